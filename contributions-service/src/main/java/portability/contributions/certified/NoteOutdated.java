package portability.contributions.certified;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Notes that a record does not say any more what the career says.
record NoteOutdated(String personId, String recordId, Difference difference) {
    /// The stream it goes to.
    @TargetAggregateIdentifier
    String stream() {
        return OutdatedRecordsAggregate.stream(personId);
    }
}
