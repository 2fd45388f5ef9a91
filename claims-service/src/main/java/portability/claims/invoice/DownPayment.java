package portability.claims.invoice;

import java.time.LocalDate;

/// A payment on a whole invoice before its lines are decided. Source: Reg. (EC) 987/2009 Art. 68(1).
///
/// @param paymentId names it at its debtor
/// @param minor     in minor units of the invoice's currency
/// @param on        when it was made
public record DownPayment(String paymentId, long minor, LocalDate on) {
    private static final int LONGEST_ID = 64;

    public DownPayment {
        if (paymentId.isBlank()
                || paymentId.length() > LONGEST_ID
                || paymentId.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a payment has a name of at most " + LONGEST_ID + " characters");
        if (minor <= 0) throw new IllegalArgumentException("nothing was paid");
    }
}
