package portability.claims.payment.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.payment.Amount;
import portability.claims.payment.Deduction;
import portability.claims.payment.Frozen;
import portability.claims.payment.OpenPensions;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.PensionDesk.Standing;
import portability.claims.payment.PensionEvent;
import portability.claims.payment.PensionEvent.DeductionFrozen;
import portability.claims.payment.PensionEvent.PaymentsFrozen;
import portability.claims.payment.followup.PensionOpenings;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.BatchFrozen.Payment;
import portability.claims.payment.run.RunEvent.BatchAdded;
import portability.claims.payment.run.RunEvent.RunClosed;
import portability.claims.payment.run.RunEvent.RunOpened;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.processing.ReadModels;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.StoreFailure.StreamConflict;

/// Pays what is due by a day, once.
///
/// A batch, what it takes from each pension and its place in the run are one transaction: a process that dies leaves
/// whole batches or none, and whoever starts the run again finds nothing due in what is frozen. Two who start it at
/// once meet at the run's stream, where one of them loses and looks again.
@Component
public class PaymentRuns {
    /// The processor that lets deductions for other institutions have their effect on pensions.
    public static final String DEDUCTIONS = "deductions";

    private static final int ATTEMPTS = 8;

    private final ReadModels readModels;
    private final OpenPensions open;
    private final PensionDesk pensions;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final BulkAppend log;
    private final PaymentProperties settings;
    private final ClaimsProperties days;
    private final Clock clock;
    private final String here;

    PaymentRuns(
            ReadModels readModels,
            OpenPensions open,
            PensionDesk pensions,
            WitnessDesk witnesses,
            RestoreDesk restores,
            BulkAppend log,
            PaymentProperties settings,
            ClaimsProperties days,
            Clock clock,
            NodeProperties node) {
        this.readModels = readModels;
        this.open = open;
        this.pensions = pensions;
        this.witnesses = witnesses;
        this.restores = restores;
        this.log = log;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
        this.here = node.institution();
    }

    /// What a pension puts into a batch: for the person, and for other institutions.
    private record Due(Standing standing, Optional<Frozen> ofPerson, Map<Deduction, Frozen> ofOthers) {
        String claimId() {
            return standing.claimId();
        }

        String currency() {
            return standing.pension().currency().orElseThrow().getCode();
        }

        /// Its instructions, each with its id, the first the person's.
        Map<String, Frozen> instructions(String runId) {
            var all = new LinkedHashMap<String, Frozen>();
            ofPerson.ifPresent(frozen -> all.put(RunNames.instructionId(claimId(), runId), frozen));
            ofOthers.forEach((deduction, frozen) ->
                    all.put(RunNames.instructionId(claimId(), deduction.deductionId(), runId), frozen));
            return all;
        }

        List<PensionEvent> facts(String runId, String messageId) {
            var all = new ArrayList<PensionEvent>();
            ofPerson.ifPresent(frozen -> all.add(new PaymentsFrozen(
                    claimId(),
                    RunNames.instructionId(claimId(), runId),
                    runId,
                    frozen.account().isPresent() ? messageId : "",
                    frozen)));
            ofOthers.forEach((deduction, frozen) -> all.add(new DeductionFrozen(
                    claimId(),
                    deduction.deductionId(),
                    RunNames.instructionId(claimId(), deduction.deductionId(), runId),
                    runId,
                    messageId,
                    frozen)));
            return all;
        }
    }

    /// A run; empty where none was started for that day.
    public Optional<PaymentRun> find(LocalDate dueDay) {
        return Optional.of(read(dueDay.toString())).filter(PaymentRun::isOpen);
    }

    /// A batch; empty where there is none of that name.
    public Optional<BatchFrozen> batch(String messageId) {
        if (!messageId.matches("[A-Za-z0-9]{1,35}")) return Optional.empty();
        return log.stream(RunNames.batchStream(messageId)).stream()
                .map(BatchFrozen.class::cast)
                .findFirst();
    }

