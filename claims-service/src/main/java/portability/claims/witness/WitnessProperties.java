package portability.claims.witness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How logs are witnessed.
///
/// @param storeEvery   at most so often the growth of one log is stored; a doubt or a fork always is, at once
/// @param showEvery    at most so often a partner is shown the newest checkpoint with what it is sent
/// @param relayEvery   at most so often a partner is told what was witnessed of others
/// @param anchorEvery  how often this node's other two logs are looked at
/// @param firstRetry   the wait after a partner did not answer when asked for a proof; doubles
/// @param longestRetry the longest wait
@ConfigurationProperties("portability.witness")
public record WitnessProperties(
        Duration storeEvery,
        Duration showEvery,
        Duration relayEvery,
        Duration anchorEvery,
        Duration firstRetry,
        Duration longestRetry) {
    public WitnessProperties {
        if (!storeEvery.isPositive() || showEvery.isNegative() || relayEvery.isNegative() || !anchorEvery.isPositive())
            throw new IllegalArgumentException("portability.witness: times are more than nothing");
    }
}
