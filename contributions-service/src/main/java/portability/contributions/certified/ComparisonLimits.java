package portability.contributions.certified;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often records are compared with careers.
///
/// @param lookAgain those of persons of whom something was recorded
/// @param lookAtAll every one, as at each start: what a round missed, because an event could not be applied in time
@ConfigurationProperties("portability.contributions.records")
public record ComparisonLimits(Duration lookAgain, Duration lookAtAll) {
    public ComparisonLimits {
        if (!lookAgain.isPositive() || !lookAtAll.isPositive())
            throw new IllegalArgumentException("look again after some time: " + lookAgain + ", " + lookAtAll);
    }
}
