package portability.claims.upstream;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/// Another service of this node refuses what it was asked, and would again. Carries its reason, never its text.
public final class UpstreamRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UpstreamRefused(String service, StatusRuntimeException failed) {
        super(service + " refuses: " + failed.getStatus().getCode() + " " + reasonOf(failed));
        this.reason = reasonOf(failed);
    }

    /// The reason in its `google.rpc.ErrorInfo`; empty if there is none.
    public String reason() {
        return reason;
    }

    /// Whether a failed call says something of what was asked. A service that is down, has no law yet, is of an older
    /// release or does not know our token says nothing of it. Nor does a connection that broke: it gives no reason.
    static boolean is(StatusRuntimeException failed) {
        if (reasonOf(failed).isEmpty()) return false;
        return switch (failed.getStatus().getCode()) {
            case INVALID_ARGUMENT, NOT_FOUND, OUT_OF_RANGE, ALREADY_EXISTS, INTERNAL, DATA_LOSS -> true;
            case FAILED_PRECONDITION -> !reasonOf(failed).equals("NO_LAW_LOADED");
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    DEADLINE_EXCEEDED,
                    PERMISSION_DENIED,
                    RESOURCE_EXHAUSTED,
                    ABORTED,
                    UNIMPLEMENTED,
                    UNAVAILABLE,
                    UNAUTHENTICATED -> false;
        };
    }

    /// The reason a failed call gives; empty if it gives none.
    static String reasonOf(StatusRuntimeException failed) {
        var status = StatusProto.fromThrowable(failed);
        if (status == null) return "";
        for (var detail : status.getDetailsList())
            if (detail.is(ErrorInfo.class))
                try {
                    return detail.unpack(ErrorInfo.class).getReason();
                } catch (InvalidProtocolBufferException _) {
                    return "";
                }
        return "";
    }
}
