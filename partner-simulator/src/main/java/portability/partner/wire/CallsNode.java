package portability.partner.wire;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import portability.partner.identity.Identity;
import portability.partner.identity.KnownNode;
import portability.partner.identity.PinnedTrust;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceBlockingStub;

/// Calls the node's exchange with the simulator's certificate; only the node's own will do on the other side.
public final class CallsNode implements AutoCloseable {
    private static final int DEADLINE_SECONDS = 10;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final ManagedChannel channel;

    /// In which manner a document is delivered.
    enum Manner {
        WELL,
        WITHOUT_DEADLINE,
        TO_ANOTHER_VERSION
    }

    public CallsNode(Identity identity, KnownNode node) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .keyManager(
                            identity.certificate().toFile(),
                            identity.privateKey().toFile())
                    .trustManager(new PinnedTrust(node))
                    .build();
            channel = Grpc.newChannelBuilder(node.address(), credentials)
                    .maxInboundMessageSize(MOST_BYTES)
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the simulator's certificate cannot be read", unreadable);
        }
    }

    /// For one call.
    ExchangeServiceBlockingStub exchange() {
        return exchangeWithoutDeadline().withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private ExchangeServiceBlockingStub exchangeWithoutDeadline() {
        channel.resetConnectBackoff();
        return ExchangeServiceGrpc.newBlockingStub(channel);
    }

    /// @throws StatusRuntimeException if no receipt came
    DeliverResponse deliver(DeliverRequest request, Manner how) {
        return switch (how) {
            case WELL -> exchange().deliver(request);
            case WITHOUT_DEADLINE -> exchangeWithoutDeadline().deliver(request);
            case TO_ANOTHER_VERSION ->
                ClientCalls.blockingUnaryCall(
                        channel,
                        ExchangeServiceGrpc.getDeliverMethod().toBuilder()
                                .setFullMethodName("portability.exchange.v99.ExchangeService/Deliver")
                                .build(),
                        CallOptions.DEFAULT.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS),
                        request);
        };
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
