package portability.simulation.institution;

import java.util.function.Consumer;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;

/// Whoever can be called over the network.
@FunctionalInterface
public interface Party {
    /// @param reply takes the answer, where there is one
    void deliver(String caller, DeliverRequest request, Consumer<DeliverResponse> reply);
}
