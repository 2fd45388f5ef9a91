package portability.claims.books.invoices;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.invoice.InvoiceEvent.InterestAnswered;
import portability.claims.invoice.InvoiceEvent.InterestClaimed;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.Side;

/// What interest on an invoice is in the book: claimed, then due on the day it was accepted, so that the next window
/// takes it. What is not accepted leaves the book: it is claimed anew, or not. Source: Reg. (EC) 987/2009 Art. 68.
final class InterestEntry {
    private InterestEntry() {}

    static Entry of(InterestClaimed event, Source source) {
        var claimed = claimed(event.side(), event.partner(), event.currency());
        var amount = money(event.currency(), event.claim().minor());
        var line = line(event.invoiceId(), event.claim().number());
        return Entry.of(
                Reason.INTRODUCED,
                source,
                event.claim().on(),
                List.of(Leg.more(claimed, amount, line), Leg.less(claimed.in(State.OWN), amount)));
    }

    static Entry of(InterestAnswered event, Source source) {
        var claimed = claimed(event.side(), event.partner(), event.currency());
        var answer = event.answer();
        var line = line(event.invoiceId(), answer.number());
        var legs = new ArrayList<Leg>();
        legs.add(Leg.less(claimed, money(event.currency(), answer.accepted() + event.contested()), line));
        if (answer.accepted() > 0)
            legs.add(Leg.more(claimed.in(State.DUE), money(event.currency(), answer.accepted()), line)
                    .dueOn(answer.on()));
        if (event.contested() > 0)
            legs.add(Leg.more(claimed.in(State.OWN), money(event.currency(), event.contested())));
        var reason = answer.accepted() > 0 ? Reason.INTEREST_CHARGED : Reason.CONTESTED;
        return Entry.of(reason, source, answer.on(), legs);
    }

    private static Account claimed(Side side, String partner, String currency) {
        var owed = switch (side) {
            case CREDITOR -> Account.Side.OWED_TO_US;
            case DEBTOR -> Account.Side.OWED_BY_US;
        };
        return new Account(partner, currency, Kind.INTEREST, owed, State.CLAIMED);
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }

    private static Line line(String invoiceId, int number) {
        return new Line(invoiceId, InvoiceNames.interestLine(number));
    }
}
