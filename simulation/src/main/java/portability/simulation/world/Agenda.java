package portability.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;

/// What happens when. Time passes only from one entry to the next; entries of one moment happen in the order in which
/// they were made.
public final class Agenda extends Clock {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long millis;
    private long made;

    private record Entry(long at, long number, Runnable action) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    public void in(Duration delay, Runnable action) {
        in(delay.toMillis(), action);
    }

    public void in(long delayMillis, Runnable action) {
        entries.add(new Entry(millis + delayMillis, made++, action));
    }

    /// Does what is next; false if that is after the end, or there is nothing.
    public boolean next(long endMillis) {
        var entry = entries.peek();
        if (entry == null || entry.at() > endMillis) return false;
        entries.remove();
        millis = entry.at();
        entry.action().run();
        return true;
    }

    /// Since the beginning. Milliseconds.
    @Override
    public long millis() {
        return millis;
    }

    @Override
    public Instant instant() {
        return BEGIN.plusMillis(millis);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the simulated world has one zone");
    }
}
