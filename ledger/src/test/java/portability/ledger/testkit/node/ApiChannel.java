package portability.ledger.testkit.node;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;

/// A channel to the API of the service under test, which listens on a free port. Import it into the test's context.
public final class ApiChannel implements DisposableBean {
    private @Nullable ManagedChannel channel;

    @EventListener
    void on(GrpcServerStartedEvent started) {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", started.getPort())
                .usePlaintext()
                .build();
    }

    public ManagedChannel channel() {
        if (channel == null) throw new IllegalStateException("the service has not started");
        return channel;
    }

    @Override
    public void destroy() {
        if (channel != null) channel.shutdownNow();
    }
}
