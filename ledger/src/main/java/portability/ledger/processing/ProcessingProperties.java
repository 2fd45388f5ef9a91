package portability.ledger.processing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How this service's processors work.
///
/// @param segments      into how many parts a new processor is divided, and an old one when it is rebuilt
/// @param claimTimeout  after how long without a sign of life another instance takes an instance's segments
/// @param entriesPerPage how many entries of the log go into one step of a processor, at most
/// @param pagesPerBatch how many steps go into one transaction, at most
/// @param attempts      how often an event is tried before it is parked
/// @param parkedStreams how many streams of one processor may be parked; then it stops
/// @param parkedPerStream how many events of one parked stream; then it stops
@ConfigurationProperties("portability.processing")
public record ProcessingProperties(
        int segments,
        Duration claimTimeout,
        int entriesPerPage,
        int pagesPerBatch,
        int attempts,
        int parkedStreams,
        int parkedPerStream) {
    private static final long MOST_QUIET_MILLIS = 1_000;

    public ProcessingProperties {
        atLeastOne("segments", segments);
        atLeastOne("entries-per-page", entriesPerPage);
        atLeastOne("pages-per-batch", pagesPerBatch);
        atLeastOne("attempts", attempts);
        atLeastOne("parked-streams", parkedStreams);
        atLeastOne("parked-per-stream", parkedPerStream);
        if (claimTimeout.toMillis() < 100)
            throw new IllegalArgumentException("portability.processing.claim-timeout is at least 100 ms");
    }

    /// How often an instance says that it is alive, and asks whether a dead one left it work.
    long claimMillis() {
        return claimTimeout.toMillis() / 4;
    }

    /// How long a position may stay behind entries that its processor does not want.
    long quietMillis() {
        return Math.min(MOST_QUIET_MILLIS, claimMillis());
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1)
            throw new IllegalArgumentException("portability.processing." + name + " is at least 1: " + value);
    }
}
