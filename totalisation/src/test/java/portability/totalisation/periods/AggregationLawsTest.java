package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.Made.ALWAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.Seeds;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Method;
import portability.totalisation.question.ForeignRecord;

/// Laws of totalised time for every career. The seed is the test's name: a failure can be run again.
class AggregationLawsTest {
    private static final Conversion CONVERSION = new Conversion(Made.regulation(DayPath.MONTH));
    private static final List<PeriodKind> KINDS = List.of(PeriodKind.values());
    private static final List<PeriodUnit> REPORTED = List.of(PeriodUnit.values());

    static LongStream seeds() {
        return Seeds.first(200);
    }

    private record People(List<InsurancePeriod> own, List<ForeignRecord> foreign) {
        static People of(Random random) {
            var foreign = new ArrayList<ForeignRecord>();
            for (var state : List.of("BB", "CC", "DD"))
                foreign.add(ForeignRecord.of(Country.of(state), some(state, random)));
            return new People(some("AA", random), foreign);
        }

        People shuffled(Random random) {
            var records = new ArrayList<ForeignRecord>();
            for (var record : foreign) {
                var periods = new ArrayList<>(record.periods());
                Collections.shuffle(periods, random);
                records.add(ForeignRecord.of(record.state(), periods));
            }
            Collections.shuffle(records, random);
            var mine = new ArrayList<>(own);
            Collections.shuffle(mine, random);
            return new People(mine, records);
        }

        Aggregated seen(PeriodUnit unit, Counting counting, DateSpan window) {
            var time = new Counted(CONVERSION, unit).time(own, counting, window);
            return Aggregation.of(time, foreign, Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC", "DD"), window)
                    .value();
        }
    }

