package portability.claims.offset;

import java.time.LocalDate;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// What an institution asks another one to deduct.
///
/// @param account     where it goes
/// @param alsoOngoing from ongoing payments too, not from arrears alone
/// @param statedOn    when the amount was stated first
/// @param reason      in words
public record Ask(
        Cause cause, Amount amount, PayeeAccount account, boolean alsoOngoing, LocalDate statedOn, String reason) {
    private static final int LONGEST_REASON = 400;

    /// Why it asks.
    public enum Cause {
        /// It paid too much. Reg. (EC) 987/2009 Art. 72.
        OVERPAID,
        /// It paid provisionally what another owes. Reg. (EC) 987/2009 Art. 73(1).
        PROVISIONAL
    }

    public Ask {
        if (!amount.money().isPositive()) throw new IllegalArgumentException("more than nothing is asked for");
        if (cause == Cause.PROVISIONAL && !alsoOngoing)
            throw new IllegalArgumentException("what was paid provisionally is deducted from ongoing payments too");
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
    }
}
