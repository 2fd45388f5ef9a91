package portability.ledger.edge;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;

/// How a call fails: a gRPC code and a reason that programs can read, as `google.rpc.ErrorInfo`.
///
/// @param code    the kind of failure
/// @param reason  a stable code, `UPPER_SNAKE`; docs/errors.md lists all
/// @param message for people; never holds personal data
/// @param details further facts for programs; never personal data
public record Failure(Status.Code code, String reason, String message, Map<String, String> details) {
    /// The domain of every reason.
    public static final String DOMAIN = "portability";

    public Failure {
        if (code == Status.Code.OK) throw new IllegalArgumentException("OK is no failure");
        if (!reason.matches("[A-Z][A-Z0-9_]*"))
            throw new IllegalArgumentException("a reason is UPPER_SNAKE: " + reason);
        details = Map.copyOf(details);
    }

    public Failure(Status.Code code, String reason) {
        this(code, reason, reason, Map.of());
    }

    public Failure(Status.Code code, String reason, String message) {
        this(code, reason, message, Map.of());
    }

    public StatusException toException() {
        var info = ErrorInfo.newBuilder()
                .setDomain(DOMAIN)
                .setReason(reason)
                .putAllMetadata(details)
                .build();
        return StatusProto.toStatusException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .setMessage(message)
                .addDetails(Any.pack(info))
                .build());
    }
}
