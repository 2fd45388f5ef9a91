package portability.claims.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account.State;
import portability.claims.books.Book.Place;

/// What an event changed of what stands, as the legs of an entry: what comes to one place leaves another, and the rest
/// is what this institution spent or gained. Pure.
public final class Change {
    private Change() {}

    /// @param before what stood, in minor units; where nothing is, nothing need stand
    /// @param after  the same afterwards
    /// @return none where nothing changed; otherwise they balance
    public static List<Leg> legs(Map<Place, Long> before, Map<Place, Long> after) {
        var places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        var legs = new ArrayList<Leg>();
        var spent = new TreeMap<String, Long>();
        for (var place : places) {
            long more = after.getOrDefault(place, 0L) - before.getOrDefault(place, 0L);
            if (more == 0) continue;
            var money = money(place.account(), Math.abs(more));
            legs.add(
                    more > 0
                            ? Leg.more(place.account(), money, place.line())
                            : Leg.less(place.account(), money, place.line()));
            spent.merge(place.account().in(State.OWN).toString(), -more, Math::addExact);
        }
        spent.forEach((name, minor) -> {
            var own = Account.parse(name);
            if (minor > 0) legs.add(Leg.more(own, money(own, minor)));
            if (minor < 0) legs.add(Leg.less(own, money(own, -minor)));
        });
        return legs;
    }

    private static Money money(Account account, long minor) {
        return Money.ofMinor(CurrencyUnit.of(account.currency()), minor);
    }
}
