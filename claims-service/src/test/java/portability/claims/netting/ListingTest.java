package portability.claims.netting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.netting.Difference.Reason;
import portability.claims.netting.DueBooks.Due;
import portability.claims.netting.Listing.Terms;
import portability.claims.payment.Amount;

class ListingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Terms TERMS = new Terms("NL:SVB/w", "NL:SVB", "DE:DRV", 1, DAY, DAY, DAY, Optional.empty());

    @Test
    void what_is_left_is_the_difference_of_both_ways_in_each_currency() {
        var listing = Listing.of(
                TERMS,
                List.of(
                        item("b", "NL:SVB", "EUR 100.00"),
                        item("a", "DE:DRV", "EUR 250.10"),
                        item("c", "NL:SVB", "SEK 7.00"),
                        item("d", "DE:DRV", "PLN 5.00"),
                        item("e", "NL:SVB", "PLN 5.00")),
                List.of());
        assertThat(listing.nets())
                .containsExactly(
                        new Net(new Amount("EUR 150.10"), "DE:DRV", new Amount("EUR 250.10"), new Amount("EUR 100.00")),
                        new Net(new Amount("PLN 0.00"), "NL:SVB", new Amount("PLN 5.00"), new Amount("PLN 5.00")),
                        new Net(new Amount("SEK 7.00"), "NL:SVB", new Amount("SEK 7.00"), new Amount("SEK 0.00")));
    }

    @Test
    void an_item_twice_or_of_somebody_else_or_in_another_currency_is_no_list() {
        var once = item("a", "NL:SVB", "EUR 1.00");
        assertThatThrownBy(() -> Listing.of(TERMS, List.of(once, once), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Listing.of(TERMS, List.of(item("a", "MA:CNSS", "EUR 1.00")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var inEuro = new Terms("NL:SVB/w", "NL:SVB", "DE:DRV", 1, DAY, DAY, DAY, Optional.of("EUR"));
        assertThatThrownBy(() -> Listing.of(inEuro, List.of(item("a", "NL:SVB", "SEK 1.00")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Seen from either side, in any order: the same nets, the same hash; and nothing comes or goes.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void netting_conserves_every_currency_whatever_the_order(long seed) {
        var random = new Random(seed);
        var items = new ArrayList<Entry>();
        for (int at = 0; at < 400; at++)
            items.add(item(
                    "item-" + at,
                    random.nextBoolean() ? "NL:SVB" : "DE:DRV",
                    Money.ofMinor(
                                    CurrencyUnit.of(
                                            List.of("EUR", "SEK", "HUF", "JPY").get(random.nextInt(4))),
                                    1 + random.nextInt(1_000_000))
                            .toString()));
        var one = Listing.of(TERMS, items, List.of());
        Collections.shuffle(items, random);
        var other = Listing.of(TERMS, items, List.of());
        assertThat(other).as("seed " + seed).isEqualTo(one);
        assertThat(other.hash()).isEqualTo(one.hash());
        for (var net : one.nets()) {
            var currency = net.amount().money().getCurrencyUnit();
            var owed = Money.zero(currency);
            for (var item : items)
                if (item.counts().getCurrencyUnit().equals(currency))
                    owed = item.item().debtor().equals(net.debtor())
                            ? owed.plus(item.counts())
                            : owed.minus(item.counts());
            assertThat(net.amount().money()).isEqualTo(owed);
        }
        items.set(0, item(items.getFirst().item().reference(), "NL:SVB", "EUR 0.01"));
        assertThat(Listing.of(TERMS, items, List.of()).hash()).isNotEqualTo(one.hash());
    }

    @Test
    void each_item_is_held_against_the_own_books_and_every_difference_has_its_name() {
        var proposed = Listing.of(
                TERMS,
                List.of(
                        item("amount", "NL:SVB", "EUR 2.00"),
                        item("debtor", "NL:SVB", "EUR 1.00"),
                        item("elsewhere", "NL:SVB", "EUR 1.00"),
                        item("later", "NL:SVB", "EUR 1.00"),
                        item("same", "NL:SVB", "EUR 1.00"),
                        item("unknown", "NL:SVB", "EUR 1.00")),
                List.of());
        var due = new Due(
                Map.of(
                        "amount", item("amount", "NL:SVB", "EUR 1.00").item(),
                        "debtor", item("debtor", "DE:DRV", "EUR 1.00").item(),
                        "elsewhere", item("elsewhere", "NL:SVB", "EUR 1.00").item(),
                        "later", due("later", "NL:SVB", "EUR 1.00", DAY.plusDays(1)),
                        "same", item("same", "NL:SVB", "EUR 1.00").item()),
                Map.of("elsewhere", "NL:SVB/other", "same", "NL:SVB/w"),
                Map.of());
        var none = proposed.entries().stream()
                .map(_ -> Optional.<Conversion>empty())
                .toList();
        var checked = Checked.of(proposed, due, none);
        assertThat(checked.differences())
                .extracting(Difference::reference, Difference::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("amount", Reason.OTHER_AMOUNT),
                        org.assertj.core.groups.Tuple.tuple("debtor", Reason.OTHER_DEBTOR),
                        org.assertj.core.groups.Tuple.tuple("elsewhere", Reason.IN_OTHER_WINDOW),
                        org.assertj.core.groups.Tuple.tuple("later", Reason.NOT_DUE),
                        org.assertj.core.groups.Tuple.tuple("unknown", Reason.NOT_OPEN));
        assertThat(checked.own()).extracting(DueItem::reference).containsExactly("same");
    }

    private static Entry item(String reference, String debtor, String amount) {
        return new Entry(due(reference, debtor, amount, DAY), Optional.empty());
    }

    private static DueItem due(String reference, String debtor, String amount, LocalDate dueOn) {
        return new DueItem(
                reference, debtor, new Amount(amount), DueItem.Kind.CLAIM, dueOn, DAY, "NL:SVB/i", "1", "event");
    }
}
