package portability.claims.exchange.channel;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Gives a connection up on which a call got no answer in its time; the next call makes another one.
///
/// Where a router on the way has forgotten a connection, nobody is told. Calls on it would fail one after the other for
/// as long as the kernel tries, about a quarter of an hour, while a new connection would work.
final class SilentConnection implements ClientInterceptor {
    private final AtomicReference<@Nullable ManagedChannel> watched = new AtomicReference<>();

    ManagedChannel watch(ManagedChannelBuilder<?> builder) {
        var channel = builder.intercept(this).build();
        watched.set(channel);
        return channel;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> answers, Metadata headers) {
                super.start(new Ending<>(answers), headers);
            }
        };
    }

    private void giveUp() {
        var channel = watched.get();
        if (channel != null) channel.enterIdle();
    }

    /// Hears how a call ends.
    private final class Ending<A> extends SimpleForwardingClientCallListener<A> {
        Ending(ClientCall.Listener<A> answers) {
            super(answers);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) giveUp();
            super.onClose(status, trailers);
        }
    }
}
