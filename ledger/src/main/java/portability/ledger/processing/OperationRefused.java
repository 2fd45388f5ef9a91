package portability.ledger.processing;

import io.grpc.Status.Code;
import portability.ledger.edge.Failure;
import portability.ledger.edge.TellsFailure;

/// An operator's wish that cannot be granted. Each is a row in docs/errors.md.
public final class OperationRefused extends RuntimeException implements TellsFailure {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        UNKNOWN_PROCESSOR,
        UNKNOWN_LETTER,
        NOT_A_READ_MODEL,
        READ_MODEL_STOPPED,
        PROCESSOR_BUSY
    }

    private final Reason reason;

    private OperationRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Failure failure() {
        return new Failure(code(), reason.name(), String.valueOf(getMessage()));
    }

    private Code code() {
        return switch (reason) {
            case UNKNOWN_PROCESSOR, UNKNOWN_LETTER -> Code.NOT_FOUND;
            case NOT_A_READ_MODEL, READ_MODEL_STOPPED -> Code.FAILED_PRECONDITION;
            case PROCESSOR_BUSY -> Code.UNAVAILABLE;
        };
    }

    static OperationRefused unknownProcessor() {
        return new OperationRefused(Reason.UNKNOWN_PROCESSOR, "this service has no processor of that name");
    }

    static OperationRefused unknownLetter() {
        return new OperationRefused(Reason.UNKNOWN_LETTER, "the processor has no dead letter of that number");
    }

    static OperationRefused notAReadModel(String processor) {
        return new OperationRefused(
                Reason.NOT_A_READ_MODEL, processor + " acts on events: doing so again is no repair");
    }

    static OperationRefused stopped(String processor) {
        return new OperationRefused(
                Reason.READ_MODEL_STOPPED,
                processor + " has parked as many events as it may; look at its dead letters");
    }

    static OperationRefused notAgain(long leafIndex, String kind) {
        return new OperationRefused(
                Reason.READ_MODEL_STOPPED, "entry " + leafIndex + " was applied once, and is not again: " + kind);
    }

    static OperationRefused busy(String processor) {
        return new OperationRefused(Reason.PROCESSOR_BUSY, processor + " is in a long transaction; try again");
    }
}
