package portability.contributions.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodReader;
import portability.contributions.refusal.Refusal.TotalsDiffer;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.account.Accounts;
import portability.contributions.returns.csv.ReturnFile;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.StreamConflict;

/// Takes a return in two phases: checks all of it, then posts it, batch by batch. Cut off anywhere and sent
/// again, it goes on where it was.
///
/// A batch's lines and how far the return has come with them are one transaction, so that no line is posted
/// twice or left out, however often the file is sent, by how many at once, and wherever a process dies. Returns
/// are posted one after another, each on a read model that shows all before it: a line is posted once over all
/// returns. What an officer records while a return is being posted, the return may not see. Such a line is then
/// recorded twice: careers count the first and show both.
public final class ReturnImport {
    private static final int CLOSING_ATTEMPTS = 8;

    private final String institution;
    private final ImportLimits limits;
    private final Clock clock;
    private final BulkAppend log;
    private final Runnable reads;
    private final RecordedLines recorded;
    private final RefusedRows refusedRows;
    private final LineHash hash;
    private final NumberHash numberHash;
    private final Accounts accounts;
    private final PostingTurn turn = new PostingTurn();

    /// @param reads waits until the read models show all that is committed
    public ReturnImport(
            String institution,
            ImportLimits limits,
            Clock clock,
            BulkAppend log,
            Runnable reads,
            RecordedLines recorded,
            RefusedRows refusedRows,
            LineHash hash,
            NumberHash numberHash,
            Accounts accounts) {
        this.institution = institution;
        this.limits = limits;
        this.clock = clock;
        this.log = log;
        this.reads = reads;
        this.recorded = recorded;
        this.refusedRows = refusedRows;
        this.hash = hash;
        this.numberHash = numberHash;
        this.accounts = accounts;
    }

    /// What became of a sending.
    ///
    /// @param refused       how many rows
    /// @param alreadyPosted did an earlier sending post it all?
    /// @param told          the first refused rows, as many as an answer tells
    public record Outcome(int rows, int posted, int refused, boolean alreadyPosted, List<RefusedRow> told) {}

    /// How far a return has come; empty if none of that id was ever begun to be posted.
    public Optional<ReturnStanding> standing(String returnId) {
        return state(returnId).standing();
    }

    private ContributionReturn state(String returnId) {
        return ContributionReturn.of(log.stream(ContributionReturn.stream(returnId)));
    }

    /// The first phase: checks every row, and posts nothing.
    ///
    /// @throws MalformedInput NOT_A_RETURN if the file has another heading
    /// @throws Refused        ReturnReused if the same id came before with another file; UnknownReturn,
    /// ReturnNotPosted, ReturnNotInForce of the return to be replaced
    /// @throws CancellationException if it is no longer wanted
    public CheckedReturn check(SentReturn sent, CheckWatch watch) {
        return check(sent, state(sent.returnId()), watch);
    }

    private CheckedReturn check(SentReturn sent, ContributionReturn known, CheckWatch watch) {
        known.requireSame(sent.digest());
        reads.run();
        var _ = beside(known, sent);
        try (var file = open(sent);
                var check = new ReturnCheck(
                        rowCheck(sent), numberHash, known.progress().throughLine())) {
            return check.all(sent, file, limits.rowsPerBatch(), watch);
        }
    }

    /// Both phases: checks the return, and posts what of it is good and not posted yet.
    ///
    /// @throws MalformedInput NOT_A_RETURN if the file has another heading
    /// @throws Refused as [#check]; TotalsDiffer
    /// @throws CancellationException if it is no longer wanted
    public Outcome post(SentReturn sent, CheckWatch watch) {
        var known = state(sent.returnId());
        if (known.progress().closed()) return posted(known, sent);
        try (var checked = check(sent, known, watch)) {
            return post(sent, checked);
        }
    }

    private Outcome posted(ContributionReturn closed, SentReturn sent) {
        closed.requireSame(sent.digest());
        reads.run();
        return outcome(closed.progress(), true, refusedRows.first(sent.returnId(), limits.toldErrors()));
    }

    /// The second phase, after the first.
    public Outcome post(SentReturn sent, CheckedReturn checked) {
        try (var file = open(sent);
                var _ = turn.take(sent.wanted())) {
            var found = state(sent.returnId());
            if (found.progress().closed()) return posted(found, sent);
            // Where a crash came between, what was posted before is known to be whole.
            if (!checked.differences().isEmpty() && found.progress().rows() == 0)
                throw new Refused(new TotalsDiffer(checked.differences()));
            reads.run();
            var opened = open(found, sent, checked.totals());
            var told = new ArrayList<>(refusedRows.first(sent.returnId(), limits.toldErrors()));
            var posted = new Posting(log, clock, limits.rowsPerBatch(), sent, file, rowCheck(sent), checked)
                    .all(opened, told, limits.toldErrors());
            return outcome(close(posted, sent).progress(), false, told);
        }
    }

    private ContributionReturn open(ContributionReturn found, SentReturn sent, ControlTotals totals) {
        var events = found.open(sent.returnId(), institution, sent.digest(), totals);
        return append(found, events, beside(found, sent), sent.sender());
    }

    /// What opens beside a return: with its first sending only.
    ///
    /// @throws Refused UnknownReturn, ReturnNotPosted, ReturnNotInForce of the return to be replaced
    private List<Placed> beside(ContributionReturn found, SentReturn sent) {
        if (found.events() > 0) return List.of();
        var stated = sent.stated();
        return accounts.opening(
                sent.returnId(),
                stated.due(),
                stated.replaces(),
                other -> standing(other).isPresent(),
                other -> state(other).progress().closed());
    }

    /// A payment on the return that is replaced may come in between: then once more, with it.
    private ContributionReturn close(ContributionReturn posted, SentReturn sent) {
        var closing = List.of(posted.close(sent.returnId()));
        for (int attempt = 1; ; attempt++) {
            try {
                var beside = accounts.closing(sent.returnId(), sent.stated().replaces());
                return append(posted, closing, beside, sent.sender());
            } catch (StreamConflict conflict) {
                if (attempt == CLOSING_ATTEMPTS) throw conflict;
            }
        }
    }

    private static ReturnFile open(SentReturn sent) {
        return ReturnFile.open(sent.file().get()).orElseThrow(() -> notAReturn("the heading is not a return's"));
    }

    private RowCheck rowCheck(SentReturn sent) {
        var reader = new PeriodReader(institution, LocalDate.now(clock));
        return new RowCheck(sent.returnId(), sent.stated().replaces(), reader, recorded, hash);
    }

    private static Outcome outcome(ReturnProgress progress, boolean alreadyPosted, List<RefusedRow> told) {
        return new Outcome(progress.rows(), progress.posted(), progress.refused(), alreadyPosted, List.copyOf(told));
    }

    public static MalformedInput notAReturn(String message) {
        return new MalformedInput("NOT_A_RETURN", message);
    }

    private ContributionReturn append(
            ContributionReturn to, List<ReturnEvent> events, List<Placed> beside, Principal sender) {
        if (events.isEmpty()) return to;
        var state = to;
        var placed = new ArrayList<Placed>();
        for (var event : events) {
            placed.add(placed(state, event));
            state = state.evolve(event);
        }
        placed.addAll(beside);
        log.append(log.encode(sender, clock.millis(), placed, Set.of()));
        return state;
    }

    private static Placed placed(ContributionReturn before, ReturnEvent event) {
        return new Placed(ContributionReturn.stream(event.returnId()), before.events(), "return", event);
    }
}
