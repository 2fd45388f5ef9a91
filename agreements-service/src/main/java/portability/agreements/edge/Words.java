package portability.agreements.edge;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Sex;
import portability.law.register.StateCode;
import portability.ledger.edge.MalformedInput;

/// The wire's words as the kernel's. What means nothing stops here, with its reason.
public final class Words {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /// Never an exponent: 1E+999999999 is a short text and a number of a gigabyte.
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{5,40}");
    private static final int MAX_EXPLANATION = 500;

    private Words() {}

    public static LocalDate date(String field, String text) {
        try {
            // Java also reads years of nine digits, the last of which has no day after it.
            if (DAY.matcher(text).matches()) return LocalDate.parse(text);
        } catch (DateTimeException _) {
            // Such as 2025-02-30: told below, with all that is no day.
        }
        throw new MalformedInput("INVALID_DATE", field + " must be a date, YYYY-MM-DD");
    }

    public static Optional<LocalDate> optionalDate(String field, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(date(field, text));
    }

    public static Country country(String field, String text) {
        try {
            return Country.of(text);
        } catch (IllegalArgumentException _) {
            throw invalidQuestion(field + " must be an ISO 3166 alpha-2 country");
        }
    }

    public static InstitutionId institution(String field, String text) {
        try {
            return InstitutionId.parse(text);
        } catch (IllegalArgumentException _) {
            throw invalidQuestion(field + " must be an institution, CC:CODE");
        }
    }

    /// A moment that may be absent.
    public static Optional<Instant> moment(String field, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            if (MOMENT.matcher(text).matches())
                return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            // Told below.
        }
        throw new MalformedInput("INVALID_DATE", field + " must be a moment, 2024-01-31T12:00:00Z");
    }

    /// A state, or a part of one, as the register names it.
    public static StateCode state(String field, String text) {
        try {
            return StateCode.of(text);
        } catch (IllegalArgumentException _) {
            throw invalidQuestion(field + " must be a state's code: MA, XK, CA-QC");
        }
    }

    /// A text a person wrote to explain something: it stays for ever.
    public static String explanation(String field, String text) {
        if (text.isBlank() || text.length() > MAX_EXPLANATION || text.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REQUEST", field + " has 1 to " + MAX_EXPLANATION + " characters");
        return text;
    }

    /// Empty where it is not said.
    public static Optional<Branch> branch(portability.proto.types.v1.Branch branch) {
        return switch (branch) {
            case BRANCH_OLD_AGE -> Optional.of(Branch.OLD_AGE);
            case BRANCH_SICKNESS -> Optional.of(Branch.SICKNESS);
            case BRANCH_MATERNITY -> Optional.of(Branch.MATERNITY);
            case BRANCH_INVALIDITY -> Optional.of(Branch.INVALIDITY);
            case BRANCH_SURVIVORS -> Optional.of(Branch.SURVIVORS);
            case BRANCH_EMPLOYMENT_INJURY -> Optional.of(Branch.EMPLOYMENT_INJURY);
            case BRANCH_DEATH_GRANTS -> Optional.of(Branch.DEATH_GRANTS);
            case BRANCH_UNEMPLOYMENT -> Optional.of(Branch.UNEMPLOYMENT);
            case BRANCH_PRE_RETIREMENT -> Optional.of(Branch.PRE_RETIREMENT);
            case BRANCH_FAMILY -> Optional.of(Branch.FAMILY);
            case BRANCH_UNSPECIFIED -> Optional.empty();
            case UNRECOGNIZED -> throw invalidQuestion("no such branch");
        };
    }

    public static portability.proto.types.v1.Branch branch(Branch branch) {
        return portability.proto.types.v1.Branch.valueOf("BRANCH_" + branch);
    }

    public static Sex sex(portability.proto.types.v1.Sex sex) {
        return switch (sex) {
            case SEX_FEMALE -> Sex.FEMALE;
            case SEX_MALE -> Sex.MALE;
            case SEX_UNSPECIFIED, UNRECOGNIZED -> throw invalidQuestion("sex is required");
        };
    }

    public static Quantity quantity(portability.proto.types.v1.Quantity quantity) {
        return new Quantity(amount("reported", quantity.getAmount()), unit(quantity.getUnit()));
    }

    public static Money money(portability.proto.types.v1.Money money) {
        CurrencyUnit currency;
        try {
            currency = CurrencyUnit.of(money.getCurrency());
        } catch (IllegalCurrencyException _) {
            throw new MalformedInput("UNKNOWN_CURRENCY", "no such currency");
        }
        try {
            return Money.of(currency, amount("earnings", money.getAmount()));
        } catch (ArithmeticException _) {
            throw invalidPeriod("earnings: an amount has more decimals than its currency");
        }
    }

    private static BigDecimal amount(String field, String text) {
        if (!DECIMAL.matcher(text).matches()) throw invalidPeriod(field + ": not a plain decimal number");
        if (text.startsWith("-")) throw invalidPeriod(field + ": below zero");
        return new BigDecimal(text);
    }

    private static PeriodUnit unit(portability.proto.types.v1.PeriodUnit unit) {
        return switch (unit) {
            case PERIOD_UNIT_DAYS_5 -> PeriodUnit.DAYS_5;
            case PERIOD_UNIT_DAYS_6 -> PeriodUnit.DAYS_6;
            case PERIOD_UNIT_DAYS_7 -> PeriodUnit.DAYS_7;
            case PERIOD_UNIT_WEEKS -> PeriodUnit.WEEKS;
            case PERIOD_UNIT_MONTHS -> PeriodUnit.MONTHS;
            case PERIOD_UNIT_QUARTERS -> PeriodUnit.QUARTERS;
            case PERIOD_UNIT_YEARS -> PeriodUnit.YEARS;
            case PERIOD_UNIT_UNSPECIFIED, UNRECOGNIZED -> throw invalidPeriod("a reported quantity needs a unit");
        };
    }

    static MalformedInput invalidPeriod(String message) {
        return new MalformedInput("INVALID_PERIOD", message);
    }

    public static MalformedInput invalidQuestion(String message) {
        return new MalformedInput("INVALID_QUESTION", message);
    }
}
