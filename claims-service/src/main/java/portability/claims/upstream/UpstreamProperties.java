package portability.claims.upstream;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The other services of this node.
///
/// @param contributions `host:port`
/// @param agreements    `host:port`
/// @param tokenFile     holds a JWT for the role SERVICE; read at each call, so that it can be replaced
/// @param trust         the certificate they show, PEM
/// @param deadline      of each call
@ConfigurationProperties("portability.upstream")
public record UpstreamProperties(
        String contributions, String agreements, Path tokenFile, Path trust, Duration deadline) {
    public UpstreamProperties {
        if (!contributions.matches("\\S+:[0-9]{1,5}") || !agreements.matches("\\S+:[0-9]{1,5}"))
            throw new IllegalArgumentException("portability.upstream: contributions and agreements are host:port");
        if (!deadline.isPositive()) throw new IllegalArgumentException("portability.upstream.deadline: " + deadline);
    }
}
