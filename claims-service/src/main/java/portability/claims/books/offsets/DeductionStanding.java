package portability.claims.books.offsets;

import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Book.Place;
import portability.claims.books.Line;
import portability.claims.offset.Matter;
import portability.claims.offset.Offsets;

/// What stands of the deductions of a case: what is still to come is claimed, what was remitted is paid. It is never
/// due: it goes with the payments of the pension it is deducted from, so no settlement window takes it. Pure.
final class DeductionStanding {
    private DeductionStanding() {}

    static Map<Place, Long> of(String claimId, Offsets offsets) {
        var standing = new TreeMap<Place, Long>();
        for (var matter : offsets.matters().values()) {
            put(standing, claimId, matter, State.CLAIMED, matter.outstanding().money());
            put(standing, claimId, matter, State.PAID, matter.remitted());
        }
        return standing;
    }

    private static void put(Map<Place, Long> standing, String claimId, Matter matter, State state, Money amount) {
        if (amount.isZero()) return;
        var side = switch (matter.side()) {
            case CREDITOR -> Side.OWED_TO_US;
            case PAYER -> Side.OWED_BY_US;
        };
        var account =
                new Account(matter.partner(), amount.getCurrencyUnit().getCode(), Kind.PENSION_DEDUCTIONS, side, state);
        standing.put(new Place(account, new Line(claimId, matter.deductionId())), amount.getAmountMinorLong());
    }
}
