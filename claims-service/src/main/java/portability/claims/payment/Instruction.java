package portability.claims.payment;

import java.util.Optional;

/// One payment to an account, as the bank was told.
///
/// @param word        the bank's code for what became of it; empty while nothing has
/// @param deductionId the deduction for another institution that it pays; empty: it pays the person
public record Instruction(
        String instructionId,
        String runId,
        String messageId,
        Frozen frozen,
        State state,
        String word,
        Optional<String> deductionId) {
    /// What became of it.
    public enum State {
        FROZEN,
        SETTLED,
        REJECTED
    }

    Instruction settled(String status) {
        return new Instruction(instructionId, runId, messageId, frozen, State.SETTLED, status, deductionId);
    }

    Instruction rejected(String reason) {
        return new Instruction(instructionId, runId, messageId, frozen, State.REJECTED, reason, deductionId);
    }

    /// Does it count as paid? What the bank has not answered yet may be.
    public boolean counts() {
        return state != State.REJECTED;
    }
}
