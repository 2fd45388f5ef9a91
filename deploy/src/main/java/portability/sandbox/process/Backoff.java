package portability.sandbox.process;

import java.time.Duration;

/// How long to wait before the next start after so many deaths in a row.
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(10);
    /// A process that lived this long is started again as if it had never died.
    static final Duration STEADY = Duration.ofSeconds(30);

    private Backoff() {}

    static Duration after(int deathsInARow) {
        if (deathsInARow < 1) throw new IllegalArgumentException("nothing died: " + deathsInARow);
        int doublings = Math.min(deathsInARow - 1, 16);
        var delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
