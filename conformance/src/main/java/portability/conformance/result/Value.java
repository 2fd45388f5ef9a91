package portability.conformance.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;

/// One result of a calculation, with its type. Numbers are exact; nothing is rounded to be compared.
public sealed interface Value {
    /// As a report prints it, and as a case could expect it.
    String shown();

    /// A number without unit: a share, a rate, a count.
    record Figure(Fraction value) implements Value {
        @Override
        public String shown() {
            return decimal(value);
        }
    }

    /// An amount of money, exact or rounded, as the calculation gives it.
    record Sum(Fraction amount, CurrencyUnit currency) implements Value {
        @Override
        public String shown() {
            return decimal(amount) + " " + currency;
        }
    }

    /// An amount of insured time.
    record Time(Fraction amount, PeriodUnit unit) implements Value {
        @Override
        public String shown() {
            return decimal(amount) + " " + unit;
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String shown() {
            return day.toString();
        }
    }

    record Flag(boolean flag) implements Value {
        @Override
        public String shown() {
            return Boolean.toString(flag);
        }
    }

    /// A code of a closed list, a country, an institution, an article.
    record Code(String code) implements Value {
        @Override
        public String shown() {
            return code;
        }
    }

    /// There is none: no amount, no state, no date.
    record None() implements Value {
        @Override
        public String shown() {
            return "none";
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return items.stream().map(Value::shown).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /// Values by name: by state, by institution.
    record Table(Map<String, Value> entries) implements Value {
        public Table {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String shown() {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue().shown())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    static Value of(Money money) {
        return new Sum(exact(money.getAmount()), money.getCurrencyUnit());
    }

    static Value of(Quantity quantity) {
        return new Time(exact(quantity.amount()), quantity.unit());
    }

    static Value of(BigDecimal number) {
        return new Figure(exact(number));
    }

    static Value of(Fraction number) {
        return new Figure(number);
    }

    static Value of(BigInteger number) {
        return new Figure(Fraction.of(number));
    }

    static Value of(long number) {
        return new Figure(Fraction.of(number));
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    static Value of(Enum<?> constant) {
        return new Code(constant.name());
    }

    static Value of(String code) {
        return new Code(code);
    }

    static <T> Value items(List<T> items, Function<? super T, ? extends Value> each) {
        return new Items(items.stream().<Value>map(each).toList());
    }

    private static Fraction exact(BigDecimal number) {
        return Fraction.of(number);
    }

    /// The decimal number, or the fraction where no decimal number is as much.
    private static String decimal(Fraction value) {
        try {
            var decimal = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return value.getNumerator() + "/" + value.getDenominator();
        }
    }
}
