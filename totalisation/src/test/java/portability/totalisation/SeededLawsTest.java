package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Method;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;

/// Laws that hold for every career. The seed is the test's name: a failure can be run again.
class SeededLawsTest {
    private static final List<String> STATES = List.of("AA", "BB", "CC");
    private static final List<PeriodKind> KINDS = List.of(PeriodKind.values());

    static LongStream seeds() {
        return Seeds.first(300);
    }

    private static Determination decided(String state, Stream<InsurancePeriod> all) {
        var scheme = Made.flatScheme(state, 1);
        var law = Made.law(scheme, Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"));
        var periods = all.toList();
        var foreign = STATES.stream()
                .filter(other -> !other.equals(state))
                .map(other -> ForeignRecord.of(Country.of(other), of(other, periods)))
                .filter(record -> !record.periods().isEmpty())
                .toList();
        return Totalisation.determine(new Career(of(state, periods), foreign), Made.question(scheme), law);
    }

    private static List<InsurancePeriod> of(String state, List<InsurancePeriod> periods) {
        return periods.stream()
                .filter(period -> period.legislation().code().equals(state))
                .toList();
    }

    private static Fraction share(Determination decision) {
        return decision.route("TREATY")
                .flatMap(Route::share)
                .map(share -> Fraction.of(share.own(), share.total()))
                .orElse(Fraction.ZERO);
    }

    /// Whole months, one after the other, at least a year in each state.
    private static List<InsurancePeriod> separate(Random random) {
        var periods = new ArrayList<InsurancePeriod>();
        var month = LocalDate.of(1978, 1, 1).plusMonths(random.nextInt(24));
        for (int i = 0; i < 9; i++) {
            int count = 12 + random.nextInt(30);
            periods.add(Made.months(STATES.get(i % 3), "p" + i, month.getYear(), month.getMonthValue(), count));
            month = month.plusMonths(count + random.nextInt(4));
        }
        return periods;
    }

    /// Anything: overlaps, single days, kinds, reported days.
    private static List<InsurancePeriod> anything(Random random) {
        return IntStream.range(0, 4 + random.nextInt(12))
                .mapToObj(i -> {
                    var start = LocalDate.of(1978, 1, 1).plusDays(random.nextInt(15_000));
                    var span = new DateSpan(start, start.plusDays(1 + random.nextInt(900)));
                    var kind = KINDS.get(random.nextInt(KINDS.size()));
                    var period = Made.period(STATES.get(random.nextInt(3)), "p" + i, kind, span);
                    boolean reports = random.nextInt(3) == 0 && span.days() >= 60;
                    return reports
                            ? period.reporting(Quantity.of(random.nextInt((int) (span.days() / 2)), PeriodUnit.DAYS_6))
                            : period;
                })
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shares_of_all_states_sum_to_exactly_one(long seed) {
        var periods = separate(new Random(seed));
        var sum = STATES.stream()
                .map(state -> share(decided(state, periods.stream())))
                .reduce(Fraction.ZERO, Fraction::add);
        assertThat(sum).isEqualTo(Fraction.ONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_share_is_above_one_and_no_amount_negative(long seed) {
        var periods = anything(new Random(seed));
        for (var state : STATES) {
            var decision = decided(state, periods.stream());
            assertThat(share(decision)).isBetween(Fraction.ZERO, Fraction.ONE);
            decision.payablePerMonth()
                    .ifPresent(amount -> assertThat(amount.isNegative()).isFalse());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_input_does_not_matter(long seed) {
        var random = new Random(seed);
        var periods = new ArrayList<>(anything(random));
        var expected = decided("AA", periods.stream());
        Collections.shuffle(periods, random);
        var shuffled = decided("AA", periods.stream());
        assertThat(shuffled.inputDigest()).isEqualTo(expected.inputDigest());
        assertThat(shuffled)
                .usingRecursiveComparison()
                .ignoringFields("career", "question")
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_own_periods_never_lower_the_own_share(long seed) {
        var random = new Random(seed);
        var periods = separate(random);
        var before = share(decided("AA", periods.stream()));
        var month = LocalDate.of(1978, 1, 1).plusMonths(random.nextInt(500));
        var more = Made.months("AA", "more", month.getYear(), month.getMonthValue(), 1 + random.nextInt(24));
        var after = share(decided("AA", Stream.concat(periods.stream(), Stream.of(more))));
        assertThat(after).isGreaterThanOrEqualTo(before);
    }
}
