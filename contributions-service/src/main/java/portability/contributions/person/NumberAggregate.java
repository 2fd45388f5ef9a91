package portability.contributions.person;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refused;

/// Whose a number of another institution is. A stream of its own, under a keyed hash of the number: two
/// registrations that name one number meet there, whatever the read model shows.
@Aggregate(type = "number")
class NumberAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable String personId;

    static String stream(String number) {
        return "number/" + number;
    }

    /// @throws Refused NumberTaken if it is another person's
    void claim(String number, String claimant) {
        if (personId == null) AggregateLifecycle.apply(new NumberClaimed(number, claimant));
        else if (!personId.equals(claimant)) throw new Refused(new NumberTaken());
    }

    void release(String number, String claimant) {
        if (claimant.equals(personId)) AggregateLifecycle.apply(new NumberReleased(number, claimant));
    }

    @EventSourcingHandler
    void on(NumberReleased event) {
        stream = stream(event.number());
        personId = null;
    }

    @EventSourcingHandler
    void on(NumberClaimed event) {
        stream = stream(event.number());
        personId = event.personId();
    }
}
