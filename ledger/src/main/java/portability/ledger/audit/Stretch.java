package portability.ledger.audit;

import java.util.List;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;

/// A part of the log that is read once from its beginning to its end, piece by piece.
interface Stretch {
    /// The next entries; none where there are no more for now.
    List<StoredEvent> next(int atMost);

    /// Will there never be more?
    boolean isAtEnd();

    /// Every entry there is and will be.
    static Stretch following(LogReader log, long from) {
        return new Stretch() {
            private long next = from;

            @Override
            public List<StoredEvent> next(int atMost) {
                var entries = log.from(next, atMost);
                if (!entries.isEmpty()) next = entries.getLast().leafIndex() + 1;
                return entries;
            }

            @Override
            public boolean isAtEnd() {
                return false;
            }
        };
    }

    /// @param end the first entry not wanted; where the log is shorter, it ends there
    static Stretch of(LogReader log, long from, long end) {
        var all = following(log, from);
        return new Stretch() {
            private boolean ended;

            @Override
            public List<StoredEvent> next(int atMost) {
                var entries = all.next(atMost);
                ended = entries.isEmpty() || entries.getLast().leafIndex() >= end - 1;
                return entries.stream().filter(entry -> entry.leafIndex() < end).toList();
            }

            @Override
            public boolean isAtEnd() {
                return ended;
            }
        };
    }

    /// Of one stream.
    ///
    /// @param end the first entry not wanted
    static Stretch ofStream(LogReader log, String streamId, long from, long end) {
        return new Stretch() {
            private long nextInStream;
            private boolean ended;

            @Override
            public List<StoredEvent> next(int atMost) {
                while (!ended) {
                    var entries = log.stream(streamId, nextInStream, atMost);
                    nextInStream += entries.size();
                    ended = entries.isEmpty() || entries.getLast().leafIndex() >= end - 1;
                    var wanted = entries.stream()
                            .filter(entry -> entry.leafIndex() >= from && entry.leafIndex() < end)
                            .toList();
                    if (!wanted.isEmpty()) return wanted;
                }
                return List.of();
            }

            @Override
            public boolean isAtEnd() {
                return ended;
            }
        };
    }
}
