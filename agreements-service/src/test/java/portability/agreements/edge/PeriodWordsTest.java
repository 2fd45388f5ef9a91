package portability.agreements.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Branch;
import portability.kernel.DateSpan;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Dating;
import portability.proto.types.v1.EquivalentGround;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;

/// What institutions say of a period beyond its kind and days.
class PeriodWordsTest {
    private static InsurancePeriod.Builder service(String first, String last) {
        return InsurancePeriod.newBuilder()
                .setPeriodId("1")
                .setLegislation("NL")
                .setInstitution("NL:SVB")
                .setScheme("nl-aow")
                .setKind(PeriodKind.PERIOD_KIND_EQUIVALENT)
                .setActivity(Activity.ACTIVITY_NONE)
                .setFirstDay(first)
                .setLastDay(last);
    }

    private static InsurancePeriod.Builder lasting(InsurancePeriod.Builder period, String months) {
        period.getReportedBuilder().setAmount(months).setUnit(portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_MONTHS);
        return period;
    }

    @Test
    void a_quantity_without_dates_lies_somewhere_between_its_days() {
        var period = PeriodWords.read(lasting(service("1978-03-05", "1979-06-20"), "5")
                .setDating(Dating.DATING_UNDATED)
                .build());
        assertThat(period.span())
                .isEqualTo(DateSpan.closed(LocalDate.parse("1978-03-05"), LocalDate.parse("1979-06-20")));
        assertThat(period.reported()).contains(Quantity.of(5, PeriodUnit.MONTHS));
    }

    @Test
    void months_that_are_known_count_whole_unless_a_quantity_says_less() {
        var months = service("1978-02-01", "1980-02-29").setDating(Dating.DATING_MONTHS);
        assertThat(PeriodWords.read(months.build()).reported()).isEmpty();
        assertThat(PeriodWords.read(lasting(months, "3").build()).reported())
                .contains(Quantity.of(3, PeriodUnit.MONTHS));
    }

    @Test
    void a_period_counts_for_the_branches_that_are_named_and_where_none_is_for_all() {
        var period = service("1978-01-01", "1978-12-31");
        assertThat(PeriodWords.read(period.build()).branches()).isEmpty();
        period.addBranches(portability.proto.types.v1.Branch.BRANCH_SURVIVORS)
                .addBranches(portability.proto.types.v1.Branch.BRANCH_OLD_AGE);
        assertThat(PeriodWords.read(period.build()).branches()).containsExactly(Branch.OLD_AGE, Branch.SURVIVORS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
    void why_an_equivalent_period_counts_changes_nothing(EquivalentGround ground) {
        var period = service("1978-01-01", "1978-12-31");
        assertThat(PeriodWords.read(period.clone().setGround(ground).build()))
                .isEqualTo(PeriodWords.read(period.build()));
    }

    static Map<String, UnaryOperator<InsurancePeriod.Builder>> faults() {
        return Map.of(
                "undated without a quantity", period -> period.setDating(Dating.DATING_UNDATED),
                "years without a quantity", period -> period.setDating(Dating.DATING_YEARS),
                "part of a year",
                        period -> lasting(period, "3")
                                .setDating(Dating.DATING_YEARS)
                                .setFirstDay("1978-02-01"),
                "part of a month at its start",
                        period -> period.setDating(Dating.DATING_MONTHS).setFirstDay("1978-01-02"),
                "part of a month at its end",
                        period -> period.setDating(Dating.DATING_MONTHS).setLastDay("1978-02-27"),
                "a later dating", period -> period.setDatingValue(99),
                "a ground of insurance",
                        period -> period.setKind(PeriodKind.PERIOD_KIND_VOLUNTARY)
                                .setGround(EquivalentGround.EQUIVALENT_GROUND_CARE),
                "a later ground", period -> period.setGroundValue(99),
                "a branch that is not said",
                        period -> period.addBranches(portability.proto.types.v1.Branch.BRANCH_UNSPECIFIED));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void what_contradicts_itself_is_refused(String fault) {
        var period = Objects.requireNonNull(faults().get(fault))
                .apply(service("1978-01-01", "1978-12-31"))
                .build();
        assertThatThrownBy(() -> PeriodWords.read(period))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo("INVALID_PERIOD"));
    }
}
