package portability.contributions.returns;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodReader;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.csv.ReturnFile;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;

/// Posts the file of a return, batch by batch. Cut off anywhere and sent again, it goes on where it was.
///
/// A batch's lines and how far the return has come with them are one transaction, so that no line is posted twice or
/// left out, however often the file is sent, by how many at once, and wherever a process dies. Returns are posted one
/// after another, each on a read model that shows all before it: a line is posted once over all returns. What an
/// officer records while a return is being posted, the return may not see. Such a line is then recorded twice: careers
/// count the first and show both.
public final class ReturnImport {
    private final String institution;
    private final ImportLimits limits;
    private final Clock clock;
    private final BulkAppend log;
    private final Runnable reads;
    private final RecordedLines recorded;
    private final RefusedRows refusedRows;
    private final LineHash hash;
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
            LineHash hash) {
        this.institution = institution;
        this.limits = limits;
        this.clock = clock;
        this.log = log;
        this.reads = reads;
        this.recorded = recorded;
        this.refusedRows = refusedRows;
        this.hash = hash;
    }

    /// What became of a sending.
    ///
    /// @param refused       how many rows
    /// @param alreadyPosted did an earlier sending post it all?
    /// @param told          the first refused rows, as many as an answer tells
    public record Outcome(int rows, int posted, int refused, boolean alreadyPosted, List<RefusedRow> told) {}

    /// Posts what of a file is not posted yet.
    ///
    /// @param digest keyed hash of the file
    /// @param wanted asked before each batch; where the sender is gone the rest stays for the next sending
    /// @throws MalformedInput NOT_A_RETURN if the file has another heading
    /// @throws Refused ReturnReused if the same id came before with another file
    /// @throws CancellationException if it is no longer wanted
    public Outcome post(String returnId, InputStream file, String digest, BooleanSupplier wanted) {
        return post(returnId, file, digest, wanted, Principal.current());
    }

    /// The same, in a principal's name.
    public Outcome post(String returnId, InputStream file, String digest, BooleanSupplier wanted, Principal sender) {
        try (var rows = ReturnFile.open(file).orElseThrow(() -> notAReturn("the heading is not a return's"));
                var _ = turn.take(wanted)) {
            var found = ContributionReturn.of(log.stream(ContributionReturn.stream(returnId)));
            var opened = append(
                    found, found.open(returnId, institution, digest).stream().toList(), sender);
            reads.run();
            var told = new ArrayList<>(refusedRows.first(returnId, limits.toldErrors()));
            if (opened.progress().closed()) return outcome(opened.progress(), true, told);
            var check = new RowCheck(returnId, new PeriodReader(institution, LocalDate.now(clock)), recorded, hash);
            var posted = new Posting(log, clock, limits.rowsPerBatch(), returnId, sender, rows, check)
                    .all(opened, wanted, told, limits.toldErrors());
            return outcome(
                    append(posted, List.of(posted.close(returnId)), sender).progress(), false, told);
        }
    }

    private static Outcome outcome(ReturnProgress progress, boolean alreadyPosted, List<RefusedRow> told) {
        return new Outcome(progress.rows(), progress.posted(), progress.refused(), alreadyPosted, List.copyOf(told));
    }

    public static MalformedInput notAReturn(String message) {
        return new MalformedInput("NOT_A_RETURN", message);
    }

    private ContributionReturn append(ContributionReturn to, List<ReturnEvent> events, Principal sender) {
        if (events.isEmpty()) return to;
        var state = to;
        var placed = new ArrayList<Placed>();
        for (var event : events) {
            placed.add(placed(state, event));
            state = state.evolve(event);
        }
        log.append(log.encode(sender, clock.millis(), placed, Set.of()));
        return state;
    }

    private static Placed placed(ContributionReturn before, ReturnEvent event) {
        return new Placed(ContributionReturn.stream(event.returnId()), before.events(), "return", event);
    }
}
