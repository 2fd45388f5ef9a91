package portability.contributions.career.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.period;

import io.grpc.Status.Code;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.contributions.client.Fails;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Dating;
import portability.proto.types.v1.EquivalentGround;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodUnit;

class FaultyPeriodsTest extends CareerOfAna {
    static Map<String, Consumer<InsurancePeriod.Builder>> faults() {
        return Map.ofEntries(
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no scheme", InsurancePeriod.Builder::clearScheme),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no kind", InsurancePeriod.Builder::clearKind),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD a later kind", period -> period.setKindValue(99)),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no activity", InsurancePeriod.Builder::clearActivity),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD another law", period -> period.setLegislation("DE")),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no law", InsurancePeriod.Builder::clearLegislation),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD a ground of residence",
                        period -> period.setGround(EquivalentGround.EQUIVALENT_GROUND_CARE)),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD a later ground", period -> period.setGroundValue(99)),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD words alone", period -> period.setGroundInWords("study")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD a branch that is not said",
                        period -> period.addBranches(Branch.BRANCH_UNSPECIFIED)),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD a later branch", period -> period.addBranchesValue(99)),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD nothing in it",
                        period -> period.setDating(Dating.DATING_UNDATED)),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD part of a month",
                        period -> period.setDating(Dating.DATING_MONTHS).setLastDay("1990-12-30")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD a later special scheme",
                        period -> period.setSpecialSchemeValue(99)),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD a later dating", period -> period.setDatingValue(99)),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD earned without a base",
                        period -> period.getEarnedBuilder().setAmount("1").setCurrency("EUR")),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no day", period -> period.setLastDay("1990-02-30")),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD reversed", period -> period.setLastDay("1989-12-31")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD no unit",
                        period -> period.getReportedBuilder().setAmount("12")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD no amount",
                        period -> period.getReportedBuilder().setUnit(PeriodUnit.PERIOD_UNIT_MONTHS)),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD no currency",
                        period -> period.getEarningsBuilder().setAmount("12")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD an employer with a control character",
                        period -> period.setEmployer("\u0000")),
                Map.entry(
                        "INVALID_ARGUMENT UNKNOWN_CURRENCY in earnings",
                        period -> period.getEarningsBuilder().setAmount("12").setCurrency("XYZ")),
                Map.entry(
                        "INVALID_ARGUMENT NEGATIVE_AMOUNT of earnings",
                        period -> period.getEarningsBuilder().setAmount("-12").setCurrency("EUR")),
                Map.entry(
                        "INVALID_ARGUMENT NEGATIVE_AMOUNT of time",
                        period -> period.getReportedBuilder().setAmount("-12").setUnit(PeriodUnit.PERIOD_UNIT_MONTHS)),
                Map.entry("FAILED_PRECONDITION DATE_IN_FUTURE next year", period -> period.setLastDay("2026-06-30")),
                Map.entry(
                        "FAILED_PRECONDITION WRONG_INSTITUTION elsewhere",
                        period -> period.setInstitution("DE:DRV").setLegislation("DE")));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void a_period_with_a_fault_is_refused_by_recording_and_correcting(String fault) {
        var faulty = Y1990.toBuilder();
        Objects.requireNonNull(faults().get(fault)).accept(faulty);
        var words = fault.split(" ", 3);
        var code = Code.valueOf(words[0]);
        Fails.with(code, words[1], () -> officer().record(ana, faulty.build()));
        var good = officer().record(ana, Y1991);
        Fails.with(code, words[1], () -> correct(good, faulty.build()));
        assertThat(officer().history(ana).getEntriesList()).hasSize(1);
    }
}
