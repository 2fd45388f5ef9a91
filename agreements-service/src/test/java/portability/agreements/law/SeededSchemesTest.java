package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Branch;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Sex;
import portability.law.LawPack;
import portability.totalisation.NoAmount;
import portability.totalisation.Outcome;
import portability.totalisation.law.Scheme;

/// What holds for every old-age scheme of the bundled law, whatever its formula, over seeded cases.
class SeededSchemesTest {
    private static final LawPack PACK = LawPack.bundled();
    private static final long[] SEEDS = {1, 2, 3, 5, 8, 13, 21, 34};

    static LongStream seeds() {
        return LongStream.of(SEEDS);
    }

    private static Iterable<Scheme> schemes() {
        return PACK.schemes().stream()
                .filter(scheme -> scheme.branch() == Branch.OLD_AGE)
                .toList();
    }

    /// So much time of a scheme, with every figure any formula asks for.
    private static Told told(Scheme scheme, String time, Sex sex) {
        var told = Told.to(scheme.institution().toString(), "1956-03-17", "2025-10-20")
                .of(sex);
        for (var figure : new String[] {"REFERENCE_WAGE", "INDEXED_MONTHLY_EARNINGS", "BASIC_PENSION", "A", "B"})
            told = told.figure(figure, "2000");
        told = told.figure("CAPITAL", "300000")
                .figure("CONTRIBUTIONS", "13000")
                .figure("INCREMENT", "20")
                .figure("INCOME_REDUCTION", "10")
                .figure("ASSETS_TEST_RATE", "900")
                .figure("YEARS_IN_SCHEME", "45")
                .figure("POINTS", "30");
        boolean residence = scheme.counts().contains(PeriodKind.RESIDENCE) && scheme.unit() == PeriodUnit.YEARS;
        return residence ? told.residence(time) : told.time(time, scheme.unit());
    }

    private static BigDecimal paid(Scheme scheme, String time, Sex sex) {
        return told(scheme, time, sex)
                .decide(PACK)
                .payable()
                .map(payable -> payable.rounded().getAmount())
                .orElse(BigDecimal.ZERO);
    }

    private static boolean unknown(Scheme scheme, String time, Sex sex) {
        return told(scheme, time, sex).decide(PACK).routes().stream()
                .anyMatch(route ->
                        route.nothing().filter(NoAmount.LAW_MISSING::equals).isPresent());
    }

    private static int mostIn(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5 -> 12_000;
            case DAYS_6 -> 14_000;
            case DAYS_7 -> 17_000;
            case WEEKS -> 2_500;
            case MONTHS -> 580;
            case QUARTERS -> 190;
            case YEARS -> 48;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_own_time_never_gives_less(long seed) {
        var random = new Random(seed);
        for (var scheme : schemes()) {
            int least = random.nextInt(mostIn(scheme.unit()) - 1);
            int more = least + 1 + random.nextInt(mostIn(scheme.unit()) - least);
            var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            if (unknown(scheme, "" + more, sex)) continue;
            assertThat(paid(scheme, "" + more, sex))
                    .describedAs("seed %d, %s: %d and %d %s", seed, scheme.id(), least, more, scheme.unit())
                    .isGreaterThanOrEqualTo(paid(scheme, "" + least, sex));
        }
    }

    @Test
    void every_scheme_pays_so_much_time_or_says_what_of_the_law_is_missing() {
        var paying = new ArrayList<String>();
        for (var scheme : schemes()) {
            var outcome = told(scheme, "" + mostIn(scheme.unit()), Sex.MALE)
                    .decide(PACK)
                    .outcome();
            switch (outcome) {
                case Outcome.Awarded _ -> paying.add(scheme.id());
                case Outcome.NotDeterminable(var key, var day) ->
                    assertThat(key).describedAs("%s on %s", scheme.id(), day).contains("/");
                // A condition that was not seen for the day is not in force for it.
                case Outcome.NotAwarded(var reason) ->
                    assertThat(reason).describedAs(scheme.id()).isEqualTo(NoAmount.CONDITION_NOT_IN_FORCE);
                case Outcome.AwardedOnce _, Outcome.ChoiceNeeded _, Outcome.FigureNeeded _ ->
                    assertThat(outcome).describedAs(scheme.id()).isNull();
            }
        }
        assertThat(paying).hasSizeGreaterThanOrEqualTo(15);
    }
}
