package portability.claims.offset;

import java.time.LocalDate;
import java.util.Optional;
import portability.claims.payment.Amount;

/// What was deducted and paid to whoever had asked.
///
/// @param reference names the payment at the bank, end to end
/// @param paidOn    when the bank was known to have paid it
/// @param kept      what may be kept of it where it was asked for, the rest is the person's; empty elsewhere
public record Remittance(Amount amount, String reference, LocalDate paidOn, Optional<Amount> kept) {
    public Remittance {
        if (!amount.money().isPositive()) throw new IllegalArgumentException("nothing was remitted");
        if (reference.isBlank()) throw new IllegalArgumentException("a payment has a reference");
    }
}
