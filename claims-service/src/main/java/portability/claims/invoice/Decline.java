package portability.claims.invoice;

import java.time.LocalDate;

/// A down payment that the creditor does not take. Nobody is obliged to; if it would have been enough, interest runs
/// only after the time for disputes. Source: Reg. (EC) 987/2009 Art. 68(3), unverified.
public record Decline(String paymentId, Reason reason, LocalDate on) {
    /// Why not.
    public enum Reason {
        TOO_LATE,
        TOO_LOW,
        NONE_TAKEN,
        NOT_FOUND,
        /// In words.
        OTHER
    }

    boolean saysTheSame(Decline other) {
        return reason == other.reason;
    }
}
