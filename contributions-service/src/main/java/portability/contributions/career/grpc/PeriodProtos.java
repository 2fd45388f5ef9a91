package portability.contributions.career.grpc;

import java.math.BigDecimal;
import portability.contributions.period.Earnings;
import portability.contributions.period.Flaw;
import portability.contributions.period.FlawedPeriod;
import portability.contributions.period.Particulars;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.period.grpc.StatedPeriods;
import portability.contributions.refusal.Refusal.DateInFuture;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Dating;
import portability.proto.types.v1.EquivalentGround;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;
import portability.proto.types.v1.SpecialScheme;

/// Periods between messages and facts.
public final class PeriodProtos {
    private static final int DECIMALS_SHOWN = 2;

    private PeriodProtos() {}

    /// Reads a period by the same rules as a row of a return.
    /// @throws MalformedInput INVALID_PERIOD, NEGATIVE_AMOUNT, UNKNOWN_CURRENCY
    /// @throws Refused        DateInFuture, WrongInstitution
    public static PeriodFacts facts(InsurancePeriod period, PeriodReader reader) {
        try {
            var facts = reader.read(StatedPeriods.of(period));
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
                    NOT_WHOLE,
                    NOT_OF_THIS_KIND,
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

    public static InsurancePeriod message(String periodId, PeriodFacts period) {
        var message = InsurancePeriod.newBuilder()
                .setPeriodId(periodId)
                .setLegislation(legislation(period))
                .setInstitution(period.institution())
                .setScheme(period.scheme())
                .setKind(PeriodKind.valueOf(StatedPeriods.KIND + period.kind().name()))
                .setActivity(Activity.valueOf(
                        StatedPeriods.ACTIVITY + period.activity().name()))
                .setFirstDay(period.firstDay().toString())
                .setLastDay(period.lastDay().toString());
        period.reported()
                .ifPresent(time -> message.setReported(Quantity.newBuilder()
                        .setAmount(time.amount().toPlainString())
                        .setUnit(PeriodUnit.valueOf(
                                StatedPeriods.UNIT + time.unit().name()))));
        period.earnings().ifPresent(earnings -> message.setEarnings(money(earnings)));
        period.employer().ifPresent(message::setEmployer);
        period.more().ifPresent(said -> say(said, message));
        return message.build();
    }

    private static void say(Particulars said, InsurancePeriod.Builder message) {
        said.ground().ifPresent(ground -> {
            message.setGround(EquivalentGround.valueOf(
                    StatedPeriods.GROUND + ground.cause().name()));
            ground.inWords().ifPresent(message::setGroundInWords);
        });
        for (var branch : said.branches()) message.addBranches(Branch.valueOf(StatedPeriods.BRANCH + branch.name()));
        said.earned().ifPresent(earned -> message.setEarned(money(earned)));
        said.special()
                .ifPresent(scheme ->
                        message.setSpecialScheme(SpecialScheme.valueOf(StatedPeriods.SPECIAL + scheme.name())));
        // Known days are the rule, of which nothing was ever said.
        if (said.dating() != portability.contributions.period.Dating.DAYS)
            message.setDating(
                    Dating.valueOf(StatedPeriods.DATING + said.dating().name()));
    }

    private static Money money(Earnings earnings) {
        return Money.newBuilder()
                .setAmount(shown(earnings.amount()))
                .setCurrency(earnings.currency())
                .build();
    }

    /// As money is written: `8670.00`.
    private static String shown(BigDecimal amount) {
        return amount.setScale(Math.max(amount.scale(), DECIMALS_SHOWN)).toPlainString();
    }

    private static String legislation(PeriodFacts period) {
        return InstitutionId.parse(period.institution()).country().toString();
    }
}