    /// Overlaps, single days, kinds, amounts in any unit.
    private static List<InsurancePeriod> some(String state, Random random) {
        var periods = new ArrayList<InsurancePeriod>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            var start = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(1500));
            var span = new DateSpan(start, start.plusDays(1 + random.nextInt(500)));
            var period = Made.period(state, "p" + i, KINDS.get(random.nextInt(KINDS.size())), span);
            periods.add(random.nextInt(3) == 0 ? reporting(period, random) : period);
        }
        return periods;
    }

    /// At most half of what the days can hold.
    private static InsurancePeriod reporting(InsurancePeriod period, Random random) {
        var unit = REPORTED.get(random.nextInt(REPORTED.size()));
        var most = Spans.months(period.span()).multiply(CONVERSION.factor(PeriodUnit.MONTHS, unit));
        int half = Fractions.floor(most.divide(2)).intValueExact();
        return period.reporting(Quantity.of(random.nextInt(half + 1), unit));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_periods_and_of_states_does_not_matter(long seed) {
        var random = new Random(seed);
        var people = People.of(random);
        for (var counting : Counting.values())
            assertThat(people.shuffled(random).seen(PeriodUnit.MONTHS, counting, ALWAYS))
                    .as("%s", counting)
                    .isEqualTo(people.seen(PeriodUnit.MONTHS, counting, ALWAYS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_calendar_year_passes_its_ceiling_in_any_unit(long seed) {
        var people = People.of(new Random(seed));
        for (var unit : PeriodUnit.values())
            for (int year = 1999; year <= 2004; year++) {
                var total = people.seen(unit, Counting.AS_REPORTED, Spans.yearOf(year))
                        .total();
                assertThat(total).as("%s of %d", unit, year).isBetween(Fraction.ZERO, CONVERSION.perYear(unit));
            }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void own_time_is_never_more_than_all_own_time_and_the_total_never_less_than_own(long seed) {
        var people = People.of(new Random(seed));
        for (var counting : Counting.values()) {
            var seen = people.seen(PeriodUnit.MONTHS, counting, ALWAYS);
            assertThat(seen.own()).isBetween(Fraction.ZERO, seen.alone());
            assertThat(seen.total()).isGreaterThanOrEqualTo(seen.own());
            seen.states().values().forEach(added -> {
                assertThat(added.cut()).isGreaterThanOrEqualTo(Fraction.ZERO);
                assertThat(added.exact()).isGreaterThanOrEqualTo(Fraction.ZERO);
            });
        }
    }

    /// Counted by whole months, a month has one owner; so the total is at most the months of which anything is known.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_month_counts_twice(long seed) {
        var people = People.of(new Random(seed));
        var spans = new ArrayList<DateSpan>();
        people.own().forEach(period -> spans.add(period.span()));
        people.foreign().forEach(record -> record.periods().forEach(period -> spans.add(period.span())));
        assertThat(people.seen(PeriodUnit.MONTHS, Counting.MONTHS_TOUCHED, ALWAYS)
                        .total())
                .isLessThanOrEqualTo(Spans.months(Spans.monthsTouched(spans)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_own_whole_months_never_lower_the_own_share(long seed) {
        var random = new Random(seed);
        var people = wholeMonths(random);
        var more = new ArrayList<>(people.own());
        more.add(Made.months("AA", "more", 1999 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(30)));
        assertThat(share(new People(more, people.foreign()))).isGreaterThanOrEqualTo(share(people));
    }

    private static Fraction share(People people) {
        var seen = people.seen(PeriodUnit.MONTHS, Counting.MONTHS_TOUCHED, ALWAYS);
        return seen.total().signum() == 0 ? Fraction.ZERO : seen.own().divide(seen.total());
    }

    /// Compulsory whole months that may overlap.
    private static People wholeMonths(Random random) {
        var foreign = new ArrayList<ForeignRecord>();
        for (var state : List.of("BB", "CC"))
            foreign.add(ForeignRecord.of(
                    Country.of(state),
                    List.of(Made.months(
                            state, "1", 1999 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(40)))));
        return new People(
                List.of(Made.months(
                        "AA", "1", 1999 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(40))),
                foreign);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void there_and_back_never_costs_time_by_any_path(long seed) {
        var random = new Random(seed);
        for (var path : DayPath.values()) {
            var conversion = new Conversion(Made.regulation(path));
            for (var from : PeriodUnit.values())
                for (var to : PeriodUnit.values()) {
                    var time = new Quantity(java.math.BigDecimal.valueOf(random.nextInt(500_000), 2), from);
                    assertThat(conversion.exact(conversion.roundedUp(time, to), from))
                            .as("%s through %s by %s", time, to, path)
                            .isGreaterThanOrEqualTo(conversion.exact(time, from));
                }
        }
    }

    /// Periods that say how often they were looked at.
    private static final class Watched extends java.util.AbstractCollection<InsurancePeriod> {
        private final List<InsurancePeriod> periods;
        private long looks;

        Watched(List<InsurancePeriod> periods) {
            this.periods = periods;
        }

        @Override
        public Iterator<InsurancePeriod> iterator() {
            var all = periods.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public InsurancePeriod next() {
                    looks++;
                    return all.next();
                }
            };
        }

        @Override
        public int size() {
            return periods.size();
        }
    }

    /// Each operation on days passes once over sorted stretches; so what is left to be linear is how often periods are
    /// looked at. Ten thousand days of work, each a period, without a day between two of them that touch.
    @ParameterizedTest(name = "{0} periods")
    @ValueSource(ints = {10, 1_000, 10_000})
    void each_period_is_looked_at_twice_however_many_there_are(int count) {
        var day = LocalDate.of(1960, 1, 1);
        var periods = new ArrayList<InsurancePeriod>();
        for (int i = 0; i < count; i++)
            periods.add(Made.period(
                    "AA",
                    "p" + i,
                    PeriodKind.COMPULSORY,
                    new DateSpan(day.plusDays(2L * i), day.plusDays(2L * i + 1))));
        Collections.shuffle(periods, new Random(count));
        var watched = new Watched(periods);
        var time = new Counted(CONVERSION, PeriodUnit.MONTHS).time(watched, Counting.CALENDAR_DAYS, ALWAYS);
        assertThat(watched.looks).isEqualTo(2L * count);
        assertThat(time.total()).isEqualTo(Fraction.of(count, 30));
        assertThat(time.located().size()).isEqualTo(count);
    }
}
