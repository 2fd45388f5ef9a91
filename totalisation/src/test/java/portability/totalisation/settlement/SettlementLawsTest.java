package portability.totalisation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.DateSpan;
import portability.totalisation.Seeds;
import portability.totalisation.settlement.LateInterest.Payment;
import portability.totalisation.settlement.LateInterest.Running;

/// What holds whatever the amounts and days. Each case is named by its seed.
class SettlementLawsTest {
    private final Deadlines deadlines = new Deadlines(MadeSettlement.LIMITS, Optional.empty());

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_divided_is_neither_more_nor_less_than_what_was_there(long seed) {
        var random = new Random(seed);
        var owed = euro(random);
        var arrears = euro(random);

        var division = Recovery.provisional(owed, arrears).value();

        assertThat(division.transferred().plus(division.toPerson())).isEqualTo(arrears);
        assertThat(division.transferred().plus(division.ongoing())).isEqualTo(owed);
        assertThat(division.toPerson().isNegative()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void monthly_deductions_sum_to_what_is_owed(long seed) {
        var random = new Random(seed);
        var owed = euro(random);
        var limit = euro(random).plus(1);

        var found = Recovery.fromOngoing(owed, limit).value();

        var whole = found.months() == 0 ? 0 : found.months() - 1;
        assertThat(limit.multipliedBy(whole).plus(found.last())).isEqualTo(owed);
        assertThat(found.last().isGreaterThan(limit)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_later_event_never_has_an_earlier_limit(long seed) {
        var random = new Random(seed);
        var day = day(random);
        var later = day.plusDays(random.nextInt(800));

        assertThat(deadlines.introduceActual(later).value().lastDay())
                .isAfterOrEqualTo(deadlines.introduceActual(day).value().lastDay());
        assertThat(deadlines.payment(later).value().lastDay())
                .isAfterOrEqualTo(deadlines.payment(day).value().lastDay());
        assertThat(deadlines.payment(day).value().lastDay().plusDays(1).getDayOfMonth())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_higher_reduction_never_gives_a_higher_amount_and_months_add(long seed) {
        var random = new Random(seed);
        var fixed = new FixedAmount(MadeSettlement.FIXED);
        var annual = euro(random);
        var less =
                fixed.monthly(annual, new BigDecimal("0.20"), Optional.empty()).value();
        var more =
                fixed.monthly(annual, new BigDecimal("0.15"), Optional.empty()).value();
        int months = random.nextInt(1000);

        var apart = List.of(new FixedAmount.Line("a", more, months), new FixedAmount.Line("b", more, 7));
        var together = List.of(new FixedAmount.Line("c", more, months + 7L));

        assertThat(less.isGreaterThan(more)).isFalse();
        assertThat(fixed.total(apart, CurrencyUnit.EUR).value())
                .isEqualTo(fixed.total(together, CurrencyUnit.EUR).value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_payment_never_raises_interest(long seed) {
        var random = new Random(seed);
        var interest = new LateInterest(MadeSettlement.INTEREST, deadlines);
        var running = new Running(LocalDate.of(2025, 10, 1), euro(random).plus(1000), LocalDate.of(2025, 9, 30));
        var until = running.from().plusDays(1 + random.nextInt(1000));
        var payment = new Payment(Money.parse("EUR 100"), running.from().plusDays(random.nextInt(1000)));

        var without = interest.between(running, until, List.of()).value();
        var with = interest.between(running, until, List.of(payment)).value();

        assertThat(with.isGreaterThan(without)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_parts_of_a_span_measure_as_much_as_the_whole(long seed) {
        var random = new Random(seed);
        var start = day(random);
        var middle = start.plusDays(1 + random.nextInt(900));
        var end = middle.plusDays(1 + random.nextInt(900));

        for (var count : DayCount.values())
            assertThat(count.of(new DateSpan(start, middle)).add(count.of(new DateSpan(middle, end))))
                    .isEqualTo(count.of(new DateSpan(start, end)));
    }

    private static Money euro(Random random) {
        return Money.ofMinor(CurrencyUnit.EUR, random.nextInt(5_000_000));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2010, 6, 1).plusDays(random.nextInt(6000));
    }
}
