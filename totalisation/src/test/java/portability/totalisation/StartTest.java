package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.InstitutionId;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.Method;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.StartRule;
import portability.totalisation.law.StartRule.Late;
import portability.totalisation.law.StartRule.OnTime;
import portability.totalisation.law.StartRule.WindowFrom;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Question;
import portability.totalisation.reason.PensionRule;

/// From which day a pension is paid: the age, the claim, the window between them.
class StartTest {
    private static final Scheme SCHEME = Made.flatScheme("AA", 12);

    private static Scheme starting(OnTime onTime, WindowFrom from, int months, Late late) {
        return SchemeDraft.like(SCHEME)
                .start(new StartRule(SCHEME.start().article(), onTime, from, Made.always(months), late))
                .made();
    }

    private static Start start(Scheme scheme, String born, Claim claim, Instrument... instruments) {
        var plain = Made.question(scheme);
        var person = new Claimant(
                LocalDate.parse(born),
                plain.claimant().sex(),
                plain.claimant().nationalities(),
                plain.claimant().status(),
                plain.claimant().residence(),
                plain.claimant().household());
        var question = new Question(plain.institution(), plain.branch(), person, claim);
        return Start.of(question, new Law(scheme, List.of(instruments), claim.lodgedOn(), "0".repeat(64)))
                .value();
    }

    private static Claim lodged(String day) {
        return Claim.lodged(SCHEME.institution(), LocalDate.parse(day));
    }

    /// 65 on 15 March 2025; three months to claim.
    @ParameterizedTest(name = "{0}, window from {1}, {2}, claimed {3}: {4}")
    @CsvSource({
        "DAY_OF_AGE, DAY_OF_AGE, FIRST_OF_CLAIM_MONTH, 2025-03-01, 2025-03-15",
        "DAY_OF_AGE, DAY_OF_AGE, FIRST_OF_CLAIM_MONTH, 2025-06-15, 2025-03-15",
        "DAY_OF_AGE, DAY_OF_AGE, FIRST_OF_CLAIM_MONTH, 2025-06-16, 2025-06-01",
        "DAY_OF_AGE, DAY_OF_AGE, FIRST_OF_MONTH_AFTER_CLAIM, 2025-06-16, 2025-07-01",
        "DAY_OF_AGE, DAY_OF_AGE, WINDOW_BEFORE_CLAIM, 2025-06-16, 2025-03-16",
        "MONTH_BEGINNING_WITH_AGE, END_OF_MONTH_OF_AGE, FIRST_OF_CLAIM_MONTH, 2025-06-30, 2025-04-01",
        "MONTH_BEGINNING_WITH_AGE, END_OF_MONTH_OF_AGE, FIRST_OF_CLAIM_MONTH, 2025-07-01, 2025-07-01",
        "MONTH_BEGINNING_WITH_AGE, DAY_OF_AGE, WINDOW_BEFORE_CLAIM, 2025-07-15, 2025-05-01",
    })
    void the_window_decides_whether_the_pension_starts_with_the_age(
            OnTime onTime, WindowFrom from, Late late, String claimed, LocalDate starts) {
        var found = start(starting(onTime, from, 3, late), "1960-03-15", lodged(claimed));
        assertThat(found.start()).isEqualTo(starts);
        assertThat(found.risk()).isEqualTo(LocalDate.of(2025, 3, 15));
    }

    /// Born on the first of a month, the age is complete when the month before ends: the window ends one earlier.
    @ParameterizedTest(name = "born {0}, claimed {1}: {2}")
    @CsvSource({
        "1960-04-01, 2025-06-30, 2025-04-01",
        "1960-04-01, 2025-07-01, 2025-07-01",
        "1960-04-02, 2025-07-31, 2025-05-01",
        "1960-04-02, 2025-08-01, 2025-08-01",
    })
    void who_is_born_on_the_first_completes_the_age_in_the_month_before(String born, String claimed, LocalDate starts) {
        var scheme =
                starting(OnTime.MONTH_BEGINNING_WITH_AGE, WindowFrom.END_OF_MONTH_OF_AGE, 3, Late.FIRST_OF_CLAIM_MONTH);
        assertThat(start(scheme, born, lodged(claimed)).start()).isEqualTo(starts);
    }

    @ParameterizedTest(name = "asked for {0}: {1}")
    @CsvSource({
        "2025-03-15, 2025-04-01", // not later than the earliest
        "2025-04-01, 2025-04-01",
        "2025-04-02, 2025-05-01",
        "2027-01-01, 2027-01-01",
    })
    void a_later_start_is_given_where_it_is_asked_for(LocalDate asked, LocalDate starts) {
        var scheme = starting(OnTime.MONTH_BEGINNING_WITH_AGE, WindowFrom.DAY_OF_AGE, 3, Late.FIRST_OF_CLAIM_MONTH);
        var day = LocalDate.of(2025, 3, 1);
        var found = start(scheme, "1960-03-15", new Claim(SCHEME.institution(), day, day, Optional.of(asked)));
        assertThat(found.start()).isEqualTo(starts);
        assertThat(found.earliest()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(found.countsUntil()).isEqualTo(starts);
    }

    @Test
    void time_counts_up_to_the_age_where_the_pension_starts_with_it() {
        var scheme = starting(OnTime.DAY_OF_AGE, WindowFrom.DAY_OF_AGE, 3, Late.FIRST_OF_CLAIM_MONTH);
        assertThat(start(scheme, "1960-03-15", lodged("2025-01-01")).countsUntil())
                .isEqualTo(LocalDate.of(2025, 3, 15));
    }

    /// Lodged in BB on 1 June, arrived on 20 August, with a window of three months after 15 March.
    @ParameterizedTest(name = "lodged in {0}, bound {1}: {2}")
    @CsvSource({"AA, false, 2025-03-15", "BB, true, 2025-03-15", "BB, false, 2025-08-01", "DD, true, 2025-08-01"})
    void the_day_of_lodging_abroad_counts_only_by_a_clause(String with, boolean bound, LocalDate starts) {
        var scheme = starting(OnTime.DAY_OF_AGE, WindowFrom.DAY_OF_AGE, 3, Late.FIRST_OF_CLAIM_MONTH);
        var claim = new Claim(
                InstitutionId.of(with, "INST"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 8, 20), Optional.empty());
        var treaty = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB");
        var instruments = bound ? new Instrument[] {treaty} : new Instrument[0];
        assertThat(start(scheme, "1960-03-15", claim, instruments).start()).isEqualTo(starts);
    }

    @Test
    void which_day_of_the_claim_counts_is_said() {
        var scheme = starting(OnTime.DAY_OF_AGE, WindowFrom.DAY_OF_AGE, 3, Late.FIRST_OF_CLAIM_MONTH);
        var plain = Made.question(scheme);
        var steps = Start.of(plain, Made.law(scheme)).steps();
        assertThat(steps.stream().map(Step::rule)).contains(PensionRule.CLAIM_DATE_OWN, PensionRule.START_AT_AGE);
    }
}
