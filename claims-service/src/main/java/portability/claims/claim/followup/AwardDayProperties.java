package portability.claims.claim.followup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How it is noticed that a pension that was to begin later is due.
///
/// @param lookAgain how often those whose day has come are looked for
@ConfigurationProperties("portability.award-days")
public record AwardDayProperties(Duration lookAgain) {
    public AwardDayProperties {
        if (!lookAgain.isPositive())
            throw new IllegalArgumentException("portability.award-days: look-again is a while");
    }
}
