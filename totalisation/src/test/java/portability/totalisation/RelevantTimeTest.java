package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.Method;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.reason.StepText;

/// Time that counts for some branches only, by the law it was completed under.
class RelevantTimeTest {
    private static final Set<Branch> SICKNESS_ONLY = EnumSet.of(Branch.SICKNESS);

    private static InsurancePeriod own(int year, int months) {
        return Made.months("AA", "a" + year, year, 1, months);
    }

    private static InsurancePeriod abroad(int year, int months) {
        return Made.months("BB", "b" + year, year, 1, months);
    }

    private static Determination decided(int minimum, List<InsurancePeriod> own, InsurancePeriod... foreign) {
        List<Instrument> treaties = List.of(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"));
        var law =
                new Law(Made.flatScheme("AA", minimum), treaties, List.of(), LocalDate.of(2025, 1, 1), "0".repeat(64));
        var records = foreign.length == 0
                ? List.<ForeignRecord>of()
                : List.of(ForeignRecord.of(Country.of("BB"), Arrays.asList(foreign)));
        return Totalisation.determine(new Career(own, records), Made.question(law.scheme()), law);
    }

    @Test
    void time_that_does_not_count_for_the_branch_opens_no_right_and_the_reason_is_told() {
        var sick = abroad(2001, 12).countingFor(SICKNESS_ONLY);
        var determination = decided(36, List.of(own(2000, 12)), abroad(2002, 12), sick);
        var without = decided(36, List.of(own(2000, 12)), abroad(2002, 12));
        assertThat(determination.outcome()).isEqualTo(without.outcome()).isInstanceOf(Outcome.NotAwarded.class);
        assertThat(decided(36, List.of(own(2000, 12)), abroad(2002, 12), abroad(2001, 12))
                        .outcome())
                .isInstanceOf(Outcome.Awarded.class);
        assertThat(determination.steps().stream().map(StepText.english()::of))
                .anyMatch(text -> text.startsWith(
                        "BB certified 1 periods that do not count for OLD_AGE" + " by its law; they stay out: b2001."));
    }

    @Test
    void time_for_this_branch_and_others_counts_as_time_for_all_does() {
        var some = abroad(2001, 24).countingFor(EnumSet.of(Branch.OLD_AGE, Branch.SURVIVORS));
        var determination = decided(36, List.of(own(2000, 12)), some);
        var plain = decided(36, List.of(own(2000, 12)), abroad(2001, 24));
        assertThat(determination.outcome()).isEqualTo(plain.outcome());
        assertThat(determination.routes()).isEqualTo(plain.routes());
        assertThat(determination.steps()).isEqualTo(plain.steps());
    }

    @Test
    void a_state_all_of_whose_time_is_for_other_branches_is_as_if_it_had_certified_nothing() {
        var determination = decided(12, List.of(own(2000, 12)), abroad(2001, 12).countingFor(SICKNESS_ONLY));
        var without = decided(12, List.of(own(2000, 12)));
        assertThat(determination.outcome()).isEqualTo(without.outcome());
        assertThat(determination.pairs()).isEmpty();
        assertThat(determination.routes()).isEqualTo(without.routes());
    }

    @Test
    void own_time_for_other_branches_stays_out_too() {
        var determination = decided(12, List.of(own(2000, 12).countingFor(SICKNESS_ONLY)), abroad(2001, 12));
        assertThat(determination.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NO_OWN_PERIODS));
    }

    @Test
    void what_was_certified_stays_in_the_record_of_what_was_asked() {
        var sick = own(2001, 12).countingFor(SICKNESS_ONLY);
        var determination = decided(12, List.of(own(2000, 12), sick));
        assertThat(determination.career().own()).contains(sick);
        assertThat(determination.inputDigest())
                .isNotEqualTo(decided(12, List.of(own(2000, 12), own(2001, 12))).inputDigest())
                .isNotEqualTo(decided(12, List.of(own(2000, 12), sick.countingFor(EnumSet.of(Branch.MATERNITY))))
                        .inputDigest());
    }
}
