package portability.claims.netting.round.followup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this institution proposes rounds.
///
/// @param lookAgain how often is looked for rounds of its own that not everybody has signed on their
///                  last day
@ConfigurationProperties("portability.netting.rounds")
public record RoundProperties(@DefaultValue("1m") Duration lookAgain) {
    public RoundProperties {
        if (!lookAgain.isPositive())
            throw new IllegalArgumentException("portability.netting.rounds.look-again: more than nothing");
    }
}
