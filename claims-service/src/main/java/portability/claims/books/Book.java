package portability.claims.books;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account.State;

/// What entries come to: the balance of each account, and what is open of each line. A fold of the entries and nothing
/// else, so that whoever has them comes to the same; the order does not matter.
public final class Book {
    private final SortedMap<String, Long> balances = new TreeMap<>();
    private final Map<Place, Long> items = new TreeMap<>();

    private Book() {}

    /// Where something of a line stands.
    public record Place(Account account, Line line) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byLine = line.compareTo(other.line);
            return byLine != 0 ? byLine : account.toString().compareTo(other.account.toString());
        }
    }

    public static Book of(Iterable<Entry> entries) {
        var book = new Book();
        for (var entry : entries) for (var leg : entry.legs()) book.add(leg);
        book.items.values().removeIf(open -> open == 0);
        return book;
    }

    private void add(Leg leg) {
        balances.merge(leg.account().toString(), leg.signedMinor(), Math::addExact);
        leg.line()
                .filter(_ -> leg.account().state() != State.OWN)
                .ifPresent(line -> items.merge(new Place(leg.account(), line), leg.openMinor(), Math::addExact));
    }

    /// Debits less credits; nothing where it was never used.
    public Money balance(Account account) {
        return Money.ofMinor(CurrencyUnit.of(account.currency()), balances.getOrDefault(account.toString(), 0L));
    }

    /// The accounts that were used, by name, with debits less credits in minor units.
    public SortedMap<String, Long> balances() {
        return Collections.unmodifiableSortedMap(balances);
    }

    /// What stands open of lines, in minor units: more than nothing, unless more was taken from there than there was.
    public Map<Place, Long> items() {
        return Collections.unmodifiableMap(items);
    }
}
