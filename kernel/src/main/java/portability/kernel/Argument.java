package portability.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.joda.money.Money;

/// One named input or result of a step, with its type kept, so that a step can be told in any language.
public sealed interface Argument {
    /// The argument's name within its step, lowerCamelCase. Stable, like the rule's name.
    String name();

    /// An amount of money.
    record MoneyArg(String name, Money value) implements Argument {}

    /// An amount of insured time.
    record QuantityArg(String name, Quantity value) implements Argument {}

    /// A day.
    record DateArg(String name, LocalDate value) implements Argument {}

    /// Days within which something lies.
    record SpanArg(String name, DateSpan value) implements Argument {}

    /// An exact fraction, not reduced further than it came: own time over total time.
    record RatioArg(String name, BigInteger numerator, BigInteger denominator) implements Argument {
        public RatioArg {
            if (denominator.signum() <= 0)
                throw new IllegalArgumentException("a ratio's denominator must be positive: " + denominator);
        }
    }

    /// A number without unit: points, a factor, a count.
    record NumberArg(String name, BigDecimal value) implements Argument {}

    /// Free text in no particular language: a name. Never personal data.
    record TextArg(String name, String value) implements Argument {}

    /// A code of a closed list: a country, an instrument, an enum's constant.
    record CodeArg(String name, String value) implements Argument {}

    /// A value of the law itself, with where it comes from. A figure that rests on one that is not
    /// verified says so: the list of those is read from the steps, not kept beside them.
    ///
    /// @param key      the value's path in the law files
    /// @param value    the value, typed
    /// @param from     the day from which it holds
    /// @param source   where it was read
    /// @param verified whether value and date were read in that source
    record LawArg(Argument value, String key, LocalDate from, String source, boolean verified) implements Argument {
        @Override
        public String name() {
            return value.name();
        }
    }
}
