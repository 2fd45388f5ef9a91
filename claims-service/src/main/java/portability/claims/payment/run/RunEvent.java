package portability.claims.payment.run;

import java.time.LocalDate;

/// What happened in a payment run. There is one per due day.
public sealed interface RunEvent {
    String runId();

    /// An officer started it.
    record RunOpened(String runId, LocalDate dueDay, String by) implements RunEvent {}

    /// A batch was frozen, in one transaction with what it takes from each pension.
    ///
    /// @param messageId names the batch, and the file for the bank
    /// @param number    from 1
    record BatchAdded(String runId, String messageId, int number, int instructions) implements RunEvent {}

    /// Everything that was due is in a batch.
    record RunClosed(String runId) implements RunEvent {}
}
