package portability.contributions.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.clarification.ContradictionRule.BIRTH_DATE_DIFFERS;
import static portability.contributions.clarification.ContradictionRule.NAME_DIFFERS;
import static portability.contributions.clarification.ContradictionRule.NOT_IN_ITS_OWN_RECORD;
import static portability.contributions.clarification.ContradictionRule.NUMBER_DIFFERS;
import static portability.contributions.clarification.ContradictionRule.ONE_LEGISLATION;
import static portability.contributions.clarification.ContradictionRule.SEX_DIFFERS;
import static portability.contributions.clarification.ContradictionRule.WORK_STATED_DIFFERENTLY;
import static portability.contributions.clarification.Sides.FATIMA;
import static portability.contributions.clarification.Sides.asOf;
import static portability.contributions.clarification.Sides.earned;
import static portability.contributions.clarification.Sides.ours;
import static portability.contributions.clarification.Sides.period;
import static portability.contributions.clarification.Sides.reported;
import static portability.contributions.clarification.Sides.theirs;
import static portability.contributions.clarification.Sides.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import portability.contributions.foreign.ForeignPerson;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Sex;

class ContradictionsTest {
    private static List<Contradiction> among(Side ours, Side... theirs) {
        return new Contradictions(ours, Sides.fatimaHere(), _ -> false).among(List.of(theirs), List.of());
    }

