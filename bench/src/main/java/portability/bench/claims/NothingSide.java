package portability.bench.claims;

import com.google.protobuf.Empty;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import portability.bench.measure.Clients;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;

/// Calls that do nothing, one after another on the connection on which documents go: of an rpc that nobody offers, so
/// that what is left is the way there and back.
final class NothingSide implements Side {
    private static final MethodDescriptor<Empty, Empty> NOBODYS = MethodDescriptor.<Empty, Empty>newBuilder()
            .setType(MethodType.UNARY)
            .setFullMethodName("portability.bench.Nobody/DoNothing")
            .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .build();

    private final Institution from;
    private final Institution to;

    NothingSide(Institution from, Institution to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public String name() {
        return "rpcs that do nothing, one client";
    }

    @Override
    public String unit() {
        return "rpcs/s";
    }

    @Override
    public Sample run(Duration window) {
        var channel = from.channelTo(to);
        var answered = new AtomicLong();
        return Clients.run(
                from.claimsDatabase().server(),
                1,
                window,
                _ -> () -> {
                    call(channel);
                    answered.incrementAndGet();
                    return 1;
                },
                answered::get);
    }

    private static void call(Channel channel) {
        try {
            ClientCalls.blockingUnaryCall(
                    channel,
                    NOBODYS,
                    CallOptions.DEFAULT.withDeadlineAfter(10, TimeUnit.SECONDS),
                    Empty.getDefaultInstance());
            throw new IllegalStateException("somebody offers it");
        } catch (StatusRuntimeException answer) {
            if (answer.getStatus().getCode() != Status.Code.UNIMPLEMENTED) throw answer;
        }
    }
}
