package portability.totalisation;

import org.joda.money.Money;
import portability.totalisation.exact.Fraction;

/// An amount per month as calculated, exactly, and as it is shown or paid.
public record Amount(Fraction exact, Money rounded) {}
