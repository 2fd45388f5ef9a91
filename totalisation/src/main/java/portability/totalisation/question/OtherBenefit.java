package portability.totalisation.question;

import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Country;

/// A pension of another state, or another income, as it was told: what an instrument may deduct, and a national rule
/// may count.
///
/// @param perMonth   before tax and contributions, in the currency of the deciding institution; zero where
///                   that state decided that it owes nothing
/// @param voluntary  what of it rests on voluntary or optional continued insurance
/// @param net        what is left of it after tax and contributions; empty if that was not told
/// @param reducedToo whether the law of that state reduces it in turn: for this benefit, or for the same income
public record OtherBenefit(
        Country state, Money perMonth, Kind kind, Money voluntary, Optional<Money> net, boolean reducedToo) {
    /// What it is beside the benefit asked for. Reg. (EC) 883/2004 Art. 53(1), (2).
    public enum Kind {
        /// A pension on time of the same person: of the same kind.
        SAME_PERSON,
        /// A pension on time of another person.
        OTHER_PERSON,
        /// No pension: from work, from property, another benefit.
        INCOME
    }

    public OtherBenefit {
        if (perMonth.isNegative()) throw new IllegalArgumentException("a benefit must not be negative: " + state);
        if (voluntary.isNegative() || voluntary.isGreaterThan(perMonth))
            throw new IllegalArgumentException("what rests on voluntary insurance is a part of the benefit: " + state);
        if (net.filter(amount -> amount.isNegative() || amount.isGreaterThan(perMonth))
                .isPresent()) throw new IllegalArgumentException("after tax there is no more than before it: " + state);
    }

    /// A pension on compulsory insurance of the same person.
    public static OtherBenefit pension(Country state, Money perMonth) {
        return told(state, perMonth, Kind.SAME_PERSON);
    }

    /// An income that is no pension.
    public static OtherBenefit income(Country state, Money perMonth) {
        return told(state, perMonth, Kind.INCOME);
    }

    private static OtherBenefit told(Country state, Money perMonth, Kind kind) {
        return new OtherBenefit(state, perMonth, kind, Money.zero(perMonth.getCurrencyUnit()), Optional.empty(), false);
    }

    public boolean isPension() {
        return kind != Kind.INCOME;
    }

    /// The same benefit, which the other state's law reduces too.
    public OtherBenefit reduced() {
        return new OtherBenefit(state, perMonth, kind, voluntary, net, true);
    }
}
