package portability.agreements.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.agreements.simulation.Scenario.Work;
import portability.agreements.simulation.Simulated.Assumption;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.Sex;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Communication;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.Option;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// Careers and claims as they would be.
class SimulatedTest {
    private static final InstitutionId DRV = InstitutionId.parse("DE:DRV");
    private static final InstitutionId SVB = InstitutionId.parse("NL:SVB");
    private static final LocalDate CLAIMED = LocalDate.of(2025, 1, 6);
    private static final Career CAREER = new Career(
            List.of(period("DE", DRV, "1990-01-01", "2000-01-01")),
            List.of(ForeignRecord.of(Country.of("NL"), List.of(period("NL", SVB, "2000-01-01", "2010-01-01")))));

    @Test
    void a_later_claim_is_lodged_and_wanted_later_and_adds_no_time() {
        var later = Simulated.of(CAREER, question(), new Scenario(24, List.of()));
        assertThat(later.career()).isEqualTo(CAREER);
        assertThat(later.question().claim().lodgedOn()).isEqualTo("2027-01-06");
        assertThat(later.question().claim().requestedStart()).contains(LocalDate.of(2027, 1, 6));
        assertThat(later.assumptions()).containsExactly(Assumption.LAW_UNCHANGED, Assumption.STILL_RESIDENT);
    }

    /// From the first full month on, cut at the turn of each year, each part with its months' wages.
    @Test
    void work_begins_with_the_first_full_month_and_is_cut_by_years() {
        var worked = Simulated.of(CAREER, question(), new Scenario(0, List.of(work("DE", DRV, 18))));
        var added = worked.career().own().subList(1, worked.career().own().size());
        assertThat(added)
                .extracting(InsurancePeriod::span)
                .containsExactly(span("2025-02-01", "2026-01-01"), span("2026-01-01", "2026-08-01"));
        assertThat(added)
                .extracting(
                        period -> period.earnings().orElseThrow().getAmount().toPlainString())
                .containsExactly("33000.00", "21000.00");
        assertThat(worked.question().claim().lodgedOn())
                .as("the claim follows the work")
                .isEqualTo("2026-08-01");
        assertThat(worked.assumptions()).contains(Assumption.WAGE_CONSTANT);
    }

    @Test
    void work_in_one_state_after_another_stands_in_the_record_of_each() {
        var scenario = new Scenario(60, List.of(work("NL", SVB, 6), work("FR", InstitutionId.parse("FR:CNAV"), 6)));
        var worked = Simulated.of(CAREER, question(), scenario);
        assertThat(worked.career().own()).hasSize(1);
        assertThat(worked.career().foreign())
                .extracting(
                        record -> record.state().code() + " " + record.periods().size())
                .containsExactly("NL 2", "FR 2");
        assertThat(worked.career().foreign().getLast().periods().getFirst().span())
                .isEqualTo(span("2025-08-01", "2026-01-01"));
        assertThat(worked.question().claim().lodgedOn()).isEqualTo("2030-01-06");
    }

    @Test
    void work_begins_after_what_is_insured_already() {
        var insured = new Career(List.of(period("DE", DRV, "2020-01-01", "2025-07-01")), List.of());
        var worked = Simulated.of(insured, question(), new Scenario(0, List.of(work("DE", DRV, 1))));
        assertThat(worked.career().own().getLast().span()).isEqualTo(span("2025-07-01", "2025-08-01"));
    }

    /// What that state said of a right of its own, it said of the shorter record.
    @Test
    void a_longer_record_of_a_state_has_not_been_judged_by_it() {
        var judged = new ForeignRecord(
                Country.of("NL"),
                List.of(period("NL", SVB, "2000-01-01", "2010-01-01")),
                Communication.AGGREGATE,
                Optional.of(true));
        var worked = Simulated.of(
                new Career(List.of(), List.of(judged)), question(), new Scenario(0, List.of(work("NL", SVB, 1))));
        assertThat(worked.career().foreign().getFirst().ownRight()).isEmpty();
    }

    /// A figure that was certified, a choice that was made, a pension of another state are what they are in any future.
    @Test
    void what_was_certified_and_declared_holds_in_every_scenario() {
        var figures = new TreeMap<>(Map.of(FigureName.CAPITAL, BigDecimal.TEN));
        var waiting = CAREER.foreign().getFirst().payingFrom(LocalDate.of(2030, 1, 1));
        var career = new Career(CAREER.own(), List.of(waiting), figures);
        var asked = question();
        var declared = asked.claim()
                .choosing(Option.SEPARATE)
                .beside(List.of(OtherBenefit.pension(Country.of("NL"), Money.of(CurrencyUnit.EUR, 200))));
        var worked = Simulated.of(
                career,
                new Question(DRV, Branch.OLD_AGE, asked.claimant(), declared),
                new Scenario(12, List.of(work("NL", SVB, 1))));
        assertThat(worked.career().figures()).isEqualTo(figures);
        assertThat(worked.career().foreign().getFirst().paysFrom()).contains(LocalDate.of(2030, 1, 1));
        assertThat(worked.question().claim().lodgedOn()).isEqualTo("2026-01-06");
        assertThat(worked.question().claim().option()).contains(Option.SEPARATE);
        assertThat(worked.question().claim().otherBenefits()).isEqualTo(declared.otherBenefits());
        assertThat(worked.assumptions()).contains(Assumption.FIGURES_UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 601})
    void no_scenario_goes_back_or_beyond_fifty_years(int months) {
        assertThatThrownBy(() -> new Scenario(months, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> work("DE", DRV, months)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scenario(0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scenario(0, List.of(work("DE", DRV, 400), work("DE", DRV, 201))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> work("NL", DRV, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Work work(String state, InstitutionId institution, int months) {
        return new Work(Country.of(state), institution, "xx", months, Optional.of(Money.of(CurrencyUnit.EUR, 3000)));
    }

    private static Question question() {
        return new Question(
                DRV,
                Branch.OLD_AGE,
                new Claimant(
                        LocalDate.of(1960, 5, 1),
                        Sex.FEMALE,
                        Set.of(Country.of("MA")),
                        PersonalStatus.NONE,
                        Country.of("NL"),
                        Household.SINGLE),
                Claim.lodged(SVB, CLAIMED));
    }

    private static InsurancePeriod period(String state, InstitutionId institution, String start, String end) {
        return new InsurancePeriod(
                state + start,
                Country.of(state),
                institution,
                "xx",
                PeriodKind.COMPULSORY,
                Activity.EMPLOYED,
                span(start, end),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DateSpan span(String start, String end) {
        return new DateSpan(LocalDate.parse(start), LocalDate.parse(end));
    }
}
