package portability.contributions.career.grpc;

import java.math.BigDecimal;
import java.util.Locale;
import portability.contributions.period.Column;
import portability.contributions.period.Flaw;
import portability.contributions.period.FlawedPeriod;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.period.StatedPeriod;
import portability.contributions.refusal.Refusal.DateInFuture;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;

/// Periods between messages and facts.
///
/// The codes of returns are the names of the contract's values without their prefix: `PERIOD_KIND_VOLUNTARY` is
/// `voluntary`.
public final class PeriodProtos {
    private static final String KIND = "PERIOD_KIND_";
    private static final String ACTIVITY = "ACTIVITY_";
    private static final String UNIT = "PERIOD_UNIT_";
    private static final int DECIMALS_SHOWN = 2;

    private PeriodProtos() {}

    /// Reads a period by the same rules as a row of a return.
    /// @throws MalformedInput INVALID_PERIOD, NEGATIVE_AMOUNT, UNKNOWN_CURRENCY
    /// @throws Refused        DateInFuture, WrongInstitution
    static PeriodFacts facts(InsurancePeriod period, PeriodReader reader) {
        try {
            var facts = reader.read(stated(period));
            if (!period.getLegislation().equals(legislation(facts)))
                throw new MalformedInput("INVALID_PERIOD", "legislation: not that of the institution");
            return facts;
        } catch (FlawedPeriod flawed) {
            throw told(flawed);
        }
    }

    private static RuntimeException told(FlawedPeriod flawed) {
        var message = flawed.columnHeading() + ": " + messageOf(flawed);
        return switch (flawed.flaw()) {
            case DATE_IN_FUTURE -> new Refused(new DateInFuture());
            case WRONG_INSTITUTION -> new Refused(new WrongInstitution());
            case NEGATIVE_AMOUNT, UNKNOWN_CURRENCY ->
                new MalformedInput(flawed.flaw().name(), message);
            case MALFORMED_ROW,
                    MISSING_VALUE,
                    INVALID_DATE,
                    INVALID_NUMBER,
                    UNKNOWN_CODE,
                    UNKNOWN_PERSON,
                    LAST_BEFORE_FIRST,
                    SAME_LINE_TWICE,
                    ALREADY_RECORDED -> new MalformedInput("INVALID_PERIOD", message);
        };
    }

    /// No row was sent, so none is spoken of.
    private static String messageOf(FlawedPeriod flawed) {
        return flawed.flaw() == Flaw.MALFORMED_ROW
                ? "too long, or with a control character"
                : flawed.flaw().message();
    }

    private static StatedPeriod stated(InsurancePeriod period) {
        return (Column column) -> switch (column) {
            case INSTITUTION -> period.getInstitution();
            case PERSON_NUMBER -> "";
            case EMPLOYER -> period.getEmployer();
            case SCHEME -> period.getScheme();
            case KIND -> code(period.getKind(), KIND);
            case ACTIVITY -> code(period.getActivity(), ACTIVITY);
            case FIRST_DAY -> period.getFirstDay();
            case LAST_DAY -> period.getLastDay();
            case QUANTITY -> period.getReported().getAmount();
            case UNIT -> code(period.getReported().getUnit(), UNIT);
            case EARNINGS -> period.getEarnings().getAmount();
            case CURRENCY -> period.getEarnings().getCurrency();
        };
    }

    /// Empty for the unspecified value; for one of a later contract, its name, which no return knows.
    private static String code(Enum<?> value, String prefix) {
        var name = value.name();
        if (name.equals(prefix + "UNSPECIFIED")) return "";
        return name.startsWith(prefix) ? name.substring(prefix.length()).toLowerCase(Locale.ROOT) : name;
    }

    public static InsurancePeriod message(String periodId, PeriodFacts period) {
        var message = InsurancePeriod.newBuilder()
                .setPeriodId(periodId)
                .setLegislation(legislation(period))
                .setInstitution(period.institution())
                .setScheme(period.scheme())
                .setKind(PeriodKind.valueOf(KIND + period.kind().name()))
                .setActivity(Activity.valueOf(ACTIVITY + period.activity().name()))
                .setFirstDay(period.firstDay().toString())
                .setLastDay(period.lastDay().toString());
        period.reported()
                .ifPresent(time -> message.setReported(Quantity.newBuilder()
                        .setAmount(time.amount().toPlainString())
                        .setUnit(PeriodUnit.valueOf(UNIT + time.unit().name()))));
        period.earnings()
                .ifPresent(earnings -> message.setEarnings(
                        Money.newBuilder().setAmount(shown(earnings.amount())).setCurrency(earnings.currency())));
        period.employer().ifPresent(message::setEmployer);
        return message.build();
    }

    /// As money is written: `8670.00`.
    private static String shown(BigDecimal amount) {
        return amount.setScale(Math.max(amount.scale(), DECIMALS_SHOWN)).toPlainString();
    }

    private static String legislation(PeriodFacts period) {
        return InstitutionId.parse(period.institution()).country().toString();
    }
}
