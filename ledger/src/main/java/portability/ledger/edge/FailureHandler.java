package portability.ledger.edge;

import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/// Tells what a handler threw: refusals and malformed input with their reason, bugs with a number to find them by.
///
/// The text of an unexpected exception stays in the log: Axon's, for one, can hold the whole statement.
final class FailureHandler implements GrpcExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private final FailureMapping refusals;

    FailureHandler(FailureMapping refusals) {
        this.refusals = refusals;
    }

    @Override
    public StatusException handleException(Throwable thrown) {
        if (thrown instanceof MalformedInput malformed)
            return new Failure(Code.INVALID_ARGUMENT, malformed.reason(), malformedText(malformed)).toException();
        if (thrown instanceof StatusRuntimeException passed)
            return StatusProto.toStatusException(StatusProto.fromThrowable(passed));
        if (thrown instanceof StatusException passed) return passed;
        return refusals.failureFor(thrown).orElseGet(() -> bug(thrown)).toException();
    }

    private static String malformedText(MalformedInput malformed) {
        var message = malformed.getMessage();
        return message == null ? malformed.reason() : message;
    }

    private static Failure bug(Throwable thrown) {
        var incident = UUID.randomUUID().toString();
        LOG.error(
                "incident {}: {} at {}",
                incident,
                thrown.getClass().getName(),
                thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0]);
        LOG.debug("incident {}", incident, thrown);
        return new Failure(Code.INTERNAL, "INTERNAL", "incident " + incident);
    }
}
