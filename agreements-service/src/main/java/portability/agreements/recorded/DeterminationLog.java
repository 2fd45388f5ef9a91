package portability.agreements.recorded;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import portability.ledger.axon.Commands;
import portability.ledger.processing.ReadModels;
import portability.ledger.store.LogReader;

/// Where determinations are kept and found again.
public final class DeterminationLog {
    private final Commands commands;
    private final EventStore events;
    private final LogReader log;
    private final RecordedCases cases;
    private final ReadModels readModels;

    public DeterminationLog(
            Commands commands, EventStore events, LogReader log, RecordedCases cases, ReadModels readModels) {
        this.commands = commands;
        this.events = events;
        this.log = log;
        this.cases = cases;
        this.readModels = readModels;
    }

    public void keep(DeterminationRecorded made) {
        commands.send(new DeterminationLogAggregate.Keep(DeterminationLogAggregate.stream(made.reference()), made));
    }

    /// The cases after a reference, in order: those of whom a determination is kept.
    public List<String> casesAfter(String reference, int most) {
        readModels.awaitCurrent(RecordedCases.PROCESSOR);
        return cases.after(reference, most);
    }

    /// The last determination of a case; empty if none is kept, or the case was erased.
    public Optional<DeterminationRecorded> last(String reference) {
        return events.readEvents(DeterminationLogAggregate.stream(reference), 0)
                .asStream()
                .map(message -> message.getPayload())
                .filter(event -> event instanceof DeterminationRecorded)
                .map(event -> (DeterminationRecorded) event)
                .reduce((_, later) -> later);
    }

    /// Whether anything was ever kept of a case.
    public boolean exists(String reference) {
        return log.lastOf(stream(reference)).isPresent();
    }

    public static String stream(String reference) {
        return DeterminationLogAggregate.stream(reference);
    }
}
