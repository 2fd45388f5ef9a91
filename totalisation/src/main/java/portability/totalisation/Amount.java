package portability.totalisation;

import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/// An amount per month as calculated, exactly, and as it is shown or paid.
public record Amount(BigFraction exact, Money rounded) {}
