package portability.claims.payment;

/// One payment to an account, as the bank was told.
///
/// @param word the bank's code for what became of it; empty while nothing has
public record Instruction(
        String instructionId, String runId, String messageId, Frozen frozen, State state, String word) {
    /// What became of it.
    public enum State {
        FROZEN,
        SETTLED,
        REJECTED
    }

    Instruction settled(String status) {
        return new Instruction(instructionId, runId, messageId, frozen, State.SETTLED, status);
    }

    Instruction rejected(String reason) {
        return new Instruction(instructionId, runId, messageId, frozen, State.REJECTED, reason);
    }

    /// Does it count as paid? What the bank has not answered yet may be.
    public boolean counts() {
        return state != State.REJECTED;
    }
}
