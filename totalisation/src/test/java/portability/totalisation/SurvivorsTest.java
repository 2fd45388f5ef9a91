package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.totalisation.law.Age;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Method;
import portability.totalisation.law.SurvivorRule;
import portability.totalisation.law.SurvivorRule.Spouses;
import portability.totalisation.law.SurvivorRule.SurvivorShare;
import portability.totalisation.question.Career;
import portability.totalisation.question.Contingency.Death;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;
import portability.totalisation.question.Survivor;
import portability.totalisation.question.Survivor.Relation;

class SurvivorsTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 3");
    private static final LocalDate DIED = LocalDate.of(2020, 1, 1);
    private static final Survivor WIDOW = Survivor.spouse(LocalDate.of(1965, 1, 1), 120);
    private static final Survivor YOUNG_WIDOW = Survivor.spouse(LocalDate.of(1990, 1, 1), 60);
    private static final Survivor FORMER =
            new Survivor(Relation.FORMER_SPOUSE, LocalDate.of(1966, 1, 1), 60, false, false);
    private static final Survivor CHILD = Survivor.child(Relation.HALF_ORPHAN, LocalDate.of(2010, 1, 1));
    private static final Survivor GROWN = Survivor.child(Relation.HALF_ORPHAN, LocalDate.of(2002, 1, 1));

    @Test
    void a_widow_has_her_part_of_the_deceased_s_pension() {
        assertThat(paid(rule(Spouses.EACH_IN_FULL), WIDOW)).isEqualTo("600.00");
    }

    @Test
    void a_share_for_the_young_goes_to_who_has_not_the_age() {
        assertThat(paid(rule(Spouses.EACH_IN_FULL), YOUNG_WIDOW)).isEqualTo("250.00");
    }

    @Test
    void raising_a_child_stands_in_for_the_age() {
        var mother = new Survivor(Relation.SPOUSE, LocalDate.of(1990, 1, 1), 60, true, false);
        assertThat(paid(rule(Spouses.EACH_IN_FULL), mother)).isEqualTo("600.00");
    }

    @ParameterizedTest
    @CsvSource({"1975-01-01, 600.00", "1975-01-02, 250.00"})
    void the_age_counts_on_the_day_of_death(LocalDate born, String amount) {
        assertThat(paid(rule(Spouses.EACH_IN_FULL), Survivor.spouse(born, 120))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"EACH_IN_FULL, 600.00", "EQUAL_PARTS, 300.00", "BY_MARRIED_TIME, 400.00"})
    void several_spouses_share_as_the_law_says(Spouses how, String amount) {
        assertThat(paid(rule(how), WIDOW, FORMER)).isEqualTo(amount);
    }

    @Test
    void a_spouse_without_a_right_takes_nothing_from_the_other() {
        var briefly = Survivor.spouse(LocalDate.of(1965, 1, 1), 11);
        assertThat(paid(rule(Spouses.EQUAL_PARTS), WIDOW, briefly)).isEqualTo("600.00");
    }

    @Test
    void a_survivor_for_whom_the_law_has_no_share_has_no_right() {
        var decision = decide(rule(Spouses.EACH_IN_FULL), GROWN);
        assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NO_SURVIVORS_SHARE));
    }

    @ParameterizedTest
    @CsvSource({"2, 600.00", "3, 500.00"})
    void what_exceeds_the_cap_is_taken_from_all_in_proportion(int children, String amount) {
        var family = Collections.nCopies(children, CHILD).toArray(Survivor[]::new);
        assertThat(paid(capped(), WIDOW, family)).isEqualTo(amount);
    }

    @Test
    void a_family_maximum_is_shared_in_proportion() {
        var rule =
                new SurvivorRule(ARTICLE, shares(), Spouses.EACH_IN_FULL, Optional.empty(), Optional.of(money("750")));
        assertThat(paid(rule, WIDOW, CHILD)).isEqualTo("562.50");
        assertThat(paid(rule, CHILD, WIDOW)).isEqualTo("187.50");
    }

    @Test
    void the_family_maximum_holds_for_the_theoretical_amount_and_the_ratio_comes_after_it() {
        var rule =
                new SurvivorRule(ARTICLE, shares(), Spouses.EACH_IN_FULL, Optional.empty(), Optional.of(money("750")));
        var death = new Death(DIED, Made.question(Made.flatScheme("AA", 1)).claimant(), WIDOW, List.of(CHILD));
        var career = new Career(
                List.of(Made.months("AA", "1", 2015, 1, 12)),
                List.of(ForeignRecord.of(Country.of("BB"), List.of(Made.months("BB", "2", 2016, 1, 36)))));
        var scheme = Made.insuring(Made.flatScheme("AA", 40), Branch.SURVIVORS, rule);
        var treaty = Made.covering(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), Branch.SURVIVORS);

        var route = Totalisation.determine(career, question(death), Made.law(scheme, treaty))
                .chosenRoute()
                .orElseThrow();

        assertThat(route.theoretical().orElseThrow().rounded()).isEqualTo(Money.parse("EUR 562.50"));
        assertThat(route.payablePerMonth()).contains(Money.parse("EUR 140.63"));
    }

    @Test
    void time_after_the_death_does_not_count_and_the_day_itself_does() {
        var rule = rule(Spouses.EACH_IN_FULL);
        var career = new Career(List.of(Made.compulsory("AA", "1", "2019-01-01", "2020-12-31")), List.of());
        var death = new Death(DIED, Made.question(Made.flatScheme("AA", 1)).claimant(), WIDOW, List.of());
        var scheme = Made.insuring(Made.flatScheme("AA", 1), Branch.SURVIVORS, rule);

        var decision = Totalisation.determine(career, question(death), Made.law(scheme));

        assertThat(decision.routes().getFirst().ownPeriod()).hasToString("13 months");
    }

    private static SurvivorRule rule(Spouses spouses) {
        return new SurvivorRule(ARTICLE, shares(), spouses, Optional.empty(), Optional.empty());
    }

    private static SurvivorRule capped() {
        return new SurvivorRule(
                ARTICLE, shares(), Spouses.EACH_IN_FULL, Optional.of(Made.always(BigDecimal.ONE)), Optional.empty());
    }

    private static List<SurvivorShare> shares() {
        return List.of(
                share("great", Set.of(Relation.SPOUSE, Relation.FORMER_SPOUSE), "0.60", 45, 0, 12),
                share("small", Set.of(Relation.SPOUSE, Relation.FORMER_SPOUSE), "0.25", 0, 0, 12),
                share("child", Set.of(Relation.HALF_ORPHAN), "0.20", 0, 18, 0));
    }

    private static SurvivorShare share(
            String id, Set<Relation> relations, String part, int from, int below, int months) {
        return new SurvivorShare(
                id,
                ARTICLE,
                relations,
                from == 0 ? Optional.empty() : Optional.of(Made.always(new Age(from, 0))),
                from != 0,
                below == 0 ? Optional.empty() : Optional.of(Made.always(new Age(below, 0))),
                months,
                Made.always(new BigDecimal(part)));
    }

    private static Dated<Money> money(String amount) {
        return Made.always(Money.of(CurrencyUnit.EUR, new BigDecimal(amount)));
    }

    private static Determination decide(SurvivorRule rule, Survivor claimant, Survivor... others) {
        var death = new Death(DIED, Made.question(Made.flatScheme("AA", 1)).claimant(), claimant, List.of(others));
        var career = new Career(List.of(Made.months("AA", "1", 2015, 1, 12)), List.of());
        var scheme = Made.insuring(Made.flatScheme("AA", 1), Branch.SURVIVORS, rule);
        return Totalisation.determine(career, question(death), Made.law(scheme));
    }

    private static Question question(Death death) {
        var asked = Made.question(Made.flatScheme("AA", 1));
        return new Question(asked.institution(), Branch.SURVIVORS, asked.claimant(), asked.claim(), death);
    }

    private static String paid(SurvivorRule rule, Survivor claimant, Survivor... others) {
        return decide(rule, claimant, others)
                .payablePerMonth()
                .map(Money::getAmount)
                .orElseThrow()
                .toPlainString();
    }
}
