package portability.agreements.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.agreements.outlook.Earliest.AfterWork;
import portability.agreements.outlook.Earliest.From;
import portability.agreements.outlook.Earliest.Never;
import portability.agreements.simulation.Scenario;
import portability.agreements.simulation.Scenario.Work;
import portability.agreements.simulation.Simulated;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.Sex;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.Totalisation;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Law;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// The first day of a pension under the German and Dutch law that comes with the program.
class LookAheadTest {
    private static final LawPack PACK = LawPack.bundled();
    private static final LawPack GOING_ON = PACK.goingOn();
    private static final InstitutionId DRV = InstitutionId.parse("DE:DRV");
    private static final InstitutionId SVB = InstitutionId.parse("NL:SVB");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final Work GERMAN_WORK =
            new Work(Country.of("DE"), DRV, "de-grv", 1, Optional.of(Money.parse("EUR 2500")));

    /// Born in 1958, German age 66; claimed on 2025-03-10, long after: from the first of that month.
    @Test
    void who_has_age_and_time_can_have_it_now() {
        var outlook = of(DRV, "1958-01-20", german(10), Optional.empty());
        assertThat(outlook.asItIs()).isInstanceOfSatisfying(From.class, from -> {
            assertThat(from.firstDay()).isEqualTo("2025-03-01");
            assertThat(from.assumed()).as("nothing lies ahead").isEmpty();
            assertThat(rules(from.because())).contains("AGE_REACHED", "START_LATER_THAN_AGE");
        });
        assertThat(outlook.goingOn()).isEmpty();
    }

    /// Born on 1970-05-02: the German age of 67 is reached on 2037-05-02, and the pension begins with the next month.
    @Test
    void who_has_time_and_is_too_young_learns_the_day_and_what_going_on_is_worth() {
        var outlook = of(DRV, "1970-05-02", german(10), Optional.of(GERMAN_WORK));
        assertThat(outlook.asItIs())
                .isInstanceOfSatisfying(
                        From.class, from -> assertThat(from.firstDay()).isEqualTo("2037-06-01"));
        assertThat(outlook.goingOn()).hasValueSatisfying(then -> {
            assertThat(then)
                    .isInstanceOfSatisfying(
                            From.class, from -> assertThat(from.firstDay()).isEqualTo("2037-06-01"));
            assertThat(then.found().payablePerMonth().orElseThrow())
                    .isGreaterThan(outlook.asItIs().found().payablePerMonth().orElseThrow());
        });
        assertThat(outlook.today().outcome())
                .as("the law does not know 2037, and nothing is decided as if it did")
                .isInstanceOf(Outcome.NotDeterminable.class);
        assertThat(outlook.asItIs().found().restsOn())
                .extracting(UnverifiedValue::source)
                .anyMatch(Dated::goesOn);
    }

    /// 60 months are asked for by German law.
    @ParameterizedTest
    @CsvSource({"59,1", "54,6", "48,12", "12,48", "1,59"})
    void what_time_is_lacking_is_found_from_the_condition_to_the_month(int months, int lacking) {
        var outlook = of(DRV, "1970-05-02", germanMonths(months), Optional.of(GERMAN_WORK));
        assertThat(outlook.asItIs())
                .isInstanceOfSatisfying(
                        Never.class, never -> assertThat(rules(never.because())).contains("NO_OWN_RIGHT"));
        assertThat(outlook.goingOn().orElseThrow()).isInstanceOfSatisfying(AfterWork.class, after -> {
            assertThat(after.months()).isEqualTo(lacking);
            assertThat(after.firstDay()).isEqualTo("2037-06-01");
            assertThat(rules(after.because()))
                    .as("what is lacking, then the day")
                    .startsWith("NO_OWN_RIGHT")
                    .contains("AGE_REACHED");
        });
    }

    @Test
    void who_was_never_insured_here_has_no_pension_until_she_works_here() {
        var nothing = new Career(List.of(), List.of());
        assertThat(of(DRV, "1970-05-02", nothing, Optional.empty()).asItIs()).isInstanceOf(Never.class);
        var after = of(DRV, "1970-05-02", nothing, Optional.of(GERMAN_WORK)).goingOn();
        assertThat(after.orElseThrow())
                .isInstanceOfSatisfying(
                        AfterWork.class, found -> assertThat(found.months()).isEqualTo(60));
    }

