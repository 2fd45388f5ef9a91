package portability.claims.netting.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.payment.Amount;

/// Laws of what follows from windows, over seeded random rounds; the seed is in the name of each case.
class RoundListTest {
    static Stream<Arguments> rounds() {
        return IntStream.rangeClosed(RoundTerms.FEWEST, 12)
                .boxed()
                .flatMap(count -> LongStream.range(0, 20).mapToObj(seed -> Arguments.of(count, seed)));
    }

    private static RoundList list(int count, long seed) {
        var institutions = RoundSamples.institutions(count);
        return RoundList.of(
                RoundSamples.terms(institutions), RoundSamples.pairs(institutions, new Random(seed * 100 + count)));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void positions_sum_to_zero_and_are_what_the_windows_leave(int count, long seed) {
        var list = list(count, seed);
        assertThat(list.positions()).hasSize(count);
        assertThat(list.positions().stream()
                        .map(each -> each.balance().money())
                        .reduce(Money.zero(CurrencyUnit.EUR), Money::plus)
                        .isZero())
                .isTrue();
        for (var position : list.positions()) {
            var own = list.of(position.institution()).stream()
                    .map(pair -> pair.creditor().equals(position.institution())
                            ? pair.amount().money()
                            : pair.amount().money().negated())
                    .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
            assertThat(position.balance().money()).isEqualTo(own);
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void transfers_settle_each_position_and_nobody_pays_and_receives(int count, long seed) {
        var list = list(count, seed);
        var left = new HashMap<String, Money>();
        var payers = new HashSet<String>();
        var payees = new HashSet<String>();
        list.positions()
                .forEach(each -> left.put(each.institution(), each.balance().money()));
        for (var transfer : list.transfers()) {
            payers.add(transfer.payer());
            payees.add(transfer.payee());
            left.merge(transfer.payer(), transfer.amount().money(), Money::plus);
            left.merge(transfer.payee(), transfer.amount().money(), Money::minus);
        }
        assertThat(left.values()).allMatch(Money::isZero);
        assertThat(payers).doesNotContainAnyElementsOf(payees);
        assertThat(list.transfers()).hasSizeLessThan(count);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void each_order_makes_the_same_bytes(int count, long seed) {
        var list = list(count, seed);
        var shuffled = new ArrayList<>(list.pairs());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RoundList.of(list.terms(), shuffled)).isEqualTo(list);
        assertThat(RoundList.of(list.terms(), shuffled).hash()).isEqualTo(list.hash());
        var positions = new ArrayList<>(list.positions());
        Collections.shuffle(positions, new Random(seed));
        assertThat(RoundList.transfers(positions)).isEqualTo(list.transfers());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void another_cent_is_another_hash(int count, long seed) {
        var list = list(count, seed);
        var other = new ArrayList<>(list.pairs());
        var first = other.getFirst();
        other.set(
                0,
                new PairNet(
                        first.windowId(),
                        first.listHash(),
                        first.debtor(),
                        first.creditor(),
                        Amount.of(first.amount().money().plusMinor(1))));
        assertThat(RoundList.of(list.terms(), other).hash()).isNotEqualTo(list.hash());
        assertThat(RoundList.of(
                                list.terms(),
                                list.pairs().subList(1, list.pairs().size()))
                        .hash())
                .isNotEqualTo(list.hash());
    }

    @Test
    void a_circle_leaves_nothing_to_be_paid() {
        var three = RoundSamples.institutions(3);
        var list = RoundList.of(
                RoundSamples.terms(three),
                List.of(
                        RoundSamples.pair(three.get(0), three.get(1), 1, 7_000),
                        RoundSamples.pair(three.get(1), three.get(2), 2, 7_000),
                        RoundSamples.pair(three.get(2), three.get(0), 3, 7_000)));
        assertThat(list.transfers()).isEmpty();
        assertThat(list.positions()).allMatch(each -> each.balance().money().isZero());
    }

    @Test
    void of_two_that_owe_the_same_the_first_by_name_pays_first() {
        var three = RoundSamples.institutions(3);
        var list = RoundList.of(
                RoundSamples.terms(three),
                List.of(
                        RoundSamples.pair(three.get(1), three.get(0), 1, 500),
                        RoundSamples.pair(three.get(2), three.get(0), 2, 500)));
        assertThat(list.transfers())
                .extracting(Transfer::payer, transfer -> transfer.amount().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AB:FUND", "EUR 5.00"),
                        org.assertj.core.groups.Tuple.tuple("AC:FUND", "EUR 5.00"));
    }

    @Test
    void two_institutions_have_one_transfer() {
        var positions = List.of(
                new Position("AA:FUND", new Amount("EUR -3.00")), new Position("AB:FUND", new Amount("EUR 3.00")));
        assertThat(RoundList.transfers(positions))
                .containsExactly(new Transfer("AA:FUND", "AB:FUND", new Amount("EUR 3.00")));
    }

    @Test
    void no_window_stands_twice_nor_is_somebody_elses_nor_in_another_currency() {
        var terms = RoundSamples.terms(RoundSamples.institutions(3));
        var pair = RoundSamples.pair("AA:FUND", "AB:FUND", 1, 100);
        assertThatThrownBy(() -> RoundList.of(terms, List.of(pair, pair))).hasMessage("a window stands twice");
        assertThatThrownBy(() -> RoundList.of(terms, List.of(RoundSamples.pair("AA:FUND", "AZ:FUND", 1, 100))))
                .hasMessage("a window of somebody else");
        var crowns =
                new PairNet(pair.windowId(), pair.listHash(), pair.debtor(), pair.creditor(), new Amount("SEK 1.00"));
        assertThatThrownBy(() -> RoundList.of(terms, List.of(crowns))).hasMessage("not in the currency of the round");
        assertThatThrownBy(
                        () -> new PairNet("AZ:FUND/00", pair.listHash(), "AA:FUND", "AB:FUND", new Amount("EUR 1.00")))
                .hasMessageContaining("named by one of the two");
    }
}