    /// Starts the run, or goes on with one that was cut off; answers the one that is done.
    ///
    /// A fact that comes in between, of a pension or of the run, and everything is looked at once more.
    /// @throws Refused NO_OWN_ACCOUNT, RUN_TOO_EARLY, RESTORING
    public PaymentRun run(LocalDate dueDay, Principal by) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(dueDay, by);
            } catch (StreamConflict | KeyConflict | SubjectErasedAlready conflict) {
                if (attempt == ATTEMPTS) throw conflict;
            }
        }
    }

    private PaymentRun attempt(LocalDate dueDay, Principal by) {
        var run = read(dueDay.toString());
        if (run.closed()) return run;
        var today = LocalDate.ofInstant(clock.instant(), days.timeZone());
        require(dueDay, today);
        if (!run.isOpen()) run = with(run, new RunOpened(run.runId(), dueDay, by.name()), by);
        run = freezeAll(run, dueDay, dueDay.isAfter(today) ? dueDay : today, by);
        return with(run, new RunClosed(run.runId()), by);
    }

    private void require(LocalDate dueDay, LocalDate today) {
        if (settings.debtor().iban().isEmpty()) throw new Refused(Refusal.NO_OWN_ACCOUNT);
        if (dueDay.isAfter(today.plusDays(settings.runAhead().toDays()))) throw new Refused(Refusal.RUN_TOO_EARLY);
        // What was paid may be among what is lost.
        if (witnesses.isInDoubt(here) || restores.restore().isRecovering()) throw new Refused(Refusal.RESTORING);
    }

    /// One batch after the other, each of one currency.
    private PaymentRun freezeAll(PaymentRun opened, LocalDate dueDay, LocalDate executeOn, Principal by) {
        // Whatever is decided now is paid with this run.
        readModels.awaitCurrent(PensionOpenings.PROCESSOR);
        // Whatever was asked for until now is kept back from it.
        readModels.awaitCurrent(DEDUCTIONS);
        readModels.awaitCurrent(OpenPensions.PROCESSOR);
        var run = opened;
        var waiting = new TreeMap<String, List<Due>>();
        for (var claimId : open.all()) {
            var due = due(claimId, dueDay);
            if (due.isEmpty()) continue;
            var same = waiting.computeIfAbsent(due.get().currency(), _ -> new ArrayList<>());
            same.add(due.get());
            if (same.size() < settings.batchLines()) continue;
            run = freeze(run, same, executeOn, by);
            same.clear();
        }
        for (var same : waiting.values()) if (!same.isEmpty()) run = freeze(run, same, executeOn, by);
        return run;
    }

    private PaymentRun freeze(PaymentRun run, List<Due> due, LocalDate executeOn, Principal by) {
        var claimIds = due.stream().map(Due::claimId).collect(Collectors.toSet());
        append(by, claimIds, frozen(run, due, executeOn, clock.instant()));
        return read(run.runId());
    }

    /// Nothing of a pension that was in this run before, or that rests on a word that is in doubt.
    private Optional<Due> due(String claimId, LocalDate dueDay) {
        return pensions.find(claimId)
                .filter(standing -> standing.pension().instructions().values().stream()
                        .noneMatch(each -> each.runId().equals(dueDay.toString())))
                .filter(standing -> standing.pension().restsOn().stream().noneMatch(witnesses::isInDoubt))
                .map(standing -> new Due(
                        standing,
                        standing.pension().payable(dueDay, clock.instant(), settings.withholdPercent()),
                        standing.pension().remittable(dueDay, settings.withholdPercent())))
                .filter(due -> due.ofPerson().isPresent() || !due.ofOthers().isEmpty());
    }

    private List<Placed> frozen(PaymentRun run, List<Due> due, LocalDate executeOn, Instant now) {
        int number = run.batches().size() + 1;
        var messageId = RunNames.messageId(here, run.runId(), number);
        var lines =
                due.stream().flatMap(each -> lines(each, run.runId()).stream()).toList();
        var all = new ArrayList<Placed>();
        for (var each : due) {
            long place = each.standing().events();
            for (var fact : each.facts(run.runId(), messageId))
                all.add(new Placed(PensionDesk.streamOf(each.claimId()), place++, PensionDesk.STREAM_TYPE, fact));
        }
        if (lines.isEmpty()) return all;
        all.add(new Placed(
                RunNames.batchStream(messageId),
                0,
                "payment-batch",
                new BatchFrozen(messageId, run.runId(), number, due.getFirst().currency(), executeOn, now, lines)));
        all.add(placed(run, new BatchAdded(run.runId(), messageId, number, lines.size())));
        return all;
    }

    /// What is withheld whole is no line.
    private static List<Line> lines(Due due, String runId) {
        var lines = new ArrayList<Line>();
        due.instructions(runId)
                .forEach((id, frozen) -> frozen.account()
                        .map(account -> new Payment(Amount.of(frozen.net()), account))
                        .ifPresent(payment -> lines.add(new Line(due.claimId(), id, Optional.of(payment)))));
        return lines;
    }

    private static Placed placed(PaymentRun run, RunEvent event) {
        return new Placed(RunNames.runStream(run.runId()), run.events(), "payment-run", event);
    }

    private PaymentRun with(PaymentRun run, RunEvent event, Principal by) {
        append(by, Set.of(), List.of(placed(run, event)));
        return read(run.runId());
    }

    private void append(Principal by, Set<String> subjects, List<Placed> events) {
        log.append(log.encode(by, clock.millis(), events, subjects));
    }

    private PaymentRun read(String runId) {
        return PaymentRun.of(runId, log.stream(RunNames.runStream(runId)));
    }
}
