package portability.contributions.certified;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.LinkedCareers;
import portability.contributions.certified.CertifiedRecords.Certified;
import portability.contributions.request.CurrentReads;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModelNotCurrent;

/// Compares certified records with what the careers say now, and notes each that is out of date.
///
/// It looks at persons who have a record, never at lines as they are posted: a return of ten million rows costs one
/// question. What it remembers is only a shortcut: a new process looks at every record first.
public final class ComparisonRound {
    private static final Principal NODE = Principal.node("records");
    private static final int AT_ONCE = 500;
    /// An entry is stamped before it is committed, by no more than this: looked at twice, nothing is noted twice.
    private static final Duration COMMIT_TAKES = Duration.ofMinutes(5);

    private final CertifiedRecords records;
    private final LinkedCareers careers;
    private final RecordContent content;
    private final CurrentReads reads;
    private final Commands commands;
    private final Clock clock;
    private final Duration lookAtAll;

    private Optional<Instant> lookedUntil = Optional.empty();
    private Instant allAgain = Instant.MAX;

    public ComparisonRound(
            CertifiedRecords records,
            LinkedCareers careers,
            RecordContent content,
            CurrentReads reads,
            Commands commands,
            Clock clock,
            Duration lookAtAll) {
        this.records = records;
        this.careers = careers;
        this.content = content;
        this.reads = reads;
        this.commands = commands;
        this.clock = clock;
        this.lookAtAll = lookAtAll;
    }

    /// @throws ReadModelNotCurrent if the tables stay behind the log: another round then
    public void run() {
        var begun = clock.instant();
        if (!begun.isBefore(allAgain)) lookedUntil = Optional.empty();
        boolean isOfAll = lookedUntil.isEmpty();
        reads.awaitLog();
        if (!compare(lookedUntil)) return;
        lookedUntil = Optional.of(begun.minus(COMMIT_TAKES));
        if (isOfAll) allAgain = begun.plus(lookAtAll);
    }

    /// @return whether all could be looked at
    private boolean compare(Optional<Instant> since) {
        boolean complete = true;
        var after = "";
        while (true) {
            var page = records.toCompare(since, after, AT_ONCE);
            for (var record : page) complete &= compare(record);
            if (page.size() < AT_ONCE) return complete;
            after = page.getLast().recordId();
        }
    }

    /// One person of whom an event could not be applied does not keep others from being told.
    private boolean compare(Certified record) {
        try {
            var now = careers.career(record.personId(), record.asOf(), Optional.empty()).stream()
                    .filter(CareerEntry::counts)
                    .map(entry -> content.now(
                            record.personId(), new CertifiedPeriod(entry.periodId(), entry.period(), entry.paid())))
                    .toList();
            var difference = Difference.between(records.said(record.recordId()), now);
            if (!difference.isNone())
                commands.send(new NoteOutdated(record.personId(), record.recordId(), difference), NODE);
            return true;
        } catch (ReadModelNotCurrent _) {
            return false;
        }
    }
}
