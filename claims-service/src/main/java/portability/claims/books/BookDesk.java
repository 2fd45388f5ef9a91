package portability.claims.books;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.StreamConflict;

/// The way into the book.
///
/// Each entry is a stream of its own, so that a pair on whose accounts everybody posts at once serialises nobody; what
/// an account holds is derived ([Balances]).
@Component
public class BookDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "book-entry";

    private static final String PREFIX = "book-entry/";

    private final BulkAppend log;
    private final Clock clock;

    BookDesk(BulkAppend log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Books an entry. The same again changes nothing.
    /// @throws Refused BOOKED_OTHERWISE if another entry has its id
    public void post(Entry entry, Principal by) {
        post(List.of(entry), by);
    }

    /// Books all of them in one transaction. What was booked before changes nothing.
    /// @throws Refused BOOKED_OTHERWISE if another entry has the id of one of them
    public void post(List<Entry> entries, Principal by) {
        if (entries.isEmpty()) return;
        try {
            append(entries, by);
        } catch (StreamConflict _) {
            var left = notBooked(entries);
            if (!left.isEmpty()) append(left, by);
        }
    }

    /// The event that books an entry, for whoever stores it in a transaction of their own. A conflict there says that
    /// it, or another of its id, is booked.
    public static Placed placed(Entry entry) {
        return new Placed(streamOf(entry.id()), 0, STREAM_TYPE, new EntryPosted(entry));
    }

    /// An entry; empty where none was booked under that id.
    public Optional<Entry> find(String entryId) {
        return log.stream(streamOf(entryId)).stream()
                .map(EntryPosted.class::cast)
                .map(EntryPosted::entry)
                .findFirst();
    }

    public static String streamOf(String entryId) {
        return PREFIX + entryId;
    }

    private void append(List<Entry> entries, Principal by) {
        log.append(log.encode(
                by, clock.millis(), entries.stream().map(BookDesk::placed).toList(), Set.of()));
    }

    private List<Entry> notBooked(List<Entry> entries) {
        var left = new ArrayList<Entry>();
        for (var entry : entries) {
            var booked = find(entry.id());
            if (booked.isEmpty()) left.add(entry);
            else if (!booked.get().equals(entry)) throw new Refused(Refusal.BOOKED_OTHERWISE);
        }
        return left;
    }
}
