package portability.contributions.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.statistics.Dimension.AGE_GROUP;
import static portability.contributions.statistics.Dimension.COUNTRY;
import static portability.contributions.statistics.Dimension.KIND;
import static portability.contributions.statistics.Dimension.SEX;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portability.contributions.refusal.Refusal.WouldTellTooMuch;
import portability.contributions.refusal.Refused;
import portability.contributions.statistics.PublishedTable.Cell;
import portability.contributions.statistics.PublishedTable.Headcount;

/// What is published is attacked by somebody who solves it. Shares no code with what hides.
class PublishedTablesTest {
    private static final Rules RULES = Rules.DEFAULT;
    private static final int THRESHOLD = 5;
    private static final Map<Dimension, Integer> FLAT = Map.of(SEX, 2, AGE_GROUP, 4);
    private static final Map<Dimension, Integer> WIDE = Map.of(AGE_GROUP, 3, COUNTRY, 4);
    private static final Map<Dimension, Integer> DEEP = Map.of(SEX, 2, AGE_GROUP, 3, COUNTRY, 3);
    private static final Map<Dimension, Integer> LINKED = Map.of(SEX, 2, AGE_GROUP, 3, COUNTRY, 3, KIND, 2);

    private static List<Dimension> by(Map<Dimension, Integer> categories) {
        return categories.keySet().stream().sorted().toList();
    }

    /// The cells about which an attacker comes too close to persons or months.
    static List<Cell> broken(
            MadeUpPopulation population, PublishedTable wanted, Optional<List<String>> insider, PublishedTable... all) {
        var broken = new ArrayList<Cell>();
        new Attacker(all).headcounts(wanted, insider).forEach((cell, ranges) -> {
            var inIt = population.in(wanted, cell);
            int months = MadeUpPopulation.months(inIt);
            long insured = inIt.stream().filter(person -> person.months() > 0).count();
            boolean few = inIt.size() < THRESHOLD;
            int fewer = population.largestPart(inIt, List::size) - 1;
            int less = Math.min(THRESHOLD, population.largestPart(inIt, MadeUpPopulation::months));
            if (few && !ranges.get(0).reaches(Ratio.of(inIt.size() - fewer), Ratio.of(inIt.size() + THRESHOLD)))
                broken.add(cell);
            else if ((few || (insured > 0 && insured < THRESHOLD))
                    && !ranges.get(1).reaches(Ratio.of(months - less), Ratio.of(months + THRESHOLD))) broken.add(cell);
        });
        return broken;
    }

    private static void showsNoFew(MadeUpPopulation population, PublishedTable table) {
        for (var cell : table.cells()) {
            var inIt = population.in(table, cell);
            if (cell.headcounts().isEmpty()) assertThat(inIt).isNotEmpty();
            else
                assertThat(cell.headcounts().get())
                        .isEqualTo(new Headcount(inIt.size(), MadeUpPopulation.months(inIt)))
                        .satisfies(shown -> assertThat(shown.persons() == 0 || shown.persons() >= THRESHOLD)
                                .isTrue());
        }
    }

    private static int attack(long seed, int tables, int most, Map<Dimension, Integer> categories) {
        int hidden = 0;
        for (int number = 0; number < tables; number++) {
            var population = MadeUpPopulation.of(new Random(seed + number), most, categories);
            var table = population.published(RULES, by(categories));
            showsNoFew(population, table);
            assertThat(broken(population, table, Optional.empty(), table))
                    .as("seed %d", seed + number)
                    .isEmpty();
            hidden += (int) table.cells().stream()
                    .filter(cell -> cell.headcounts().isEmpty())
                    .count();
        }
        return hidden;
    }

    @Test
    void nobody_solves_what_is_hidden_in_tables_of_two_dimensions() {
        assertThat(attack(1_000, 150, 120, FLAT)).isGreaterThan(500);
        assertThat(attack(2_000, 150, 200, WIDE)).isGreaterThan(500);
    }

    @Test
    void nobody_solves_what_is_hidden_in_tables_of_three_dimensions() {
        assertThat(attack(3_000, 60, 250, DEEP)).isGreaterThan(500);
    }

    @Test
    void nobody_who_is_counted_solves_the_rest() {
        for (int number = 0; number < 60; number++) {
            var population = MadeUpPopulation.of(new Random(4_000 + number), 120, FLAT);
            var table = population.published(RULES, by(FLAT));
            for (var insider : population.persons().stream()
                    .map(person ->
                            by(FLAT).stream().map(person.categories()::get).toList())
                    .distinct()
                    .toList()) {
                var others = broken(population, table, Optional.of(insider), table).stream()
                        .filter(cell -> !insider.equals(cell.at()));
                assertThat(others).as("seed %d", 4_000 + number).isEmpty();
            }
        }
    }

    @Test
    void nobody_solves_earnings_not_even_who_earned_all_of_a_part() {
        int attacked = 0;
        for (int number = 0; number < 120; number++) {
            var population = MadeUpPopulation.of(new Random(9_000 + number), 150, FLAT);
            var table = population.published(RULES, by(FLAT));
            var outside = new Attacker(table).earnings(table, "EUR", Map.of(), true);
            assertThat(tooClose(population, table, outside))
                    .as("seed %d", 9_000 + number)
                    .isEmpty();
            attacked += outside.size();
            for (var alone : population.earnedByOne(by(FLAT)).entrySet()) {
                var inside = new Attacker(table).earnings(table, "EUR", Map.of(alone.getKey(), alone.getValue()), true);
                var others = tooClose(population, table, inside).stream()
                        .filter(cell -> !Attacker.isPart(alone.getKey(), cell))
                        .toList();
                assertThat(others).as("seed %d, %s", 9_000 + number, alone).isEmpty();
            }
        }
        assertThat(attacked).isGreaterThan(500);
    }

