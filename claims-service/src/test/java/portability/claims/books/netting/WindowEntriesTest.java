package portability.claims.books.netting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Book;
import portability.claims.books.Change;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.netting.Conversion;
import portability.claims.netting.DueItem;
import portability.claims.netting.Net;
import portability.claims.netting.Rounding;
import portability.claims.netting.Window;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Settled;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;
import portability.claims.netting.settled.SettlementEvent.WindowFreed;
import portability.claims.netting.settled.SettlementEvent.WindowReserved;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// What windows and their money are in the books of both.
class WindowEntriesTest {
    private static final String SE = "SE:FK";
    private static final String NL = "NL:CAK";
    private static final String ID = "SE:FK/00112233445566778899";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Money LEFT = Money.parse("EUR 391.47");

    private final List<Object> paid = new ArrayList<>();

    /// The Dutch owe 300.00 euros and 1,000.05 crowns, that is 91.46 euros, and a cent of rounding.
    private static Window window(String here) {
        var euros = item("NL:CAK/4f0c#1/ACTUAL_COSTS", "NL:CAK/4f0c", "EUR 300.00");
        var crowns = item("SE:FK/77aa#9/ACTUAL_COSTS", "SE:FK/77aa", "SEK 1000.05");
        var rounding = new Rounding(new Amount("EUR 0.01"), NL, "SEK", "10.9345", DAY);
        var conversion =
                new Conversion(new Amount("EUR 91.46"), "10.9345", DAY, "ECB reference rates", DAY, "H12", false);
        var net = new Net(Amount.of(LEFT), NL, Amount.of(LEFT), new Amount("EUR 0.00"));
        var said = new Window.Proposal(
                1, DAY, DAY, 7, 2, 0, List.of(rounding), List.of(net), "ab", Optional.empty(), "document");
        return new Window(
                ID,
                here.equals(SE) ? NL : SE,
                here.equals(SE),
                DAY,
                Optional.of("EUR"),
                List.of(
                        new portability.claims.netting.Entry(euros, Optional.empty()),
                        new portability.claims.netting.Entry(crowns, Optional.of(conversion))),
                Optional.of(said),
                Optional.of(new Window.Answer(List.of(), Optional.empty(), "answer")),
                Optional.empty(),
                false,
                false);
    }

    private static DueItem item(String reference, String source, String amount) {
        return new DueItem(
                reference, NL, new Amount(amount), DueItem.Kind.CLAIM, DAY, DAY, source, "1", "entry of the book");
    }

    private static WindowEntries entries(String here) {
        return new WindowEntries(window(here), here, new Source("netting.Sample", "netting/" + ID, 3), DAY);
    }

    private Matter matter(String here) {
        return new Matter(ID, Optional.of(window(here)), Settled.of(paid), here);
    }

    /// The entries that a fact of the payment makes here.
    private List<Entry> after(String here, Object fact) {
        var before = matter(here);
        paid.add(fact);
        var after = matter(here);
        var entries = new ArrayList<Entry>();
        var transit = Change.legs(MoneyStanding.inTransit(before), MoneyStanding.inTransit(after));
        var excess = Change.legs(MoneyStanding.inExcess(before), MoneyStanding.inExcess(after));
        for (var legs : List.of(transit, excess))
            if (!legs.isEmpty())
                entries.add(new Entry(
                        "settled/" + paid.size() + "/" + entries.size(),
                        Reason.PAID,
                        new Source("netting.Sample", "settled/" + ID, paid.size()),
                        DAY,
                        legs));
        return entries;
    }

    @Test
    void lines_are_netted_paid_and_netted_again_and_the_other_book_is_the_mirror() {
        for (int turns = 0; turns <= 3; turns++) {
            var here = all(SE, turns);
            var there = all(NL, turns);
            var mirrored = Book.of(there.stream()
                    .map(entry -> entry.mirrored(NL, entry.source()))
                    .toList());
            assertThat(Book.of(here).balances()).isEqualTo(mirrored.balances());
            var state = turns % 2 == 1 ? State.PAID : State.NETTED;
            assertThat(balance(here, NL, "EUR", Kind.ACTUAL_COSTS, state)).isEqualTo(300_00);
            assertThat(balance(here, NL, "SEK", Kind.ACTUAL_COSTS, state)).isEqualTo(1000_05);
            assertThat(balance(here, NL, "EUR", Kind.ROUNDING, state)).isEqualTo(1);
        }
    }

    private static List<Entry> all(String here, int turns) {
        var entries = entries(here);
        var own = entries.rounded();
        var all = new ArrayList<>(entries.netted());
        all.addAll(own);
        for (int turn = 1; turn <= turns; turn++) {
            all.addAll(entries.turned(turn, own));
            assertThat(all)
                    .extracting(Entry::id)
                    .contains(entries.firstOf(turn))
                    .doesNotHaveDuplicates();
        }
        return all;
    }

    private static long balance(List<Entry> entries, String partner, String currency, Kind kind, State state) {
        return Book.of(entries)
                .balance(new Account(partner, currency, kind, Side.OWED_TO_US, state))
                .getAmountMinorLong();
    }

