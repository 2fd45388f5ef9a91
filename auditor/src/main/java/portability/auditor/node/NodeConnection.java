package portability.auditor.node;

import io.grpc.CallCredentials;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import portability.auditor.source.Unreadable;

/// One service of a node over TLS. Each call has a deadline and carries the token.
public final class NodeConnection implements AutoCloseable {
    static final Duration DEADLINE = Duration.ofSeconds(30);
    /// For a log of any length.
    static final Duration STREAM_DEADLINE = Duration.ofHours(6);

    private static final int MOST_MESSAGE_BYTES = 64 << 20;
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final NodeAddress node;
    private final ManagedChannel channel;

    private NodeConnection(NodeAddress node, ManagedChannel channel) {
        this.node = node;
        this.channel = channel;
    }

    /// @throws Unreadable if the certificate cannot be read; whether anybody answers, the first call tells
    public static NodeConnection to(NodeAddress node) {
        try (var trusted = Files.newInputStream(node.trust())) {
            var tls = GrpcSslContexts.forClient().trustManager(trusted).build();
            return new NodeConnection(
                    node,
                    NettyChannelBuilder.forAddress(node.host(), node.port())
                            .sslContext(tls)
                            .maxInboundMessageSize(MOST_MESSAGE_BYTES)
                            .build());
        } catch (IOException unreadable) {
            throw Unreadable.file(node.trust(), unreadable);
        } catch (IllegalArgumentException none) {
            throw new Unreadable(node.trust() + " holds no certificate in PEM.", none);
        }
    }

    public String address() {
        return node.address();
    }

    ManagedChannel channel() {
        return channel;
    }

    CallOptions options(Duration deadline) {
        return CallOptions.DEFAULT
                .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .withCallCredentials(new Token());
    }

    /// A stub for one call: its deadline runs from now.
    <S extends AbstractStub<S>> S stub(Function<ManagedChannel, S> maker) {
        return maker.apply(channel)
                .withCallCredentials(new Token())
                .withDeadlineAfter(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Makes a call whose every failure means that nothing can be said.
    <A> A call(Supplier<A> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            throw unreadable(failure);
        }
    }

    Unreadable unreadable(StatusRuntimeException failure) {
        return new Unreadable(node.address() + " answers " + CallFailure.describe(failure) + ".", failure);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /// The token, read again for each call, for it is renewed while a long audit runs. A secret: not printed.
    private final class Token extends CallCredentials {
        @Override
        public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
            try {
                var headers = new Metadata();
                headers.put(
                        AUTHORIZATION,
                        "Bearer " + Files.readString(node.tokenFile()).strip());
                applier.apply(headers);
            } catch (IOException | IllegalArgumentException _) {
                applier.fail(Status.UNAUTHENTICATED.withDescription("the token cannot be read: " + node.tokenFile()));
            }
        }
    }
}
