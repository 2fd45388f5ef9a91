package portability.claims.netting;

import java.time.LocalDate;
import portability.claims.payment.Amount;

/// By how much amounts that were converted one by one, each rounded, differ from their sum, converted and rounded once.
///
/// @param amount   above zero
/// @param debtor   who owes it
/// @param currency from which
public record Rounding(Amount amount, String debtor, String currency, String rate, LocalDate rateDay) {
    public Rounding {
        if (!amount.money().isPositive()) throw new IllegalArgumentException("no difference");
    }
}
