package portability.ledger.merkle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The log of a service, as its operator sets it.
///
/// @param service what the log is called beside the institution: contributions, agreements or claims
/// @param seal    how checkpoints are signed
/// @param follow  how the log is read out
@ConfigurationProperties("portability.log")
public record LogProperties(String service, Seal seal, Follow follow) {
    /// See [SealPace].
    public record Seal(Duration gap, Duration lookAgain, Duration retry, Duration refusal) {
        SealPace pace() {
            return new SealPace(gap, lookAgain, retry, refusal);
        }
    }

    /// @param lookAgain    how long to wait for a commit before looking whether one was not heard of
    /// @param messageBytes of how many bytes of entries a message is, unless one entry is larger
    public record Follow(Duration lookAgain, int messageBytes) {
        public Follow {
            if (!lookAgain.isPositive())
                throw new IllegalArgumentException("portability.log.follow.look-again is a time");
            if (messageBytes < 1)
                throw new IllegalArgumentException("portability.log.follow.message-bytes is at least 1");
        }
    }
}
