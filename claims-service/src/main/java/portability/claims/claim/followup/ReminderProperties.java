package portability.claims.claim.followup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// When partners are reminded of what they owe in a claim. No instrument says how long an answer may take: for pensions
/// the institutions answer within a reasonable time, so the days are this institution's own.
/// Source: Reg. (EC) 883/2004 Art. 76(4).
///
/// @param recordWithin   after the notice: the record, or that there is none
/// @param decisionWithin after the notice: the decision
/// @param againAfter     after a reminder: the next one
/// @param atMost         how many; then it is for an officer alone
/// @param lookAgain      how often is looked for what is due
@ConfigurationProperties("portability.reminders")
public record ReminderProperties(
        Duration recordWithin, Duration decisionWithin, Duration againAfter, int atMost, Duration lookAgain) {
    public ReminderProperties {
        if (!recordWithin.isPositive()
                || !decisionWithin.isPositive()
                || !againAfter.isPositive()
                || !lookAgain.isPositive()
                || atMost < 0) throw new IllegalArgumentException("portability.reminders: times are more than nothing");
    }
}
