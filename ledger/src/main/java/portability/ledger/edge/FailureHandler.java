package portability.ledger.edge;

import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import portability.ledger.axon.CommandIdReused;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.store.StoreFailure.NotTheWriter;
import portability.ledger.store.StoreFailure.StoreUnavailable;

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
        if (thrown instanceof TellsFailure telling) return telling.failure().toException();
        return refusals.failureFor(thrown)
                .or(() -> ofTheLog(thrown))
                .orElseGet(() -> bug(thrown))
                .toException();
    }

    /// What the log says no to, for every service alike.
    private static Optional<Failure> ofTheLog(Throwable thrown) {
        return switch (thrown) {
            case NotTheWriter _ ->
                Optional.of(new Failure(Code.UNAVAILABLE, "NOT_THE_WRITER", "another process writes this log"));
            case StoreUnavailable _ ->
                Optional.of(new Failure(Code.UNAVAILABLE, "STORE_UNAVAILABLE", "the database does not answer"));
            case SubjectErasedAlready _ ->
                Optional.of(new Failure(Code.FAILED_PRECONDITION, "SUBJECT_ERASED", "nothing is kept of the erased"));
            case CommandIdReused _ -> Optional.of(new Failure(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED"));
            default -> Optional.empty();
        };
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
