package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.DENOMINATOR_CAPPED;
import static portability.totalisation.reason.PensionRule.PRO_RATA_SHARE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.RatioArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// The share of a theoretical amount that one state owes: own time over total time.
public record ProRata(Fraction own, Fraction total) {
    public ProRata {
        if (total.signum() <= 0 || own.signum() < 0 || own.compareTo(total) > 0)
            throw new IllegalArgumentException("own time must lie within total time: " + own + " of " + total);
    }

    /// The share with the total cut to the time of a full benefit; never above the whole.
    /// Source: Reg. (EC) 883/2004 Art. 56(1)(a).
    public static ProRata capped(Fraction own, Fraction total, Optional<Fraction> fullTime) {
        var denominator = fullTime.map(full -> Fractions.min(total, full)).orElse(total);
        return new ProRata(Fractions.min(own, denominator), denominator);
    }

    /// The share, between 0 and 1.
    public Fraction share() {
        return own.divide(total);
    }

    /// The amount owed: multiplied first, divided once, not rounded.
    public Explained<Fraction> of(Fraction theoretical, Fraction fullTotal, CurrencyUnit currency, LegalRef article) {
        var amount = theoretical.multiply(own).divide(total);
        var steps = new ArrayList<Step>();
        if (fullTotal.compareTo(total) > 0)
            steps.add(Step.of(
                    DENOMINATOR_CAPPED, article, Cited.number("total", fullTotal), Cited.number("full", total)));
        steps.add(Step.of(
                PRO_RATA_SHARE,
                article,
                Cited.money("theoretical", currency, theoretical),
                ratio(),
                Cited.money("amount", currency, amount)));
        return Explained.of(amount, steps);
    }

    /// Own over total in whole numbers, as counted; parts of units are brought to a common denominator.
    public RatioArg ratio() {
        if (own.isWhole() && total.isWhole()) return new RatioArg("share", own.getNumerator(), total.getNumerator());
        var scale = own.getDenominator()
                .multiply(total.getDenominator())
                .divide(own.getDenominator().gcd(total.getDenominator()));
        return new RatioArg("share", whole(own, scale), whole(total, scale));
    }

    private static BigInteger whole(Fraction value, BigInteger scale) {
        return value.multiply(scale).getNumerator();
    }
}
