package portability.claims.books.netting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.netting.round.RoundList;
import portability.claims.netting.round.Transfer;

/// What a round that stands is in the book of one of its participants. Pure.
///
/// The round takes over what each pair owed: a debt to a partner leaves, and so does what a partner
/// owed; what is left of both is what this institution pays, or is paid. So each entry balances by
/// itself, without an end of its own, and the second one is the first one with debits and credits
/// exchanged.
///
/// @param source the event that brings it about
record RoundEntries(RoundList list, String here, Source source, LocalDate day) {
    /// How often the clearing was opened, and closed: 1 is the first time that it stands, 2 the first
    /// time that all is paid, 3 where some of that came back.
    ///
    /// @return none where this institution has no window in it
    List<Entry> turn(int number) {
        boolean isOpen = number % 2 == 1;
        var legs = new ArrayList<Leg>();
        for (var pair : list.of(here)) {
            var account = account(pair.other(here), pair.debtor().equals(here), State.NETTED);
            legs.add(leg(!isOpen, account, pair.amount().money(), pair.windowId()));
        }
        for (var transfer : list.transfersOf(here)) {
            var account = account(partner(transfer), transfer.payer().equals(here), State.DUE);
            legs.add(
                    leg(isOpen, account, transfer.amount().money(), list.terms().roundId()));
        }
        if (legs.isEmpty()) return List.of();
        var reason = isOpen ? number == 1 ? Reason.NETTED : Reason.RETURNED : Reason.PAID;
        return List.of(new Entry(idOf(list.terms().roundId(), number), reason, source, day, legs));
    }

    static String idOf(String roundId, int turn) {
        return "round/" + roundId + "#CLEARING/" + turn;
    }

    private Leg leg(boolean isMore, Account account, Money amount, String caseId) {
        var line = new Line(caseId, list.terms().currency());
        return isMore ? Leg.more(account, amount, line) : Leg.less(account, amount, line);
    }

    private String partner(Transfer transfer) {
        return transfer.payer().equals(here) ? transfer.payee() : transfer.payer();
    }

    private Account account(String partner, boolean isOurs, State state) {
        var side = isOurs ? Side.OWED_BY_US : Side.OWED_TO_US;
        return new Account(partner, list.terms().currency(), Kind.ROUND_CLEARING, side, state);
    }
}
