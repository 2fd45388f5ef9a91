package portability.auditor.node;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/// What a failed call says for people: its status, and the reason the service gave.
final class CallFailure {
    private CallFailure() {}

    /// `NOT_FOUND NO_CHECKPOINT`, or the status and its description where no reason came with it.
    static String describe(StatusRuntimeException failure) {
        var code = failure.getStatus().getCode();
        var reason = reason(failure);
        if (!reason.isEmpty()) return code + " " + reason;
        var description = failure.getStatus().getDescription();
        return description == null ? code.toString() : code + ": " + description;
    }

    /// The reason of the `google.rpc.ErrorInfo`; empty if there is none.
    static String reason(StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status == null) return "";
        for (var detail : status.getDetailsList()) {
            if (!detail.is(ErrorInfo.class)) continue;
            try {
                return detail.unpack(ErrorInfo.class).getReason();
            } catch (InvalidProtocolBufferException _) {
                return "";
            }
        }
        return "";
    }
}
