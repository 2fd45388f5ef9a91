package portability.claims.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static portability.claims.books.BookSamples.CLAIMED;
import static portability.claims.books.BookSamples.DAY;
import static portability.claims.books.BookSamples.eur;
import static portability.claims.books.BookSamples.source;

import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.claims.books.Account.State;
import portability.claims.books.Book.Place;
import portability.claims.books.Entry.Reason;

class EntryTest {
    private static final Line LINE = new Line("NL:CAK/4f0c", "1");

    private static Entry entry(Leg... legs) {
        return Entry.of(Reason.INTRODUCED, source("NL:CAK/4f0c", 0), DAY, List.of(legs));
    }

    @Test
    void nobody_can_hold_an_entry_that_does_not_balance() {
        var own = CLAIMED.in(State.OWN);
        var dollars = new Account("DE:DVKA", "USD", CLAIMED.kind(), CLAIMED.side(), State.OWN);
        var good = entry(Leg.debit(CLAIMED, eur("3.00"), LINE), Leg.credit(own, eur("3.00")));
        assertThat(good.legs()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Leg.debit(CLAIMED, eur("3.00"), LINE), Leg.credit(own, eur("3.01"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Leg.debit(CLAIMED, eur("3.00"), LINE), Leg.debit(own, eur("3.00"))));
        // As much, in another currency, is no balance.
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        entry(Leg.debit(CLAIMED, eur("3.00"), LINE), Leg.credit(dollars, Money.parse("USD 3.00"))));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(Leg.debit(CLAIMED, eur("3.00"), LINE)));
        assertThatIllegalArgumentException().isThrownBy(() -> Leg.debit(CLAIMED, eur("0.00"), LINE));
        assertThatIllegalArgumentException().isThrownBy(() -> Leg.debit(CLAIMED, Money.parse("USD 1.00"), LINE));
    }

    @Test
    void an_account_is_read_as_it_is_written() {
        assertThat(Account.parse(CLAIMED.toString())).isEqualTo(CLAIMED);
        assertThatIllegalArgumentException().isThrownBy(() -> Account.parse("DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US"));
        assertThatIllegalArgumentException().isThrownBy(() -> Account.parse("DE:DVKA/XYZ/ACTUAL_COSTS/OWED_TO_US/DUE"));
    }

    @Test
    void what_one_book_debits_the_partner_s_credits_and_what_is_open_is_the_same() {
        var ours = BookSamples.random(new Random(7), 200);
        var theirs = ours.stream()
                .map(entry -> entry.mirrored("NL:CAK", entry.source()))
                .toList();
        var here = Book.of(ours);
        var there = Book.of(theirs);
        assertThat(here.items()).isNotEmpty();
        here.balances()
                .forEach((account, balance) -> assertThat(there.balances()
                                .get(Account.parse(account).mirrored("NL:CAK").toString()))
                        .isEqualTo(-balance));
        here.items()
                .forEach((place, open) -> assertThat(there.items())
                        .containsEntry(new Place(place.account().mirrored("NL:CAK"), place.line()), open));
        assertThat(there.items()).hasSameSizeAs(here.items());
        var again = theirs.stream()
                .map(entry -> entry.mirrored("DE:DVKA", entry.source()))
                .toList();
        assertThat(again).isEqualTo(ours);
    }

    @Test
    void debits_are_credits_over_all_accounts_after_every_entry() {
        var seed = new Random().nextLong();
        var entries = BookSamples.random(new Random(seed), 300);
        for (int until = 1; until <= entries.size(); until += 13) {
            var sum = Book.of(entries.subList(0, until)).balances().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum).as("seed " + seed).isZero();
        }
    }
}