    /// 54 German months are too few; with Dutch years the regulation opens the right at once.
    @Test
    void time_of_another_state_opens_what_own_time_does_not() {
        var dutch = List.of(period("nl-1", SVB, "1985-01-01", "1989-12-31"));
        var together = new Career(germanMonths(54).own(), List.of(ForeignRecord.of(Country.of("NL"), dutch)));
        assertThat(of(DRV, "1970-05-02", together, Optional.empty()).asItIs())
                .isInstanceOfSatisfying(
                        From.class, from -> assertThat(from.firstDay()).isEqualTo("2037-06-01"));
    }

    /// Nobody works long enough after 600 months: the search ends.
    @Test
    void a_condition_that_work_cannot_meet_is_a_never() {
        var elsewhere = new Work(Country.of("MA"), InstitutionId.parse("MA:CNSS"), "ma-cnss", 1, Optional.empty());
        var found =
                of(DRV, "1970-05-02", germanMonths(12), Optional.of(elsewhere)).goingOn();
        assertThat(found).isPresent();
        assertThat(found.get()).isNotInstanceOf(From.class);
    }

    /// The law of the search: with a month less there is no right, with the months there is.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_months_found_are_enough_and_one_less_is_not(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            int months = random.nextInt(1, 60);
            var career = germanMonths(months);
            var found = of(DRV, "1970-05-02", career, Optional.of(GERMAN_WORK));
            var after = (AfterWork) found.goingOn().orElseThrow();
            assertThat(isAwarded(career, after.months())).as("seed " + seed).isTrue();
            if (after.months() > 1)
                assertThat(isAwarded(career, after.months() - 1))
                        .as("seed " + seed)
                        .isFalse();
        }
    }

    private static boolean isAwarded(Career career, int months) {
        var work = new Work(Country.of("DE"), DRV, "de-grv", months, GERMAN_WORK.wagePerMonth());
        var simulated = Simulated.of(career, question(DRV, "1970-05-02"), new Scenario(0, List.of(work)));
        return new Bundled(DRV)
                        .determineAsIfLawWentOn(simulated.career(), simulated.question())
                        .outcome()
                instanceof Outcome.Awarded;
    }

    private static Outlook of(InstitutionId institution, String born, Career career, Optional<Work> work) {
        var question = question(institution, born);
        return new LookAhead(career, question, law(PACK, institution), new Bundled(institution)).outlook(work);
    }

    private record Bundled(InstitutionId institution) implements Rules {
        @Override
        public Determination determine(Career career, Question question) {
            return Totalisation.determine(career, question, law(PACK, institution));
        }

        @Override
        public Determination determineAsIfLawWentOn(Career career, Question question) {
            return Totalisation.determine(career, question, law(GOING_ON, institution));
        }
    }

    private static Law law(LawPack pack, InstitutionId institution) {
        return pack.lawFor(institution, Branch.OLD_AGE, TODAY).orElseThrow();
    }

    private static Question question(InstitutionId institution, String born) {
        var person = new Claimant(
                LocalDate.parse(born),
                Sex.FEMALE,
                Set.of(Country.of("NL")),
                PersonalStatus.NONE,
                Country.of("NL"),
                Household.SINGLE);
        return new Question(institution, Branch.OLD_AGE, person, Claim.lodged(institution, TODAY));
    }

    private static Career german(int years) {
        return germanMonths(years * 12);
    }

    private static Career germanMonths(int months) {
        var periods = new ArrayList<InsurancePeriod>();
        for (int month = 0; month < months; month++) {
            var first = LocalDate.of(1990, 1, 1).plusMonths(month);
            periods.add(period(
                            "de-" + month,
                            DRV,
                            first.toString(),
                            first.plusMonths(1).minusDays(1).toString())
                    .earning(Money.parse("DEM 2000.00")));
        }
        return new Career(periods, List.of());
    }

    private static InsurancePeriod period(String reference, InstitutionId institution, String first, String last) {
        return InsurancePeriod.dated(
                reference,
                institution,
                "general",
                PeriodKind.COMPULSORY,
                Activity.EMPLOYED,
                DateSpan.closed(first, last));
    }

    private static List<String> rules(List<Step> steps) {
        return steps.stream().map(step -> step.rule().name()).toList();
    }
}