    private static List<Cell> tooClose(
            MadeUpPopulation population, PublishedTable table, Map<Cell, Attacker.Range> ranges) {
        var broken = new ArrayList<Cell>();
        for (var cell : table.cells()) {
            var inIt = population.in(table, cell);
            var sum = MadeUpPopulation.earned(inIt);
            var distance = population.distance(inIt, THRESHOLD);
            if (distance.signum() == 0) continue;
            var down = population.largestEarned(inIt);
            var below = distance.compareTo(down) < 0 ? distance : down;
            var range = ranges.get(cell);
            if (range == null || !range.reaches(sum.minus(below), sum.plus(distance))) broken.add(cell);
        }
        return broken;
    }

    @Test
    void tables_published_one_after_the_other_do_not_betray_each_other() {
        int refused = 0;
        for (int number = 0; number < 30; number++) {
            var population = MadeUpPopulation.of(new Random(5_000 + number), 1_200, LINKED);
            var first = population.published(RULES, List.of(SEX, AGE_GROUP));
            try {
                var second = population.published(RULES, List.of(SEX, COUNTRY), first);
                var third = population.published(RULES, List.of(AGE_GROUP, KIND), first, second);
                for (var wanted : List.of(first, second, third))
                    assertThat(broken(population, wanted, Optional.empty(), first, second, third))
                            .as("seed %d", 5_000 + number)
                            .isEmpty();
            } catch (Refused told) {
                assertThat(told.refusal()).isInstanceOf(WouldTellTooMuch.class);
                refused++;
            }
        }
        assertThat(refused).isLessThan(15);
    }

    @Test
    void the_attacker_breaks_tables_in_which_only_small_numbers_are_hidden() {
        int caught = 0;
        for (int number = 0; number < 100; number++) {
            var population = MadeUpPopulation.of(new Random(6_000 + number), 120, FLAT);
            var weak = hidingOnlyFew(population, by(FLAT));
            if (!broken(population, weak, Optional.empty(), weak).isEmpty()) caught++;
        }
        assertThat(caught).isGreaterThan(50);
    }

    @Test
    void the_attacker_breaks_tables_in_which_every_line_hides_two() {
        int caught = 0;
        for (int number = 0; number < 100; number++) {
            var population = MadeUpPopulation.of(new Random(7_000 + number), 120, WIDE);
            var weak = hidingTwoInEachLine(hidingOnlyFew(population, by(WIDE)));
            if (!broken(population, weak, Optional.empty(), weak).isEmpty()) caught++;
        }
        assertThat(caught).isGreaterThan(20);
    }

    @Test
    void the_attacker_breaks_tables_that_forget_what_was_published_before() {
        int caught = 0;
        for (int number = 0; number < 100; number++) {
            var population = MadeUpPopulation.of(new Random(8_000 + number), 150, DEEP);
            var first = population.published(RULES, List.of(SEX, AGE_GROUP));
            var second = population.published(RULES, List.of(SEX, AGE_GROUP, COUNTRY));
            try {
                if (!broken(population, second, Optional.empty(), first, second).isEmpty()
                        || !broken(population, first, Optional.empty(), first, second)
                                .isEmpty()) caught++;
            } catch (ArithmeticException tooLong) {
                throw new AssertionError("seed " + (8_000 + number), tooLong);
            }
        }
        assertThat(caught).isGreaterThan(5);
    }

    private static PublishedTable hidingOnlyFew(MadeUpPopulation population, List<Dimension> by) {
        var all = population.published(new Rules(3, 1, 100, 1), by);
        return new PublishedTable(
                by,
                all.cells().stream()
                        .map(cell -> {
                            var inIt = population.in(all, cell);
                            var heads = new Headcount(inIt.size(), MadeUpPopulation.months(inIt));
                            boolean few = !inIt.isEmpty() && inIt.size() < THRESHOLD;
                            return new Cell(cell.at(), Optional.of(heads).filter(_ -> !few), List.of());
                        })
                        .toList());
    }

    /// The smallest beside it, until no line of two dimensions hides one alone.
    private static PublishedTable hidingTwoInEachLine(PublishedTable table) {
        var cells = new HashMap<List<String>, Cell>();
        table.cells().forEach(cell -> cells.put(cell.at(), cell));
        boolean again = true;
        while (again) {
            again = false;
            for (int across = 0; across < 2; across++) {
                int along = across;
                var lines = new HashMap<String, List<Cell>>();
                for (var cell : cells.values())
                    lines.computeIfAbsent(cell.at().get(along), _ -> new ArrayList<>())
                            .add(cell);
                for (var line : lines.values()) {
                    if (line.stream()
                                    .filter(cell -> cell.headcounts().isEmpty())
                                    .count()
                            != 1) continue;
                    var next = line.stream()
                            .filter(cell -> cell.headcounts()
                                    .map(heads -> heads.persons() > 0)
                                    .orElse(false))
                            .min(Comparator.comparingInt(
                                    cell -> cell.headcounts().orElseThrow().persons()));
                    if (next.isEmpty()) continue;
                    cells.put(next.get().at(), new Cell(next.get().at(), Optional.empty(), List.of()));
                    again = true;
                    break;
                }
            }
        }
        return new PublishedTable(
                table.by(),
                table.cells().stream().map(cell -> cells.get(cell.at())).toList());
    }
}
