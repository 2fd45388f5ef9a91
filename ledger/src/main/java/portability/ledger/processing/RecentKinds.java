package portability.ledger.processing;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portability.ledger.store.Appended;
import portability.ledger.store.Appended.Named;

/// Of which kinds those entries are that this process has appended lately, where they have kinds: far more of them than
/// are kept as they stand. A processor that is behind need not fetch and read a document of megabytes to find that
/// it is of no concern to it.
///
/// It is told by who wrote it, as when it was appended: so nobody misses what would have called it. Of what is not
/// known here, the handlers see for themselves.
final class RecentKinds {
    static final int MOST = 20_000;

    private final NavigableMap<Long, Named> kinds = new TreeMap<>();

    synchronized void add(Appended appended) {
        long place = appended.before();
        for (var event : appended.events()) {
            if (!event.kind().isEmpty()) kinds.put(place, new Named(event.name(), event.kind()));
            place++;
        }
        while (kinds.size() > MOST) kinds.remove(kinds.firstKey());
    }

    /// The places of a stretch at which something stands of a kind that is not wanted.
    synchronized Set<Long> unwanted(long from, long to, WantedEvents wanted) {
        return kinds.subMap(from, to).entrySet().stream()
                .filter(known -> !wanted.isOne(known.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
