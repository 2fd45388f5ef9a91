package portability.ledger.processing;

import io.grpc.Status.Code;
import portability.ledger.edge.Failure;
import portability.ledger.edge.TellsFailure;

/// A read model that would answer with less than what is committed. No answer is better than an old one.
public final class ReadModelNotCurrent extends RuntimeException implements Passing, TellsFailure {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// It has not come so far in time.
        READ_MODEL_BEHIND,
        /// An event that bears on the answer could not be applied: it is among the dead letters.
        READ_MODEL_INCOMPLETE
    }

    private final Reason reason;

    private ReadModelNotCurrent(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Failure failure() {
        return new Failure(Code.UNAVAILABLE, reason.name(), String.valueOf(getMessage()));
    }

    static ReadModelNotCurrent behind(String processor) {
        return new ReadModelNotCurrent(Reason.READ_MODEL_BEHIND, "the read model is behind: " + processor);
    }

    static ReadModelNotCurrent incomplete(String processor) {
        return new ReadModelNotCurrent(
                Reason.READ_MODEL_INCOMPLETE, "events could not be applied to the read model: " + processor);
    }
}
