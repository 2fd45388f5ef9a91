package portability.claims.netting.followup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this institution settles.
///
/// @param mostItems how many items a window takes; what is over goes into the next one. A list of 10,000 is a document
///                  of about two megabytes, and four are the most a partner takes.
@ConfigurationProperties("portability.netting")
public record NettingProperties(@DefaultValue("5000") int mostItems) {
    private static final int MOST = 10_000;

    public NettingProperties {
        if (mostItems < 1 || mostItems > MOST)
            throw new IllegalArgumentException("portability.netting.most-items: 1 to " + MOST);
    }
}
