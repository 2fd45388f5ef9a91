package portability.contributions.period;

import static portability.contributions.period.Column.ACTIVITY;
import static portability.contributions.period.Column.CURRENCY;
import static portability.contributions.period.Column.EARNINGS;
import static portability.contributions.period.Column.EMPLOYER;
import static portability.contributions.period.Column.FIRST_DAY;
import static portability.contributions.period.Column.INSTITUTION;
import static portability.contributions.period.Column.KIND;
import static portability.contributions.period.Column.LAST_DAY;
import static portability.contributions.period.Column.QUANTITY;
import static portability.contributions.period.Column.SCHEME;
import static portability.contributions.period.Column.UNIT;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// Reads a stated period by one set of rules, whether a return or an officer states it.
///
/// @param institution the only one periods are read for
/// @param today       no day may be after this one
public record PeriodReader(String institution, LocalDate today) {
    /// The longest text a column may hold. Characters.
    public static final int MAX_TEXT = 64;

    private static final int MAX_DECIMALS_OF_TIME = 4;
    private static final List<Column> REQUIRED = List.of(INSTITUTION, SCHEME, KIND, ACTIVITY, FIRST_DAY, LAST_DAY);
    private static final Pattern SCHEME_CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Map<String, PeriodKind> KINDS = byCode(PeriodKind.values());
    private static final Map<String, Activity> ACTIVITIES = byCode(Activity.values());
    private static final Map<String, PeriodUnit> UNITS = byCode(PeriodUnit.values());

    /// The code of a kind, activity or unit in a return: `self_employed`, `days_6`.
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Whether a text can be the code of a scheme.
    public static boolean isScheme(String code) {
        return SCHEME_CODE.matcher(code).matches();
    }

    /// @throws FlawedPeriod with the first flaw found, in the order of the checks
    public PeriodFacts read(StatedPeriod stated) {
        for (var column : REQUIRED)
            if (stated.value(column).isBlank()) throw new FlawedPeriod(Flaw.MISSING_VALUE, column);
        requireBoth(stated, QUANTITY, UNIT);
        requireBoth(stated, EARNINGS, CURRENCY);
        if (!stated.value(INSTITUTION).equals(institution)) throw new FlawedPeriod(Flaw.WRONG_INSTITUTION, INSTITUTION);
        if (!isScheme(stated.value(SCHEME))) throw new FlawedPeriod(Flaw.UNKNOWN_CODE, SCHEME);
        var kind = known(KINDS, stated, KIND);
        var activity = known(ACTIVITIES, stated, ACTIVITY);
        var first = day(stated, FIRST_DAY);
        var last = day(stated, LAST_DAY);
        if (last.isBefore(first)) throw new FlawedPeriod(Flaw.LAST_BEFORE_FIRST, LAST_DAY);
        if (first.isAfter(today)) throw new FlawedPeriod(Flaw.DATE_IN_FUTURE, FIRST_DAY);
        if (last.isAfter(today)) throw new FlawedPeriod(Flaw.DATE_IN_FUTURE, LAST_DAY);
        return new PeriodFacts(
                institution,
                stated.value(SCHEME),
                kind,
                activity,
                first,
                last,
                reported(stated),
                earnings(stated, EARNINGS, CURRENCY),
                text(stated, EMPLOYER),
                ParticularsReader.read(stated, kind, first, last));
    }

    static void requireBoth(StatedPeriod stated, Column amount, Column of) {
        if (stated.value(amount).isEmpty() == stated.value(of).isEmpty()) return;
        throw new FlawedPeriod(Flaw.MISSING_VALUE, stated.value(amount).isEmpty() ? amount : of);
    }

    private static LocalDate day(StatedPeriod stated, Column column) {
        var text = stated.value(column);
        try {
            if (DAY.matcher(text).matches())
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException _) {
            // Such as 2024-02-30: told below, with all that is no day.
        }
        throw new FlawedPeriod(Flaw.INVALID_DATE, column);
    }

    /// Parsing a day by the JDK's format takes ten times as long.
    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Optional<ReportedTime> reported(StatedPeriod stated) {
        if (stated.value(QUANTITY).isEmpty()) return Optional.empty();
        var unit = known(UNITS, stated, UNIT);
        return Optional.of(new ReportedTime(amount(stated, QUANTITY, MAX_DECIMALS_OF_TIME), unit));
    }

    /// The earnings a row states, whatever else is wrong with it; empty where they cannot be read.
    public static Optional<Earnings> earningsIn(StatedPeriod stated) {
        try {
            return stated.value(CURRENCY).isEmpty() ? Optional.empty() : earnings(stated, EARNINGS, CURRENCY);
        } catch (FlawedPeriod _) {
            return Optional.empty();
        }
    }

    static Optional<Earnings> earnings(StatedPeriod stated, Column column, Column in) {
        if (stated.value(column).isEmpty()) return Optional.empty();
        try {
            var currency = CurrencyUnit.of(stated.value(in));
            // Gold, test codes and "no currency" have a code, and are no money.
            if (currency.isPseudoCurrency()) throw new FlawedPeriod(Flaw.UNKNOWN_CURRENCY, in);
            return Optional.of(new Earnings(amount(stated, column, currency.getDecimalPlaces()), currency.getCode()));
        } catch (IllegalCurrencyException _) {
            throw new FlawedPeriod(Flaw.UNKNOWN_CURRENCY, in);
        }
    }

    private static BigDecimal amount(StatedPeriod stated, Column column, int decimals) {
        var text = stated.value(column);
        if (!NUMBER.matcher(text).matches()) throw new FlawedPeriod(Flaw.INVALID_NUMBER, column);
        var amount = new BigDecimal(text);
        if (amount.signum() < 0) throw new FlawedPeriod(Flaw.NEGATIVE_AMOUNT, column);
        if (amount.stripTrailingZeros().scale() > decimals) throw new FlawedPeriod(Flaw.INVALID_NUMBER, column);
        return amount;
    }

    static Optional<String> text(StatedPeriod stated, Column column) {
        var text = stated.value(column);
        if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl))
            throw new FlawedPeriod(Flaw.MALFORMED_ROW, column);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    static <E> E known(Map<String, E> codes, StatedPeriod stated, Column column) {
        var value = codes.get(stated.value(column));
        if (value == null) throw new FlawedPeriod(Flaw.UNKNOWN_CODE, column);
        return value;
    }

    static <E extends Enum<E>> Map<String, E> byCode(E[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(PeriodReader::code, Function.identity()));
    }
}
