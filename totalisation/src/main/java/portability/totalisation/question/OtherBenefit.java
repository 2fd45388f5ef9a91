package portability.totalisation.question;

import org.joda.money.Money;
import portability.kernel.Country;

/// A pension of another state, as that state decided it: what an instrument may deduct, and a national rule
/// may count.
///
/// @param perMonth   before tax and contributions, in the currency of the deciding institution; zero where
///                   that state decided that it owes nothing
/// @param samePerson it rests on time of the same person
/// @param voluntary  it rests on voluntary or optional continued insurance
public record OtherBenefit(Country state, Money perMonth, boolean samePerson, boolean voluntary) {
    public OtherBenefit {
        if (perMonth.isNegative()) throw new IllegalArgumentException("a benefit must not be negative: " + state);
    }

    /// A pension on compulsory insurance of the same person.
    public static OtherBenefit pension(Country state, Money perMonth) {
        return new OtherBenefit(state, perMonth, true, false);
    }
}
