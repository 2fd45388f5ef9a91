package portability.claims.books.statement;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import portability.claims.Octets;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;

/// A book of a pair as it is compared: what is owed in all, and a digest of each bucket of lines.
record Stated(SortedMap<Total, Long> totals, SortedMap<Bucket, Octets> digests) {
    /// What stands in one state of one kind between two institutions.
    record Total(String creditor, String currency, Kind kind, State state) implements Comparable<Total> {
        private static final Comparator<Total> ORDER = Comparator.comparing(Total::creditor)
                .thenComparing(Total::currency)
                .thenComparing(Total::kind)
                .thenComparing(Total::state);

        @Override
        public int compareTo(Total other) {
            return ORDER.compare(this, other);
        }
    }

    Stated {
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /// The buckets that are not alike, or are in one of the two only.
    SortedSet<Bucket> differingBuckets(Stated other) {
        return differing(digests, other.digests);
    }

    /// The totals that are not alike; one that is nothing is as one that is not there.
    SortedSet<Total> differingTotals(Stated other) {
        return differing(totals, other.totals);
    }

    private static <K extends Comparable<K>, V> SortedSet<K> differing(SortedMap<K, V> here, SortedMap<K, V> there) {
        var found = new TreeSet<K>();
        here.forEach((key, value) -> {
            if (!value.equals(there.get(key))) found.add(key);
        });
        there.forEach((key, value) -> {
            if (!value.equals(here.get(key))) found.add(key);
        });
        return found;
    }
}
