package portability.contributions.career;

import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Decides in the careers' streams.
@Component
class CareerStreams implements CareerDecisions {
    private final ObjectProvider<Configuration> axon;
    private final RecordSeal seal;

    /// @param axon asked late: its aggregates are known only when it has started
    CareerStreams(ObjectProvider<Configuration> axon, RecordSeal seal) {
        this.axon = axon;
        this.seal = seal;
    }

    @Override
    public String decide(CareerCommand command) {
        try {
            return axon.getObject()
                    .repository(CareerAggregate.class)
                    .loadOrCreate(command.stream(), CareerAggregate::new)
                    .invoke(career -> career.decide(command, seal));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException("making an empty career cannot fail", impossible);
        }
    }
}
