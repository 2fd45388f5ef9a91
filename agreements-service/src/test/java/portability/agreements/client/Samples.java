package portability.agreements.client;

import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.Sex;

/// A question that is good, to be spoilt by tests.
public final class Samples {
    private Samples() {}

    /// Of a woman with 54 German months.
    public static DetermineRequest.Builder question() {
        return DetermineRequest.newBuilder()
                .setInstitution("DE:DRV")
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setBirthDate("1958-01-20")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA")
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .setClaimDate("2025-01-06")
                .setClaimLodgedAt("NL:SVB")
                .addPeriods(german("1990-09-01", "1990-12-31").setEarnings(dem("8670.00")))
                .addPeriods(german("1991-01-01", "1991-12-31").setEarnings(dem("29318.00")))
                .addPeriods(german("1992-01-01", "1992-12-31").setEarnings(dem("32813.00")))
                .addPeriods(german("1993-01-01", "1993-12-31").setEarnings(dem("35652.00")))
                .addPeriods(german("1994-01-01", "1994-12-31").setEarnings(dem("38331.00")))
                .addPeriods(german("1995-01-01", "1995-02-28").setEarnings(dem("6755.00")));
    }

    public static InsurancePeriod.Builder german(String first, String last) {
        return period("DE", "DE:DRV", "de-grv", first, last);
    }

    public static InsurancePeriod.Builder dutch(String first, String last) {
        return period("NL", "NL:SVB", "nl-aow", first, last);
    }

    private static InsurancePeriod.Builder period(
            String state, String institution, String scheme, String first, String last) {
        return InsurancePeriod.newBuilder()
                .setPeriodId(state + " " + first)
                .setLegislation(state)
                .setInstitution(institution)
                .setScheme(scheme)
                .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay(first)
                .setLastDay(last);
    }

    public static Money.Builder dem(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("DEM");
    }
}
