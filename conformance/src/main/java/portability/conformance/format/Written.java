package portability.conformance.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.LawNode;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.periods.Certified;

/// How a case writes numbers, money, time and days.
public final class Written {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/(\\d+)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final String TO = "..";
    private static final int MOST_OF_A_DAY = "2025-12-31".length();
    /// More of any unit than there has been time to insure.
    private static final BigDecimal MOST_TIME = BigDecimal.valueOf(10_000_000);

    private Written() {}

    /// A number as it was written, with the places it was written to.
    ///
    /// @param decimals places of `value` that were written; a percentage has two more than it shows
    public record Figure(Fraction value, int decimals) {}

    /// Money, exact: more places than the currency has are no fault.
    ///
    /// @param decimals places that were written
    public record Sum(Fraction amount, CurrencyUnit currency, int decimals) {
        /// As money of the currency's own places.
        public Money money(LawNode place) {
            try {
                return Money.of(currency, Fractions.rounded(amount, decimals, RoundingMode.UNNECESSARY));
            } catch (ArithmeticException fault) {
                throw place.refused("more decimals than " + currency + " has: " + place.text());
            }
        }
    }

    /// `0.25`, `1249/15950` or `84.33 %`.
    public static Figure figure(LawNode node) {
        var text = node.text();
        var fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            var denominator = new BigDecimal(fraction.group(2)).toBigIntegerExact();
            if (denominator.signum() == 0) throw node.refused("a fraction's denominator must not be 0: " + text);
            return new Figure(Fraction.of(new BigDecimal(fraction.group(1)).toBigIntegerExact(), denominator), 0);
        }
        boolean percent = text.endsWith("%");
        var number =
                decimal(node, percent ? text.substring(0, text.length() - 1).strip() : text);
        var value = Fraction.of(number);
        return percent ? new Figure(value.divide(100), number.scale() + 2) : new Figure(value, number.scale());
    }

    public static Fraction number(LawNode node) {
        return figure(node).value();
    }

    /// A number that decimals can write: `0.25`, `25 %`.
    public static BigDecimal decimal(LawNode node) {
        var figure = figure(node);
        try {
            return Fractions.rounded(figure.value(), figure.decimals(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException fraction) {
            throw node.refused("expected a decimal number: " + node.text());
        }
    }

    /// `113.28 USD`.
    public static Sum sum(LawNode node) {
        var parts = parts(node, "expected an amount with its currency, such as 113.28 USD");
        var amount = decimal(node, parts[0]);
        try {
            return new Sum(Fraction.of(amount), CurrencyUnit.of(parts[1]), amount.scale());
        } catch (IllegalCurrencyException fault) {
            throw node.refused("unknown currency: " + parts[1]);
        }
    }

    public static Money money(LawNode node) {
        return sum(node).money(node);
    }

    /// `12 MONTHS`, `100 DAYS_6`; also `1 month`, `12 months`.
    public static Quantity time(LawNode node) {
        var parts = parts(node, "expected an amount of time with its unit, such as 12 months or 100 days_6");
        var amount = decimal(node, parts[0]);
        if (amount.signum() < 0) throw node.refused("insured time must not be negative: " + node.text());
        if (amount.compareTo(MOST_TIME) > 0) throw node.refused("more time than there is: " + node.text());
        return new Quantity(amount, unit(node, parts[1]));
    }

    /// As [#time], with the decimals as they are written: `0.917 years` may be more or less than `0.9170 years`.
    public static Certified certified(LawNode node) {
        var parts = parts(node, "expected an amount of time with its unit, such as 12 months or 100 days_6");
        return new Certified(decimal(node, parts[0]), time(node).unit());
    }

    public static PeriodUnit unit(LawNode node) {
        return unit(node, node.text());
    }

    private static PeriodUnit unit(LawNode node, String word) {
        var upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> unit.name().equals(upper) || unit.name().equals(upper + "S"))
                .findFirst()
                .orElseThrow(() -> node.refused("unknown unit: " + word + ", expected one of "
                        + Arrays.toString(PeriodUnit.values()).toLowerCase(Locale.ROOT)));
    }

    /// First and last day: `2010-01-01..2010-06-30`; whole months: `2010-01..2010-06` or `2010-01`; a whole year:
    /// `2010`;
    /// a calendar quarter: `1990Q1`.
    public static DateSpan span(LawNode node) {
        var text = node.text();
        int to = text.indexOf(TO);
        var first = to < 0 ? text : text.substring(0, to);
        var last = to < 0 ? text : text.substring(to + TO.length());
        try {
            return new DateSpan(period(first).start(), period(last).end());
        } catch (DateTimeException | IllegalArgumentException fault) {
            throw node.refused("expected a first and a last day, such as 2010-01-01..2010-06-30: " + text);
        }
    }

    private static DateSpan period(String text) {
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            var start = LocalDate.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2, 1);
            return new DateSpan(start, start.plusMonths(3));
        }
        return switch (text.length()) {
            case 4 -> {
                var start = LocalDate.of(Integer.parseInt(text), 1, 1);
                yield new DateSpan(start, start.plusYears(1));
            }
            case 7 -> {
                var start = YearMonth.parse(text).atDay(1);
                yield new DateSpan(start, start.plusMonths(1));
            }
            default -> {
                if (text.length() > MOST_OF_A_DAY) throw new DateTimeException("a longer year");
                var day = LocalDate.parse(text);
                yield new DateSpan(day, day.plusDays(1));
            }
        };
    }

    public static InstitutionId institution(LawNode node) {
        try {
            return InstitutionId.parse(node.text());
        } catch (IllegalArgumentException fault) {
            throw node.refused("expected COUNTRY:NAME: " + node.text());
        }
    }

    /// One thing or a list of things, as a list.
    public static List<LawNode> oneOrMore(LawNode node) {
        return node.isList() ? node.items() : List.of(node);
    }

    /// An upper-case constant of the rules, written as lawyers like: `own keeps`, `own-keeps` and `OWN_KEEPS` are one.
    public static <E extends Enum<E>> E constant(LawNode node, Class<E> type) {
        var name = node.text().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return find(name, type)
                .orElseThrow(() -> node.refused("unknown value " + node.text() + ", expected one of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    private static <E extends Enum<E>> Optional<E> find(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static String[] parts(LawNode node, String expected) {
        var parts = node.text().split(" +", 2);
        if (parts.length != 2) throw node.refused(expected + ": " + node.text());
        return parts;
    }

    private static BigDecimal decimal(LawNode node, String text) {
        if (!NUMBER.matcher(text).matches()) throw node.refused("expected a number: " + node.text());
        return new BigDecimal(text);
    }
}
