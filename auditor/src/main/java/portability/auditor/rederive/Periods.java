package portability.auditor.rederive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;

/// Periods as institutions certify them, as the rules take them.
final class Periods {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private Periods() {}

    /// @throws IllegalArgumentException if it is not what the contract says
    static InsurancePeriod read(portability.proto.types.v1.InsurancePeriod wire) {
        return new InsurancePeriod(
                wire.getPeriodId(),
                Country.of(wire.getLegislation()),
                InstitutionId.parse(wire.getInstitution()),
                wire.getScheme(),
                kind(wire.getKind()),
                activity(wire.getActivity()),
                DateSpan.closed(LocalDate.parse(wire.getFirstDay()), LocalDate.parse(wire.getLastDay())),
                wire.hasReported()
                        ? Optional.of(new Quantity(
                                decimal(wire.getReported().getAmount()),
                                unit(wire.getReported().getUnit())))
                        : Optional.empty(),
                wire.hasEarnings()
                        ? Optional.of(Money.of(
                                CurrencyUnit.of(wire.getEarnings().getCurrency()),
                                decimal(wire.getEarnings().getAmount())))
                        : Optional.empty(),
                wire.getEmployer().isBlank() ? Optional.empty() : Optional.of(wire.getEmployer()),
                branches(wire));
    }

    /// None: for all.
    private static Set<Branch> branches(portability.proto.types.v1.InsurancePeriod wire) {
        var branches = EnumSet.noneOf(Branch.class);
        for (var branch : wire.getBranchesList()) branches.add(branch(branch));
        return branches;
    }

    private static Branch branch(portability.proto.types.v1.Branch branch) {
        return switch (branch) {
            case BRANCH_OLD_AGE -> Branch.OLD_AGE;
            case BRANCH_SICKNESS -> Branch.SICKNESS;
            case BRANCH_MATERNITY -> Branch.MATERNITY;
            case BRANCH_INVALIDITY -> Branch.INVALIDITY;
            case BRANCH_SURVIVORS -> Branch.SURVIVORS;
            case BRANCH_EMPLOYMENT_INJURY -> Branch.EMPLOYMENT_INJURY;
            case BRANCH_DEATH_GRANTS -> Branch.DEATH_GRANTS;
            case BRANCH_UNEMPLOYMENT -> Branch.UNEMPLOYMENT;
            case BRANCH_PRE_RETIREMENT -> Branch.PRE_RETIREMENT;
            case BRANCH_FAMILY -> Branch.FAMILY;
            case BRANCH_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("a period is for no branch");
        };
    }

    /// Never an exponent: a short text may be a number of a gigabyte.
    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) throw new IllegalArgumentException("not a plain decimal number");
        return new BigDecimal(text);
    }

    private static PeriodKind kind(portability.proto.types.v1.PeriodKind kind) {
        return switch (kind) {
            case PERIOD_KIND_COMPULSORY -> PeriodKind.COMPULSORY;
            case PERIOD_KIND_VOLUNTARY -> PeriodKind.VOLUNTARY;
            case PERIOD_KIND_EQUIVALENT -> PeriodKind.EQUIVALENT;
            case PERIOD_KIND_RESIDENCE -> PeriodKind.RESIDENCE;
            case PERIOD_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("a period has no kind");
        };
    }

    private static Activity activity(portability.proto.types.v1.Activity activity) {
        return switch (activity) {
            case ACTIVITY_EMPLOYED -> Activity.EMPLOYED;
            case ACTIVITY_SELF_EMPLOYED -> Activity.SELF_EMPLOYED;
            case ACTIVITY_NONE -> Activity.NONE;
            case ACTIVITY_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("a period has no activity");
        };
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
            case PERIOD_UNIT_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("a quantity has no unit");
        };
    }
}
