package portability.claims.claim.followup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Claims that were lodged and go to another contact institution.
///
/// @param lookAgain how often is looked whether one has arrived
@ConfigurationProperties("portability.forwarding")
public record ForwardingProperties(Duration lookAgain) {
    public ForwardingProperties {
        if (!lookAgain.isPositive()) throw new IllegalArgumentException("portability.forwarding: more than nothing");
    }
}
