package portability.ledger.privacy.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Limits of erasures.
///
/// @param grace     between the second officer's word and the deed
/// @param retention how long the law wants data kept, from the first of it; only some grounds are stronger
/// @param lookAgain how often due erasures are looked for
@ConfigurationProperties("portability.erasure")
public record ErasureProperties(Duration grace, Duration retention, Duration lookAgain) {
    public ErasureProperties {
        if (grace.isNegative() || retention.isNegative())
            throw new IllegalArgumentException("neither grace nor retention is negative");
        if (!lookAgain.isPositive()) throw new IllegalArgumentException("look-again is a time: " + lookAgain);
    }
}
