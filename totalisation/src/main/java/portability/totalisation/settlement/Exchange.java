package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.CONVERTED_ONCE;
import static portability.totalisation.settlement.SettlementRule.IRREVOCABLE_RATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.LawValue;

/// Amounts in another currency. What was converted once keeps its amount, rate, source and date, and cannot
/// be converted again: there is no way from a [Converted] to another.
public final class Exchange {
    private static final LegalRef RATES = LegalRef.of("Reg. (EC) 987/2009", "Art. 90");
    private static final LegalRef EURO = LegalRef.of("Reg. (EC) 1103/97", "Art. 4");

    private Exchange() {}

    /// An exchange rate as published.
    ///
    /// @param unitsPerEuro units of the currency for one euro
    public record Rate(CurrencyUnit currency, BigDecimal unitsPerEuro, LocalDate on, String source) {
        public Rate {
            if (unitsPerEuro.signum() <= 0) throw new IllegalArgumentException("a rate must be positive: " + currency);
            if (source.isBlank()) throw new IllegalArgumentException("a rate needs a source: " + currency);
        }
    }

    /// An amount as it was settled, with everything that led to it.
    public record Converted(Money original, Money amount, BigDecimal rate, LocalDate rateDate, String source) {}

    /// To euro from another currency, or the other way, at a published rate; rounded half up to the
    /// target's places.
    public static Explained<Converted> at(Money amount, CurrencyUnit target, Rate rate) {
        var exact = Fraction.of(amount.getAmount());
        var unitsPerEuro = Fraction.of(rate.unitsPerEuro());
        Fraction converted;
        if (target.equals(CurrencyUnit.EUR) && amount.getCurrencyUnit().equals(rate.currency()))
            converted = exact.divide(unitsPerEuro);
        else if (amount.getCurrencyUnit().equals(CurrencyUnit.EUR) && target.equals(rate.currency()))
            converted = exact.multiply(unitsPerEuro);
        else
            throw new IllegalArgumentException("a rate of " + rate.currency() + " does not lead from "
                    + amount.getCurrencyUnit() + " to " + target);
        var result = rounded(converted, target);
        return Explained.of(
                new Converted(amount, result, rate.unitsPerEuro(), rate.on(), rate.source()),
                Step.of(
                        CONVERTED_ONCE,
                        RATES,
                        new MoneyArg("original", amount),
                        new NumberArg("rate", rate.unitsPerEuro()),
                        new DateArg("on", rate.on()),
                        new TextArg("source", rate.source()),
                        new MoneyArg("amount", result)));
    }

    /// Between a currency that has become the euro, and the euro or another such currency, at the fixed
    /// rates. Neither inverse rates nor rates between two old currencies are used: the way leads through the
    /// euro, kept to three places.
    ///
    /// @throws LawMissing if a currency has no fixed rate
    public static Explained<Converted> fixed(Money amount, CurrencyUnit target, SettlementLaw.Currencies law) {
        var from = rate(amount.getCurrencyUnit(), law.irrevocable());
        var to = rate(target, law.irrevocable());
        var euro = Fraction.of(amount.getAmount()).divide(Fraction.of(from.value()));
        boolean direct =
                target.equals(CurrencyUnit.EUR) || amount.getCurrencyUnit().equals(CurrencyUnit.EUR);
        if (!direct) euro = Fraction.of(Fractions.rounded(euro, 3, RoundingMode.HALF_UP));
        var result = rounded(euro.multiply(Fraction.of(to.value())), target);
        var shown = target.equals(CurrencyUnit.EUR) ? from : to;
        return Explained.of(
                new Converted(amount, result, shown.value(), shown.from(), shown.source()),
                Step.of(
                        IRREVOCABLE_RATE,
                        EURO,
                        new MoneyArg("original", amount),
                        from.cited(value -> new NumberArg("from", value)),
                        to.cited(value -> new NumberArg("to", value)),
                        new CodeArg("target", target.getCode()),
                        new MoneyArg("amount", result)));
    }

    private static LawValue<BigDecimal> rate(CurrencyUnit currency, Map<CurrencyUnit, LawValue<BigDecimal>> rates) {
        if (currency.equals(CurrencyUnit.EUR))
            return new LawValue<>("eur", BigDecimal.ONE, LocalDate.of(1999, 1, 1), EURO.toString(), true);
        var rate = rates.get(currency);
        if (rate == null) throw new LawMissing("fixed rate of " + currency, LocalDate.of(1999, 1, 1));
        return rate;
    }

    private static Money rounded(Fraction exact, CurrencyUnit currency) {
        return Fractions.money(exact, currency);
    }
}
