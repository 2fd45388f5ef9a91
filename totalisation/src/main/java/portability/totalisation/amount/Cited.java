package portability.totalisation.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.RatioArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.LawValue;

/// Short forms for the arguments of steps about amounts.
public final class Cited {
    private Cited() {}

    static LawArg number(String name, LawValue<BigDecimal> value) {
        return value.cited(number -> new NumberArg(name, number));
    }

    static LawArg count(String name, LawValue<Integer> value) {
        return value.cited(number -> new NumberArg(name, BigDecimal.valueOf(number)));
    }

    static LawArg money(String name, LawValue<Money> value) {
        return value.cited(money -> new MoneyArg(name, money));
    }

    static LawArg quantity(String name, LawValue<Quantity> value) {
        return value.cited(quantity -> new QuantityArg(name, quantity));
    }

    /// A value that is not loaded, for the step that goes on without it.
    static LawArg unknown(String key, LocalDate day) {
        return new LawArg(new TextArg("unknown", "not loaded"), key, day, "none", false);
    }

    public static NumberArg number(String name, Fraction value) {
        return new NumberArg(name, Fractions.shown(value));
    }

    public static NumberArg number(String name, long value) {
        return new NumberArg(name, BigDecimal.valueOf(value));
    }

    public static RatioArg ratio(String name, Fraction value) {
        return new RatioArg(name, value.getNumerator(), value.getDenominator());
    }

    static QuantityArg quantity(String name, Fraction value, PeriodUnit unit) {
        return new QuantityArg(name, new Quantity(Fractions.shown(value), unit));
    }

    /// An exact amount for showing: cut to the currency's places, half up. The figure itself stays exact.
    public static MoneyArg money(String name, CurrencyUnit currency, Fraction value) {
        return new MoneyArg(name, Fractions.money(value, currency));
    }
}
