package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.COUNTED;
import static portability.totalisation.amount.Facts.figure;
import static portability.totalisation.amount.Facts.growing;
import static portability.totalisation.amount.Facts.money;
import static portability.totalisation.amount.Facts.number;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.totalisation.Seeds;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.BelowBase;
import portability.totalisation.law.Formula.FullTime;
import portability.totalisation.law.Formula.Proration;
import portability.totalisation.law.Formula.WholeYears;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.question.Household;

/// Laws that hold for every formula. The seed is the test's name: a failure can be run again.
class SeededFormulasTest {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    private static String some(Random random, int bound) {
        return String.valueOf(1 + random.nextInt(bound));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// A formula that pays more for more time, or the same.
    private static Formula made(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 5)) {
            case 0 -> accrual(random);
            case 1 -> flat(random);
            case 2 -> Facts.fixed(some(random, 900));
            case 3 ->
                new Formula.PerUnit(
                        ARTICLE,
                        money(some(random, 20)),
                        COUNTED,
                        number(some(random, 13)),
                        any(random, Blocks.values()));
            case 4 ->
                new Formula.Product(
                        ARTICLE, List.of(growing("CONTRIBUTIONS"), number("0.01")), List.of(number(some(random, 9))));
            case 5 -> new Combined.Sum(ARTICLE, two(random, depth));
            case 6 -> new Combined.Max(ARTICLE, two(random, depth));
            case 7 -> new Combined.Min(ARTICLE, two(random, depth));
            case 8 -> new Combined.Cap(ARTICLE, money(some(random, 2000)), made(random, depth - 1));
            default ->
                new Combined.Reduced(
                        ARTICLE,
                        figure("INCOME"),
                        Optional.of(money(some(random, 100))),
                        Optional.of(number("0.5")),
                        made(random, depth - 1));
        };
    }

    private static List<Formula> two(Random random, int depth) {
        return List.of(made(random, depth - 1), made(random, depth - 1));
    }

    private static Formula accrual(Random random) {
        var steps = new ArrayList<Growth>();
        steps.add(Facts.step(some(random, 24), "0.01", any(random, Blocks.values())));
        return new Formula.Accrual(
                ARTICLE,
                ARTICLE,
                figure("REFERENCE_WAGE"),
                Optional.of(number("0.3")),
                Optional.of(number(some(random, 200))),
                BelowBase.PROPORTIONAL,
                steps,
                random.nextBoolean() ? Optional.of(number("0.8")) : Optional.empty(),
                random.nextBoolean()
                        ? Optional.of(new Proration(number(some(random, 480)), any(random, Proration.Missing.values())))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Formula flat(Random random) {
        return new Formula.FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, money(some(random, 900))),
                new FullTime.Time(number(String.valueOf(12 * (1 + random.nextInt(50))))),
                any(random, WholeYears.values()),
                COUNTED,
                List.of(),
                random.nextBoolean() ? Optional.of(number(some(random, 12))) : Optional.empty());
    }

    private static Fraction paid(Formula formula, long own, long total) {
        return Facts.months(own)
                .counting(total)
                .figure("REFERENCE_WAGE", "2000")
                .figure("CONTRIBUTIONS", "30000")
                .figure("INCOME", "250")
                .of(formula)
                .value();
    }

    /// Compared as whole hundred-millionths, for a comparison that does not depend on the fraction's own.
    private static long shown(Fraction amount) {
        return amount.bigDecimalValue(8, RoundingMode.FLOOR).unscaledValue().longValueExact();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_time_never_gives_less(long seed) {
        var random = new Random(seed);
        var formula = made(random, 3);
        var before = 0L;
        for (long months = 1L + random.nextInt(5); months < 600; months += 1L + random.nextInt(40)) {
            var amount = shown(paid(formula, 120, months));
            assertThat(amount).isGreaterThanOrEqualTo(before);
            before = amount;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_does_not_depend_on_duration_is_the_same_for_any_time(long seed) {
        var random = new Random(seed);
        var formula = made(random, 2);
        if (LengthOfInsurance.dependsOnDuration(formula)) return;
        assertThat(paid(formula, 120, 480)).isEqualTo(paid(formula, 120, 120));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void beyond_the_full_time_more_time_gives_no_more(long seed) {
        var random = new Random(seed);
        var formula = flat(random);
        var full = LengthOfInsurance.fullTime(formula, Facts.months(1).basis()).orElseThrow();
        long months = full.bigDecimalValue(0, RoundingMode.UP).longValueExact();
        assertThat(paid(formula, 120, months + 1 + random.nextInt(100))).isEqualTo(paid(formula, 120, months));
    }
}
