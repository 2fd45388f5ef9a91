package portability.contributions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// How a call must fail.
public final class Fails {
    private Fails() {}

    public static void with(Code code, String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, failed -> {
            assertThat(failed.getStatus().getCode() + " " + reasonOf(failed)).isEqualTo(code + " " + reason);
        });
    }

    private static String reasonOf(StatusRuntimeException failed) {
        var status = StatusProto.fromThrowable(failed);
        if (status == null || status.getDetailsCount() == 0) return "without a reason";
        try {
            return status.getDetails(0).unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException notOurs) {
            return "with another detail";
        }
    }
}
