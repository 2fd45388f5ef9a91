package portability.claims.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.joda.money.Money;

/// General indexation of pensions in payment: a percentage on what is paid. Source: Reg. (EC) 883/2004 Art. 59(2).
///
/// @param order   names it
/// @param percent decimal digits, not below zero
/// @param from    it holds for the whole of that day's month
public record Indexation(String order, String percent, LocalDate from) {
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");

    public Indexation {
        if (!PERCENT.matcher(percent).matches()) throw new IllegalArgumentException("not a percentage");
        if (order.isBlank()) throw new IllegalArgumentException("an order has a name");
    }

    /// Rounded to the currency's minor unit, half up: the next order starts from what is paid.
    Money applied(Money amount) {
        var factor = BigDecimal.ONE.add(new BigDecimal(percent).movePointLeft(2));
        return amount.multipliedBy(factor, RoundingMode.HALF_UP);
    }
}
