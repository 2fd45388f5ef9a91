package portability.claims.books.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account.State;
import portability.claims.books.statement.Difference.What;
import portability.claims.books.statement.Stated.Total;
import portability.claims.payment.Amount;

/// Compares two books line by line and names what differs. Pure.
final class Comparison {
    private final Map<String, String> inFlight;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(Map<String, String> inFlight) {
        this.inFlight = inFlight;
    }

    /// What stands of lines: in minor units, by state.
    record Lines(SortedMap<Claimed, SortedMap<State, Long>> standing) {
        Lines {
            var copy = new TreeMap<Claimed, SortedMap<State, Long>>();
            standing.forEach((claimed, states) -> copy.put(claimed, Collections.unmodifiableSortedMap(states)));
            standing = Collections.unmodifiableSortedMap(copy);
        }

        SortedMap<State, Long> of(Claimed claimed) {
            return standing.getOrDefault(claimed, Collections.emptySortedMap());
        }
    }

    /// @param inFlight cases about which a document is under way that only one of the two books has, and which it is
    static List<Difference> of(Lines here, Lines there, Map<String, String> inFlight) {
        var comparison = new Comparison(inFlight);
        var all = new TreeSet<>(here.standing().keySet());
        all.addAll(there.standing().keySet());
        for (var claimed : all) comparison.look(claimed, here.of(claimed), there.of(claimed));
        return List.copyOf(comparison.found);
    }

    /// What of totals is left when their lines' differences are taken off: that was booked for no line.
    ///
    /// @param here  of the totals that differ
    /// @param there of the same
    static List<Difference> ofTotals(
            SortedMap<Total, Long> here, SortedMap<Total, Long> there, Lines linesHere, Lines linesThere) {
        var found = new ArrayList<Difference>();
        var all = new TreeSet<>(here.keySet());
        all.addAll(there.keySet());
        for (var total : all) {
            long byLines = sum(linesHere, total) - sum(linesThere, total);
            long ours = here.getOrDefault(total, 0L);
            long theirs = there.getOrDefault(total, 0L);
            if (ours - theirs == byLines) continue;
            found.add(new Difference(
                    What.BALANCE,
                    "",
                    "",
                    total.creditor(),
                    total.kind(),
                    List.of(share(total.currency(), total.state(), ours)),
                    List.of(share(total.currency(), total.state(), theirs)),
                    ""));
        }
        return found;
    }

    private static long sum(Lines lines, Total total) {
        return lines.standing().entrySet().stream()
                .filter(each -> each.getKey().creditor().equals(total.creditor())
                        && each.getKey().currency().equals(total.currency())
                        && each.getKey().kind() == total.kind())
                .mapToLong(each -> each.getValue().getOrDefault(total.state(), 0L))
                .sum();
    }

    private void look(Claimed claimed, SortedMap<State, Long> here, SortedMap<State, Long> there) {
        if (here.equals(there)) return;
        found.add(new Difference(
                what(here, there),
                claimed.line().caseId(),
                claimed.line().number(),
                claimed.creditor(),
                claimed.kind(),
                shares(claimed, here),
                shares(claimed, there),
                inFlight.getOrDefault(claimed.line().caseId(), "")));
    }

    private static What what(SortedMap<State, Long> here, SortedMap<State, Long> there) {
        if (here.isEmpty()) return What.MISSING_HERE;
        if (there.isEmpty()) return What.MISSING_THERE;
        return sum(here) == sum(there) ? What.OTHER_STATE : What.OTHER_AMOUNT;
    }

    private static long sum(SortedMap<State, Long> states) {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Share> shares(Claimed claimed, SortedMap<State, Long> states) {
        return states.entrySet().stream()
                .map(each -> share(claimed.currency(), each.getKey(), each.getValue()))
                .toList();
    }

    private static Share share(String currency, State state, long minor) {
        return new Share(state, Amount.of(Money.ofMinor(CurrencyUnit.of(currency), minor)));
    }
}
