package portability.ledger.processing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.privacy.DestroysKey;
import portability.ledger.store.Appended;

/// What this process has appended lately, as it stands in the log: processors that are at its end need not
/// fetch it, and each entry is read once for all of them.
final class RecentRows implements LogHead.Listener {
    static final long BYTES = 4_000_000;

    private final EventCatalogue catalogue;
    /// Without a gap.
    private final Deque<LogRow> rows = new ArrayDeque<>();
    private long bytes;
    private final RecentKinds kinds = new RecentKinds();

    RecentRows(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void appended(Appended appended) {
        kinds.add(appended);
        var all = new ArrayList<LogRow>(appended.events().size());
        long place = appended.before();
        for (var event : appended.events()) {
            var name = new EventName(event.name(), event.version());
            all.add(new LogRow(place++, appended.recordedAt(), event, name, destroysKey(name)));
        }
        add(all);
    }

    private synchronized void add(List<LogRow> appended) {
        if (!rows.isEmpty()
                && rows.getLast().leafIndex() + 1 != appended.getFirst().leafIndex()) clear();
        for (var row : appended) {
            rows.add(row);
            bytes += size(row);
        }
        while (bytes > BYTES) bytes -= size(rows.remove());
    }

    private void clear() {
        rows.clear();
        bytes = 0;
    }

    private static long size(LogRow row) {
        return (long) row.payload().length + row.metadata().length;
    }

    private boolean destroysKey(EventName name) {
        return catalogue
                .classOf(name)
                .filter(DestroysKey.class::isAssignableFrom)
                .isPresent();
    }

    @Override
    public void grown() {
        // It keeps what is appended here; what others append is fetched.
    }

    /// The places of a stretch at which something stands of a kind that is not wanted.
    Set<Long> unwanted(long from, long to, WantedEvents wanted) {
        return kinds.unwanted(from, to, wanted);
    }

    /// The entries of a stretch; empty where one of them is not here.
    synchronized Optional<List<LogRow>> between(long from, long to) {
        if (rows.isEmpty()
                || from < rows.getFirst().leafIndex()
                || to > rows.getLast().leafIndex() + 1) return Optional.empty();
        // Most of the time it is the last few.
        var found = new ArrayDeque<LogRow>();
        for (var newest = rows.descendingIterator(); newest.hasNext(); ) {
            var row = newest.next();
            if (row.leafIndex() < from) break;
            if (row.leafIndex() < to) found.addFirst(row);
        }
        return Optional.of(List.copyOf(found));
    }
}
