package portability.claims.invoice;

import java.time.LocalDate;
import java.util.Optional;

/// What the debtor says to claimed interest.
///
/// @param number   which claim
/// @param accepted what of it is owed, in minor units
/// @param reason   why not all
/// @param on       when; what is accepted is due on that day
public record InterestAnswer(int number, long accepted, Optional<Reason> reason, LocalDate on) {
    /// Why interest, or a part of it, is not accepted.
    public enum Reason {
        PAID_IN_TIME,
        CONTESTED_IN_TIME,
        /// Nine tenths were paid in time. Source: Reg. (EC) 987/2009 Art. 68(1).
        DOWN_PAYMENT_MADE,
        /// They were offered and declined.
        DOWN_PAYMENT_DECLINED,
        /// The rules give another figure here.
        CALCULATED_OTHERWISE,
        /// In words.
        OTHER
    }

    public InterestAnswer {
        if (number < 1 || accepted < 0) throw new IllegalArgumentException("no answer to claimed interest");
    }

    boolean saysTheSame(InterestAnswer other) {
        return accepted == other.accepted && reason.equals(other.reason);
    }
}
