package portability.claims.lawchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How changes of law are noticed here.
///
/// @param lookAgain how often agreements-service is asked which law holds
@ConfigurationProperties("portability.law-changes")
public record LawReviewProperties(Duration lookAgain) {
    public LawReviewProperties {
        if (!lookAgain.isPositive())
            throw new IllegalArgumentException("portability.law-changes: look-again is a while");
    }
}
