package portability.claims.netting;

import java.math.BigDecimal;
import java.time.LocalDate;
import portability.claims.payment.Amount;

/// An amount in the currency in which it is settled. It is converted once: there is no way from here to another.
///
/// @param rate     units for one euro, as published
/// @param rateDay  the day it was published for
/// @param ruleDay  the day the rule names; where none was published for it, the last one before counts
/// @param decision the decision that names it
/// @param verified was that decision's text read in its source?
public record Conversion(
        Amount amount,
        String rate,
        LocalDate rateDay,
        String source,
        LocalDate ruleDay,
        String decision,
        boolean verified) {
    public Conversion {
        if (amount.money().isNegative() || rateDay.isAfter(ruleDay))
            throw new IllegalArgumentException("not converted at a rate of that day or an earlier one");
    }

    /// The same amount at the same rate of the same day, however each side calls where it has it from.
    boolean isSameAs(Conversion other) {
        return amount.equals(other.amount)
                && new BigDecimal(rate).compareTo(new BigDecimal(other.rate)) == 0
                && rateDay.equals(other.rateDay)
                && ruleDay.equals(other.ruleDay);
    }
}