    @Test
    void what_the_rate_of_the_closing_day_makes_of_it_is_gained_or_lost() {
        // 1000.05 crowns were 91.46 euros; at 11.0000 they are 90.91.
        var gained = entries(SE).converted(_ -> Optional.of("11.0000"));
        assertThat(balance(gained, NL, "EUR", Kind.EXCHANGE_DIFFERENCE, State.NETTED))
                .isEqualTo(55);
        // At 10.0000 they are 100.01.
        var lost = entries(SE).converted(_ -> Optional.of("10.0000"));
        assertThat(balance(lost, NL, "EUR", Kind.EXCHANGE_DIFFERENCE, State.NETTED))
                .isEqualTo(-8_55);
        assertThat(balance(join(lost, entries(SE).turned(1, lost)), NL, "EUR", Kind.EXCHANGE_DIFFERENCE, State.PAID))
                .isEqualTo(-8_55);
        // Where no rate of that day is known, nothing is said of it.
        assertThat(entries(SE).converted(_ -> Optional.empty())).isEmpty();
    }

    private static List<Entry> join(List<Entry> some, List<Entry> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void a_payment_is_under_way_then_paid_and_what_was_rejected_or_came_back_is_nothing_any_more() {
        var all = new ArrayList<>(after(NL, order("N1", "100.00")));
        all.addAll(after(NL, order("N2", "291.47")));
        assertThat(transit(all, Side.OWED_BY_US, State.DUE)).isEqualTo(391_47);
        all.addAll(after(NL, new PaymentRejected(ID, "N1", "AC04")));
        all.addAll(after(NL, new PaymentSettled(ID, "N2", DAY, "D-1")));
        assertThat(transit(all, Side.OWED_BY_US, State.DUE)).isZero();
        assertThat(transit(all, Side.OWED_BY_US, State.PAID)).isEqualTo(291_47);
        all.addAll(after(NL, new PaymentReturned(ID, "N2", "B-1", new Amount("EUR 91.47"), DAY, "FOCR")));
        assertThat(transit(all, Side.OWED_BY_US, State.PAID)).isEqualTo(200_00);
        assertThat(matter(NL).isSettled()).isFalse();
    }

    @Test
    void more_than_was_left_is_owed_by_whoever_got_it_until_it_is_taken_back() {
        var here = new ArrayList<>(after(SE, came("C-1", "391.47")));
        assertThat(matter(SE).isSettled()).isTrue();
        here.addAll(after(SE, came("C-2", "8.53")));
        assertThat(matter(SE).isSettled()).isFalse();
        var owed = new Account(NL, "EUR", Kind.ADVANCES, Side.OWED_BY_US, State.DUE);
        assertThat(Book.of(here).balance(owed)).isEqualTo(Money.parse("EUR -8.53"));
        here.addAll(after(SE, new MoneyTakenBack(ID, "B-2", "N1", new Amount("EUR 8.53"), DAY, "DUPL")));
        assertThat(Book.of(here).balance(owed)).isEqualTo(Money.zero(CurrencyUnit.EUR));
        assertThat(Book.of(here).balance(new Account(NL, "EUR", Kind.PAYMENTS_IN_TRANSIT, Side.OWED_TO_US, State.PAID)))
                .isEqualTo(LEFT);
        assertThat(matter(SE).isSettled()).isTrue();
    }

    @Test
    void what_a_round_settles_is_paid_and_money_that_comes_all_the_same_is_in_excess() {
        paid.add(new WindowReserved(ID, "DE:DVKA/aa", "EUR"));
        assertThat(matter(NL).isSettled()).isFalse();
        assertThat(matter(NL).settled().isReserved(CurrencyUnit.EUR)).isTrue();
        paid.add(new WindowFreed(ID, "DE:DVKA/aa"));
        assertThat(matter(NL).settled().isReserved(CurrencyUnit.EUR)).isFalse();
        assertThat(matter(NL).orderable(CurrencyUnit.EUR)).isEqualTo(LEFT);
        paid.add(new WindowReserved(ID, "DE:DVKA/bb", "EUR"));
        assertThat(after(NL, new SettledInRound(ID, "DE:DVKA/bb", Amount.of(LEFT))))
                .isEmpty();
        for (var here : List.of(NL, SE)) {
            assertThat(matter(here).isSettled()).isTrue();
            assertThat(matter(here).orderable(CurrencyUnit.EUR).isPositive()).isFalse();
        }
        var all = after(SE, came("C-1", "391.47"));
        var owed = new Account(NL, "EUR", Kind.ADVANCES, Side.OWED_BY_US, State.DUE);
        assertThat(Book.of(all).balance(owed)).isEqualTo(LEFT.negated());
        assertThat(matter(SE).orderable(CurrencyUnit.EUR)).isEqualTo(LEFT);
    }

    private static long transit(List<Entry> entries, Side side, State state) {
        var balance = Book.of(entries)
                .balance(new Account(SE, "EUR", Kind.PAYMENTS_IN_TRANSIT, side, state))
                .getAmountMinorLong();
        return side == Side.OWED_TO_US ? balance : -balance;
    }

    private static PaymentOrdered order(String paymentId, String amount) {
        return new PaymentOrdered(
                ID,
                paymentId,
                Purpose.NET,
                new Amount("EUR " + amount),
                PayeeAccount.iban("SE:FK", "SE4550000000058398257466"),
                DAY,
                Instant.EPOCH,
                "officer-2");
    }

    private static MoneyReceived came(String entryId, String amount) {
        return new MoneyReceived(ID, entryId, "N1", new Amount("EUR " + amount), DAY);
    }
}
