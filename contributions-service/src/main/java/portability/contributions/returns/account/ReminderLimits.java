package portability.contributions.returns.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often the service looks for reminders that have fallen due.
@ConfigurationProperties("portability.contributions.reminders")
public record ReminderLimits(Duration lookAgain) {
    public ReminderLimits {
        if (!lookAgain.isPositive()) throw new IllegalArgumentException("look again after some time: " + lookAgain);
    }
}
