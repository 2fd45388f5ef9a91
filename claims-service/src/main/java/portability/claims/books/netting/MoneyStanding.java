package portability.claims.books.netting;

import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Book.Place;
import portability.claims.books.Line;
import portability.claims.netting.settled.Matter;

/// What stands of the money of a window, or of an advance. Pure.
final class MoneyStanding {
    private MoneyStanding() {}

    /// Of this institution's payments what is under way (`DUE`) and what its bank has paid (`PAID`), by payment; of the
    /// partner's what has come, by currency. What was rejected, or came back, is nothing any more.
    static Map<Place, Long> inTransit(Matter matter) {
        var standing = new TreeMap<Place, Long>();
        for (var payment : matter.settled().payments().values()) {
            boolean isPaid = payment.settledOn().isPresent();
            var account = account(
                    matter,
                    payment.amount().money(),
                    Kind.PAYMENTS_IN_TRANSIT,
                    Side.OWED_BY_US,
                    isPaid ? State.PAID : State.DUE);
            put(standing, account, new Line(matter.windowId(), payment.paymentId()), payment.counts());
        }
        for (var currency : matter.currencies()) {
            var came = matter.settled().received(currency);
            put(
                    standing,
                    account(matter, came, Kind.PAYMENTS_IN_TRANSIT, Side.OWED_TO_US, State.PAID),
                    new Line(matter.windowId(), currency.getCode()),
                    came);
        }
        return standing;
    }

    /// What was paid before it was due, or in excess: whoever got it owes it. The same at both institutions once both
    /// know of the payment.
    static Map<Place, Long> inExcess(Matter matter) {
        var standing = new TreeMap<Place, Long>();
        for (var currency : matter.currencies()) {
            var excess = matter.excess(currency);
            if (!excess.isPositive()) continue;
            var side = matter.isOurs(currency) ? Side.OWED_TO_US : Side.OWED_BY_US;
            put(
                    standing,
                    account(matter, excess, Kind.ADVANCES, side, State.DUE),
                    new Line(matter.windowId(), currency.getCode()),
                    excess);
        }
        return standing;
    }

    private static void put(Map<Place, Long> standing, Account account, Line line, Money amount) {
        if (!amount.isZero()) standing.put(new Place(account, line), amount.getAmountMinorLong());
    }

    private static Account account(Matter matter, Money amount, Kind kind, Side side, State state) {
        return new Account(
                matter.partner().orElseThrow(), amount.getCurrencyUnit().getCode(), kind, side, state);
    }
}
