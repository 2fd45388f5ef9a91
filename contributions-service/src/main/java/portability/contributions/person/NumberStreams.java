package portability.contributions.person;

import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Claims in the numbers' streams. What is claimed goes to the log with the registration, or not at all.
@Component
class NumberStreams implements NumberClaims {
    private final ObjectProvider<Configuration> axon;

    /// @param axon asked late: its aggregates are known only when it has started
    NumberStreams(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    @Override
    public void claim(String number, String personId) {
        stream(NumberAggregate.stream(number)).execute(known -> known.claim(number, personId));
    }

    @Override
    public void release(String number, String personId) {
        stream(NumberAggregate.stream(number)).execute(known -> known.release(number, personId));
    }

    private Aggregate<NumberAggregate> stream(String name) {
        try {
            return axon.getObject().repository(NumberAggregate.class).loadOrCreate(name, NumberAggregate::new);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException("making an empty state cannot fail", impossible);
        }
    }
}
