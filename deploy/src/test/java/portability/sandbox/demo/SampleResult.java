package portability.sandbox.demo;

import java.util.List;
import java.util.Map;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.PairFinding;
import portability.proto.agreements.v1.Route;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.exchange.v1.NettingNet;
import portability.proto.exchange.v1.SurvivorsClaimed;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Argument;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;
import portability.proto.types.v1.Ratio;
import portability.proto.types.v1.Step;

/// A closed claim with one decision of every shape: pro rata, own right alone, nothing.
final class SampleResult {
    private SampleResult() {}

    static ClaimResult of(String claimId, String decidedAt) {
        var claim = Claim.newBuilder()
                .setClaimId(claimId)
                .setContactInstitution("NL:SVB")
                .setClaimDate("2025-01-06")
                .setStatus("CLOSED")
                .build();
        var period = InsurancePeriod.newBuilder()
                .setPeriodId("random-" + claimId)
                .setLegislation("MA")
                .setInstitution("MA:CNSS")
                .setScheme("ma-cnss")
                .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay("1977-02-07")
                .setLastDay("1977-12-31")
                .setReported(days("264"))
                .setEarnings(money("3273.60", "MAD"))
                .build();
        return new ClaimResult(
                claim,
                Map.of("MA:CNSS", List.of(period)),
                decidedAt,
                List.of(line(netherlands(), decidedAt), line(germany(), decidedAt), line(morocco(), decidedAt)));
    }

    /// The claim of a survivor, where one institution has no law for it.
    static ClaimResult survivors(String claimId, String decidedAt) {
        var claim = Claim.newBuilder()
                .setClaimId(claimId)
                .setContactInstitution("NL:SVB")
                .setClaimDate("2025-07-01")
                .setStatus("CLOSED")
                .setSurvivors(SurvivorsClaimed.newBuilder().setDiedOn("2025-06-14"))
                .build();
        var without = Determination.newBuilder()
                .setInstitution("NL:SVB")
                .setBranch(Branch.BRANCH_SURVIVORS)
                .setRefusalReason("NO_SCHEME")
                .build();
        return new ClaimResult(
                claim, Map.of(), decidedAt, List.of(line(without, decidedAt), line(germany(), decidedAt)));
    }

    private static SummaryLine line(Determination determination, String decidedAt) {
        return SummaryLine.newBuilder()
                .setDecisionId("decision-" + decidedAt)
                .setDecidedAt(decidedAt)
                .setDetermination(determination)
                .build();
    }

    private static Determination netherlands() {
        var national = Route.newBuilder()
                .setId("NATIONAL/insured_years")
                .setRight("OWN")
                .setOwn(days("12799"))
                .setTotal(days("12799"))
                .setIndependent(money("1138.26", "EUR"))
                .setAmount(money("1138.26", "EUR"));
        return determination("NL:SVB", "NL.SVB.AOW")
                .setAwarded(true)
                .setStart("2025-01-20")
                .setPaidFrom("2025-01-20")
                .setChosenRoute("NATIONAL/insured_years")
                .setPayablePerMonth(money("1138.26", "EUR"))
                .addRoutes(national)
                .build();
    }

    private static Determination germany() {
        var national =
                Route.newBuilder().setId("NATIONAL/five_years").setRight("NONE").setRefusalReason("NO_OWN_RIGHT");
        var regulation = Route.newBuilder()
                .setId("EU-883-2004")
                .setInstrument("EU-883-2004")
                .setRight("TOTALISED")
                .setOwn(months("54"))
                .setTotal(months("478"))
                .setTheoretical(money("1182.67", "EUR"))
                .setProRataRatio(Ratio.newBuilder().setNumerator("54").setDenominator("478"))
                .setProRata(money("133.61", "EUR"))
                .setAmount(money("133.61", "EUR"))
                .addSteps(Step.newBuilder()
                        .setRule("PRO_RATA")
                        .setArticle(LegalRef.newBuilder()
                                .setInstrument("Reg. (EC) 883/2004")
                                .setArticle("Art. 52(1)(b)(ii)"))
                        .setText("1182.67 EUR x 54/478 = 133.61 EUR")
                        .addArguments(
                                Argument.newBuilder().setName("theoretical").setMoney(money("1182.67", "EUR"))));
        return determination("DE:DRV", "DE.DRV.OLD_AGE")
                .setAwarded(true)
                .setStart("2025-01-01")
                .setPaidFrom("2025-01-01")
                .setChosenRoute("EU-883-2004")
                .setPayablePerMonth(money("133.61", "EUR"))
                .addRoutes(national)
                .addRoutes(regulation)
                .addRestsOnUnverified(
                        LawValue.newBuilder().setPath("DE.DRV.OLD_AGE/counting").setSource("SGB VI § 122"))
                .addPairs(PairFinding.newBuilder()
                        .setState("DE")
                        .setPartner("NL")
                        .setInstrument("EU-883-2004")
                        .setApplied(true)
                        .setReason(Step.newBuilder()
                                .setText("Both are Member States.")
                                .setArticle(LegalRef.newBuilder()
                                        .setInstrument("Reg. (EC) 883/2004")
                                        .setArticle("Art. 2"))))
                .build();
    }

    private static Determination morocco() {
        return determination("MA:CNSS", "MA.CNSS.OLD_AGE")
                .setAwarded(false)
                .setRefusalReason("NO_OWN_RIGHT")
                .build();
    }

    private static Determination.Builder determination(String institution, String scheme) {
        return Determination.newBuilder()
                .setInstitution(institution)
                .setScheme(scheme)
                .setLawChecksum("ab".repeat(32))
                .setEngineVersion("0.1.0");
    }

    private static Money money(String amount, String currency) {
        return Money.newBuilder().setAmount(amount).setCurrency(currency).build();
    }

    private static Quantity days(String amount) {
        return quantity(amount, PeriodUnit.PERIOD_UNIT_DAYS_6);
    }

    private static Quantity months(String amount) {
        return quantity(amount, PeriodUnit.PERIOD_UNIT_MONTHS);
    }

    private static Quantity quantity(String amount, PeriodUnit unit) {
        return Quantity.newBuilder().setAmount(amount).setUnit(unit).build();
    }

    static MoneyResult money() {
        var net = NettingNet.newBuilder().setDebtor("DE:DRV").setAmount(euros("4910.10"));
        return new MoneyResult(
                Entitlement.newBuilder().setStatus("REGISTERED").build(),
                List.of(Invoice.newBuilder()
                        .setCreditor("NL:SVB")
                        .setClaimed(euros("5765.50"))
                        .setAccepted(euros("5220.50"))
                        .setWithdrawn(euros("545.00"))
                        .build()),
                new MoneyResult.Month("NL:SVB/1", net.build(), true));
    }

    static BenefitClaim benefit() {
        return BenefitClaim.newBuilder()
                .setTotal(Money.newBuilder().setCurrency("PHP").setAmount("220000.00"))
                .build();
    }

    private static Money euros(String amount) {
        return Money.newBuilder().setCurrency("EUR").setAmount(amount).build();
    }
}
