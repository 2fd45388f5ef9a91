package portability.contributions.clarification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often the service looks for what contradicts, and within what time an answer is expected.
///
/// @param answerWithin the institution's own measure: no limit of law ends with it
@ConfigurationProperties("portability.contributions.clarifications")
public record ClarificationLimits(Duration lookAgain, Duration answerWithin) {
    public ClarificationLimits {
        if (!lookAgain.isPositive()) throw new IllegalArgumentException("look again after some time: " + lookAgain);
        if (answerWithin.toDays() < 1)
            throw new IllegalArgumentException("an answer takes a day at least: " + answerWithin);
    }
}
