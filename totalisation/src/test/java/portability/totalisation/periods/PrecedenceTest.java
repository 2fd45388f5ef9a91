package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.Made.ALWAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.Made;
import portability.totalisation.Seeds;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Instrument.OverlapRule;

/// Source: Reg. (EC) 987/2009 Art. 12. The seed is the test's name: a failure can be run again.
class PrecedenceTest {
    private static final List<String> STATES = List.of("AA", "BB", "CC");
    /// Without equivalent time, which goes by the state of the last compulsory insurance.
    private static final List<PeriodKind> KINDS =
            List.of(PeriodKind.COMPULSORY, PeriodKind.VOLUNTARY, PeriodKind.RESIDENCE);

    static LongStream seeds() {
        return Seeds.first(150);
    }

    private static StateTime time(List<InsurancePeriod> periods) {
        return new Counted(new Conversion(Made.regulation(DayPath.MONTH)), PeriodUnit.MONTHS)
                .time(periods, Counting.AS_REPORTED, ALWAYS);
    }

    private static List<List<InsurancePeriod>> anything(Random random) {
        var byState = new ArrayList<List<InsurancePeriod>>();
        for (var state : STATES) {
            var periods = new ArrayList<InsurancePeriod>();
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                var start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(300));
                var span = new DateSpan(start, start.plusDays(1 + random.nextInt(60)));
                periods.add(Made.period(state, "p" + i, KINDS.get(random.nextInt(KINDS.size())), span));
            }
            byState.add(periods);
        }
        return byState;
    }

    private static int rank(PeriodKind kind, OverlapRule rule) {
        return switch (rule) {
            case OWN_KEEPS -> 0;
            case BY_KIND -> kind == PeriodKind.VOLUNTARY ? 1 : 0;
            case BY_KIND_RESIDENCE_LAST ->
                switch (kind) {
                    case COMPULSORY -> 0;
                    case VOLUNTARY -> 1;
                    case EQUIVALENT -> 2;
                    case RESIDENCE -> 3;
                };
        };
    }

    /// The state whose time counts on the day: the lowest rank, the first state among equals; -1 if none has time.
    private static int winner(List<List<InsurancePeriod>> byState, LocalDate day, OverlapRule rule) {
        int winner = -1;
        int best = Integer.MAX_VALUE;
        for (int state = 0; state < byState.size(); state++)
            for (var period : byState.get(state))
                if (period.span().contains(day) && rank(period.kind(), rule) < best) {
                    best = rank(period.kind(), rule);
                    winner = state;
                }
        return winner;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_day_goes_to_the_state_that_a_look_at_each_day_gives(long seed) {
        var byState = anything(new Random(seed));
        for (var rule : OverlapRule.values()) {
            var assigned = Precedence.assigned(
                    rule, byState.stream().map(PrecedenceTest::time).toArray(StateTime[]::new));
            for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2002; day = day.plusDays(1)) {
                int winner = winner(byState, day, rule);
                for (int state = 0; state < byState.size(); state++) {
                    boolean counts = assigned[state].reachBefore(day.toEpochDay() + 1) == day.toEpochDay() + 1;
                    assertThat(counts)
                            .as("%s %s of %s", rule, day, STATES.get(state))
                            .isEqualTo(state == winner);
                }
            }
        }
    }

    /// What an agreement may say of residence: compulsory as any other, or after everything else.
    @ParameterizedTest(name = "{0}: own {1} against {2} keeps {3} days of a year")
    @CsvSource({
        "BY_KIND, RESIDENCE, COMPULSORY, 366", "BY_KIND, RESIDENCE, VOLUNTARY, 366",
        "BY_KIND, VOLUNTARY, RESIDENCE, 0", "BY_KIND, EQUIVALENT, VOLUNTARY, 0",
        "BY_KIND_RESIDENCE_LAST, RESIDENCE, COMPULSORY, 0", "BY_KIND_RESIDENCE_LAST, RESIDENCE, VOLUNTARY, 0",
        "BY_KIND_RESIDENCE_LAST, RESIDENCE, EQUIVALENT, 0", "BY_KIND_RESIDENCE_LAST, EQUIVALENT, RESIDENCE, 366",
        "BY_KIND_RESIDENCE_LAST, VOLUNTARY, COMPULSORY, 0", "BY_KIND_RESIDENCE_LAST, RESIDENCE, RESIDENCE, 366",
        "OWN_KEEPS, EQUIVALENT, COMPULSORY, 366", "OWN_KEEPS, VOLUNTARY, COMPULSORY, 366"
    })
    void kinds_are_ranked_as_the_instrument_says(OverlapRule rule, PeriodKind own, PeriodKind other, long kept) {
        var year = DateSpan.closed("2000-01-01", "2000-12-31");
        var assigned = Precedence.assigned(
                rule,
                time(List.of(Made.period("AA", "1", own, year))),
                time(List.of(Made.period("BB", "1", other, year))));
        assertThat(assigned[0].count()).isEqualTo(kept);
        assertThat(assigned[1].count()).isEqualTo(366 - kept);
    }

    /// Between two other states, too, compulsory insurance goes before voluntary, whichever comes first in the
    /// alphabet.
    @ParameterizedTest(name = "{0} and {1}: {2} and {3}")
    @CsvSource({"VOLUNTARY, COMPULSORY, 0, 366", "COMPULSORY, VOLUNTARY, 366, 0", "COMPULSORY, COMPULSORY, 366, 0"})
    void two_other_states_are_ranked_too(PeriodKind first, PeriodKind second, long firstDays, long secondDays) {
        var year = DateSpan.closed("2000-01-01", "2000-12-31");
        var assigned = Precedence.assigned(
                OverlapRule.BY_KIND,
                time(List.of()),
                time(List.of(Made.period("BB", "1", first, year))),
                time(List.of(Made.period("CC", "1", second, year))));
        assertThat(assigned[1].count()).isEqualTo(firstDays);
        assertThat(assigned[2].count()).isEqualTo(secondDays);
    }
}