    private static List<String> told(List<Contradiction> found) {
        return found.stream()
                .flatMap(one -> one.findings().stream()
                        .map(finding -> "%s %s/%s %s: %s | %s"
                                .formatted(
                                        one.rule(),
                                        one.one(),
                                        one.other(),
                                        finding.days().map(Object::toString).orElse("-"),
                                        finding.one(),
                                        finding.other())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // ours, theirs, shared
        "1990-01-01, 1990-12-31, 1990-07-01, 1991-06-30, 1990-07-01..1990-12-31",
        "1990-01-01, 1990-12-31, 1990-12-31, 1991-06-30, 1990-12-31..1990-12-31",
        "1992-02-29, 1992-02-29, 1992-01-01, 1992-12-31, 1992-02-29..1992-02-29",
        "1990-01-01, 1990-12-31, 1991-01-01, 1991-06-30, ",
        "1990-01-01, 1990-12-31, 1989-01-01, 1989-12-31, "
    })
    void nobody_is_compulsorily_insured_under_two_legislations_on_one_day(
            String first, String last, String theirFirst, String theirLast, String shared) {
        var found = among(ours(work("NL", first, last)), theirs("MA:CNSS", "d", work("MA", theirFirst, theirLast)));
        if (shared == null) assertThat(found).isEmpty();
        else
            assertThat(told(found))
                    .containsExactly(
                            "ONE_LEGISLATION NL:SVB/MA:CNSS " + shared + ": compulsory under NL | compulsory under MA");
    }

    @ParameterizedTest
    @EnumSource(value = PeriodKind.class, mode = Mode.EXCLUDE, names = "COMPULSORY")
    void other_kinds_may_overlap_for_the_law_ranks_them(PeriodKind kind) {
        var ours = ours(period("NL", kind, "1990-01-01", "1990-12-31"));
        assertThat(among(ours, theirs("MA:CNSS", "d", work("MA", "1990-01-01", "1990-12-31"))))
                .isEmpty();
    }

    @Test
    void two_institutions_of_one_legislation_do_not_contradict_each_other_by_their_days() {
        assertThat(among(
                        ours(work("NL", "1990-01-01", "1990-12-31")),
                        theirs("NL:UWV", "d", work("NL", "1990-06-01", "1990-06-30"))))
                .isEmpty();
    }

    @Test
    void lines_that_touch_are_one_stretch_so_that_a_career_of_months_asks_one_question() {
        var months = new ArrayList<ComparedPeriod>();
        for (int month = 1; month <= 9; month++) {
            var first = LocalDate.of(1990, month, 1);
            months.add(work(
                    "NL", first.toString(), first.plusMonths(1).minusDays(1).toString()));
        }
        var found = among(
                ours(months.toArray(ComparedPeriod[]::new)),
                theirs("MA:CNSS", "d", work("MA", "1990-03-15", "1991-06-30")));
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.findings()).hasSize(1));
        assertThat(told(found).getFirst()).contains("1990-03-15..1990-09-30");
    }

    @ParameterizedTest
    @CsvSource({
        // Nine months in a year leave room for three of another's.
        "9, MONTHS, 1990-01-01, 1990-03-31, false",
        "9, MONTHS, 1990-01-01, 1990-06-30, true",
        "12, MONTHS, 1990-01-01, 1990-01-31, true",
        "264, DAYS_5, 1990-01-01, 1990-01-31, true",
        "130, DAYS_5, 1990-01-01, 1990-06-30, false",
        "312, DAYS_6, 1990-01-01, 1990-01-02, true",
        "26, WEEKS, 1990-01-01, 1990-06-30, false",
        "1, YEARS, 1990-05-05, 1990-05-05, true",
        "0, MONTHS, 1990-01-01, 1990-12-31, false"
    })
    void what_has_no_dates_is_presumed_not_to_overlap_where_there_is_room(
            String amount, PeriodUnit unit, String first, String last, boolean contradicts) {
        var undated = reported(work("NL", "1990-01-01", "1990-12-31"), amount, unit);
        var dated = theirs("MA:CNSS", "d", work("MA", first, last));
        assertThat(among(ours(undated), dated)).hasSize(contradicts ? 1 : 0);
        // Whoever of the two says it.
        var swapped = theirs("MA:CNSS", "d", reported(work("MA", "1990-01-01", "1990-12-31"), amount, unit));
        assertThat(among(ours(work("NL", first, last)), swapped)).hasSize(contradicts ? 1 : 0);
    }

    @Test
    void two_that_together_fill_the_days_contradict_only_if_one_day_must_be_both() {
        var ours = ours(reported(work("NL", "1990-01-01", "1990-12-31"), "6", PeriodUnit.MONTHS));
        var half = theirs("MA:CNSS", "d", reported(work("MA", "1990-01-01", "1990-12-31"), "6", PeriodUnit.MONTHS));
        assertThat(among(ours, half)).isEmpty();
        var more = theirs("MA:CNSS", "d", reported(work("MA", "1990-01-01", "1990-12-31"), "8", PeriodUnit.MONTHS));
        assertThat(among(ours, more)).hasSize(1);
    }

    @Test
    void the_same_work_has_one_time_and_one_pay() {
        var ours = ours(earned(
                reported(work("NL", "1990-01-01", "1990-12-31"), "200", PeriodUnit.DAYS_5),
                "Bakkerij  Jansen",
                "30000",
                "NLG"));
        var theirs = theirs(
                "NL:UWV",
                "d",
                earned(
                        reported(work("NL", "1990-01-01", "1990-12-31"), "201", PeriodUnit.DAYS_5),
                        "BAKKERIJ JANSEN ",
                        "30000.50",
                        "NLG"));
        assertThat(told(among(ours, theirs)))
                .containsExactly(
                        "WORK_STATED_DIFFERENTLY NL:SVB/NL:UWV 1990-01-01..1990-12-31: 200 DAYS_5 | 201 DAYS_5",
                        "WORK_STATED_DIFFERENTLY NL:SVB/NL:UWV 1990-01-01..1990-12-31: 30000 NLG | 30000.5 NLG");
    }

    @Test
    void like_is_compared_with_like_and_the_same_in_two_lines_is_the_same() {
        var day = work("NL", "1990-01-01", "1990-12-31");
        var ours = ours(earned(reported(day, "12", PeriodUnit.MONTHS), "E", "30000", "NLG"));
        // Other units, another currency, another employer: nothing to compare.
        var others = theirs(
                "NL:UWV",
                "d",
                earned(reported(day, "264", PeriodUnit.DAYS_5), "E", "13613", "EUR"),
                earned(reported(day, "1", PeriodUnit.MONTHS), "F", "1", "NLG"));
        assertThat(among(ours, others)).isEmpty();
        var parts = theirs(
                "NL:UWV",
                "d",
                earned(reported(day, "7", PeriodUnit.MONTHS), "E", "20000", "NLG"),
                earned(reported(day, "5", PeriodUnit.MONTHS), "E", "10000", "NLG"));
        assertThat(among(ours, parts)).isEmpty();
    }

    @Test
    void what_was_completed_under_a_legislation_its_own_institution_says() {
        var ours = ours(period("NL", PeriodKind.RESIDENCE, "1990-01-01", "1990-06-30"));
        var theirs = theirs("MA:CNSS", "d", work("NL", "1990-01-01", "1990-12-31"));
        assertThat(told(among(ours, theirs)))
                .containsExactly(
                        "NOT_IN_ITS_OWN_RECORD NL:SVB/MA:CNSS 1990-07-01..1990-12-31: nothing | a period under NL");
        assertThat(among(ours, theirs("MA:CNSS", "d", work("NL", "1990-02-01", "1990-03-31"))))
                .isEmpty();
    }

    @Test
    void also_between_two_others_but_only_where_the_own_record_is_here() {
        var germanSays = theirs("DE:DRV", "d-de", work("MA", "1985-01-01", "1985-12-31"));
        assertThat(among(ours(), germanSays)).isEmpty();
        var moroccan = theirs("MA:CNSS", "d-ma", work("MA", "1985-04-01", "1985-12-31"));
        assertThat(told(among(ours(), germanSays, moroccan)))
                .containsExactly(
                        "NOT_IN_ITS_OWN_RECORD MA:CNSS/DE:DRV 1985-01-01..1985-03-31: nothing | a period under MA");
        // A record that ends with a day says nothing of later ones.
        var early = theirs("DE:DRV", "d-de", work("MA", "1987-01-01", "1987-12-31"));
        assertThat(among(ours(), early, asOf(moroccan, "1986-12-31"))).isEmpty();
        assertThat(told(among(ours(), early, asOf(moroccan, "1987-01-31"))).getFirst())
                .contains("1987-01-01..1987-01-31");
    }

    @Test
    void two_others_contradict_each_other_too() {
        var found = among(
                ours(),
                theirs("MA:CNSS", "d-ma", work("MA", "1990-01-01", "1990-12-31")),
                theirs("DE:DRV", "d-de", work("DE", "1990-12-01", "1991-12-31")));
        assertThat(told(found))
                .containsExactly("ONE_LEGISLATION DE:DRV/MA:CNSS 1990-12-01..1990-12-31:"
                        + " compulsory under DE | compulsory under MA");
        assertThat(found.getFirst().documents()).containsExactly("d-de", "d-ma");
    }

    @Test
    void who_she_is_there_is_held_against_who_she_is_here() {
        var other = new ForeignPerson("Yilmaz", "Emre", "1958-01-21", Sex.MALE, Optional.of("334"));
        assertThat(told(among(ours(), theirs("MA:CNSS", "d", other))))
                .containsExactly(
                        "BIRTH_DATE_DIFFERS NL:SVB/MA:CNSS -: born 1958-01-20 | born 1958-01-21",
                        "SEX_DIFFERS NL:SVB/MA:CNSS -: female | male",
                        "NAME_DIFFERS NL:SVB/MA:CNSS -: Fatima El Amrani | Emre Yilmaz",
                        "NUMBER_DIFFERS NL:SVB/MA:CNSS -: 333 | 334");
    }

    @Test
    void a_name_in_another_script_or_one_she_had_is_hers() {
        for (var name : List.of("فاطمة العمراني", "Fatima Bakker", "FATIMA EL-AMRANI", "Fatma Elamrani")) {
            var parts = name.split(" ", 2);
            var person = new ForeignPerson(parts[1], parts[0], "1958-01-20", Sex.UNKNOWN, Optional.empty());
            assertThat(among(ours(), theirs("MA:CNSS", "d", person))).as(name).isEmpty();
        }
    }

    @Test
    void a_number_of_an_institution_of_which_none_is_known_here_differs_from_nothing() {
        assertThat(among(ours(), theirs("DE:DRV", "d", FATIMA))).isEmpty();
    }

    @Test
    void a_record_that_may_be_another_persons_is_compared_no_further_until_both_stand() {
        var ours = ours(work("NL", "1990-01-01", "1990-12-31"));
        var twin = new ForeignPerson("El Amrani", "Fatima", "1958-01-21", Sex.FEMALE, Optional.of("333"));
        var theirs = theirs("MA:CNSS", "d", twin, work("MA", "1990-01-01", "1990-12-31"));
        assertThat(rules(among(ours, theirs))).containsExactly(BIRTH_DATE_DIFFERS);
        var vouched = new Contradictions(ours, Sides.fatimaHere(), found -> found.rule() == BIRTH_DATE_DIFFERS)
                .among(List.of(theirs), List.of());
        assertThat(rules(vouched)).containsExactly(ONE_LEGISLATION, BIRTH_DATE_DIFFERS);
    }

    @Test
    void another_name_alone_does_not_put_in_doubt_whose_record_it_is() {
        var married = new ForeignPerson("Benali", "Fatima", "1958-01-20", Sex.FEMALE, Optional.of("333"));
        var found = among(
                ours(work("NL", "1990-01-01", "1990-12-31")),
                theirs("MA:CNSS", "d", married, work("MA", "1990-01-01", "1990-12-31")));
        assertThat(rules(found)).containsExactly(ONE_LEGISLATION, NAME_DIFFERS);
    }

    @Test
    void two_records_of_one_institution_ask_one_question() {
        var ours = ours(work("NL", "1990-01-01", "1990-12-31"));
        var found = among(
                ours,
                theirs("DE:DRV", "d-1", work("DE", "1990-01-01", "1990-01-31")),
                theirs("DE:DRV", "d-2", work("DE", "1990-06-01", "1990-06-30")));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.findings()).hasSize(2);
            assertThat(one.documents()).containsExactly("d-1", "d-2");
        });
    }

    @Test
    void what_cannot_be_read_contradicts_nothing() {
        var nothing = new ComparedPeriod(
                "MA", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(among(ours(work("NL", "1990-01-01", "1990-12-31")), theirs("MA:CNSS", "d", nothing)))
                .isEmpty();
        assertThat(among(ours())).isEmpty();
    }

    @Test
    void every_rule_says_where_it_stands() {
        assertThat(ContradictionRule.values())
                .containsExactly(
                        ONE_LEGISLATION,
                        WORK_STATED_DIFFERENTLY,
                        NOT_IN_ITS_OWN_RECORD,
                        BIRTH_DATE_DIFFERS,
                        SEX_DIFFERS,
                        NAME_DIFFERS,
                        NUMBER_DIFFERS)
                .allMatch(rule -> rule.article().article().startsWith("Art. "));
    }

    /// Whoever came first, and however the lines of a record are ordered: the same is found.
    @Test
    void order_does_not_matter() {
        long seed = 20_260_728;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var sides = new ArrayList<Side>();
            for (var institution : List.of("MA:CNSS", "DE:DRV", "TR:SGK"))
                sides.add(theirs(institution, institution, somePeriods(random, institution.substring(0, 2))));
            var ours = ours(somePeriods(random, "NL"));
            var found = among(ours, sides.toArray(Side[]::new));
            Collections.shuffle(sides, random);
            var shuffled = sides.stream()
                    .map(side -> theirs(side.institution(), side.institution(), shuffled(side, random)))
                    .toArray(Side[]::new);
            assertThat(among(ours, shuffled))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(found);
        }
    }

    private static ComparedPeriod[] shuffled(Side side, Random random) {
        var periods = new ArrayList<>(side.periods());
        Collections.shuffle(periods, random);
        return periods.toArray(ComparedPeriod[]::new);
    }

    private static ComparedPeriod[] somePeriods(Random random, String legislation) {
        var periods = new ArrayList<ComparedPeriod>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            var first = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(900));
            var of = random.nextInt(5) == 0 ? "NL" : legislation;
            var period = work(
                    of, first.toString(), first.plusDays(random.nextInt(200)).toString());
            if (random.nextInt(3) == 0)
                period = reported(period, Integer.toString(random.nextInt(6)), PeriodUnit.MONTHS);
            if (random.nextInt(2) == 0) period = earned(period, "E" + random.nextInt(2), "100", "EUR");
            periods.add(period);
        }
        return periods.toArray(ComparedPeriod[]::new);
    }

    private static List<ContradictionRule> rules(List<Contradiction> found) {
        return found.stream().map(Contradiction::rule).toList();
    }
}
