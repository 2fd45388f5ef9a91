package portability.conformance.kind;

import java.util.Arrays;
import java.util.Locale;
import portability.law.LawNode;

/// Every kind of case there is, by the name cases write.
public enum Kinds {
    CONVERSION,
    DURATION,
    AGGREGATION,
    PRO_RATA,
    AMOUNT,
    DETERMINATION,
    FIXED_AMOUNT,
    SETTLEMENT_TOTAL,
    DEADLINE,
    INTEREST,
    RECOVERY,
    CURRENCY,
    LEGISLATION,
    SHORT_PERIODS,
    SELECTION,
    OVERLAP_RULE,
    SUPPLEMENT,
    STAGGERED,
    INDEXATION,
    ADD_ON,
    DIRECT_DEDUCTION,
    HEALTH_COMPETENCE,
    PLANNED_CARE,
    UNEMPLOYMENT,
    WELFARE_BENEFIT,
    FAMILY,
    CHILD_RAISING,
    CLAIM,
    FLOOR,
    EQUAL_TREATMENT,
    INVALIDITY,
    HEALTH_CONTRIBUTIONS,
    ENTITLEMENT_DOCUMENT,
    DISAGREEMENT,
    BENEFIT_RIGHT,
    EMPLOYMENT_INJURY,
    REGISTER;

    private Kind kind() {
        return switch (this) {
            case CONVERSION -> new ConversionKind();
            case DURATION -> new DurationKind();
            case AGGREGATION -> new AggregationKind();
            case PRO_RATA -> new ProRataKind();
            case AMOUNT -> new AmountKind();
            case DETERMINATION -> new DeterminationKind();
            case FIXED_AMOUNT -> new FixedAmountKind();
            case SETTLEMENT_TOTAL -> new SettlementTotalKind();
            case DEADLINE -> new DeadlineKind();
            case INTEREST -> new InterestKind();
            case RECOVERY -> new RecoveryKind();
            case CURRENCY -> new CurrencyKind();
            case LEGISLATION -> new LegislationKind();
            case SHORT_PERIODS -> new ShortPeriodsKind();
            case SELECTION -> new SelectionKind();
            case OVERLAP_RULE -> new OverlapRuleKind();
            case SUPPLEMENT -> new SupplementKind();
            case STAGGERED -> new StaggeredKind();
            case INDEXATION -> new IndexationKind();
            case ADD_ON -> new AddOnKind();
            case DIRECT_DEDUCTION -> new DirectDeductionKind();
            case HEALTH_COMPETENCE -> new HealthCompetenceKind();
            case PLANNED_CARE -> new PlannedCareKind();
            case UNEMPLOYMENT -> new UnemploymentKind();
            case WELFARE_BENEFIT -> new WelfareBenefitKind();
            case FAMILY -> new FamilyKind();
            case CHILD_RAISING -> new ChildRaisingKind();
            case CLAIM -> new ClaimKind();
            case FLOOR -> new FloorKind();
            case EQUAL_TREATMENT -> new EqualTreatmentKind();
            case INVALIDITY -> new InvalidityKind();
            case HEALTH_CONTRIBUTIONS -> new HealthContributionsKind();
            case ENTITLEMENT_DOCUMENT -> new EntitlementDocumentKind();
            case DISAGREEMENT -> new DisagreementKind();
            case BENEFIT_RIGHT -> new BenefitRightKind();
            case EMPLOYMENT_INJURY -> new EmploymentInjuryKind();
            case REGISTER -> new RegisterKind();
        };
    }

    /// The kind that the place names: `pro-rata`.
    public static Kind named(LawNode node) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(node.text()))
                .findFirst()
                .map(Kinds::kind)
                .orElseThrow(() -> node.refused("unknown kind " + node.text() + ", expected one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Kinds::written).toList())));
    }

    /// As cases write it.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
