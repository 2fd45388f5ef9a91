package portability.ledger.node;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import portability.kernel.InstitutionId;

/// Which institution this node is, and where its keys lie.
///
/// @param institution `CC:CODE`
/// @param signingKey  the Ed25519 key with which the institution signs, PKCS#8 PEM
/// @param security    who issues the tokens of officers and services
@ConfigurationProperties("portability")
public record NodeProperties(String institution, Path signingKey, Security security) {
    public NodeProperties {
        InstitutionId.parse(institution);
    }

    /// Who issues tokens.
    ///
    /// @param issuer    the `iss` a token must have
    /// @param issuerKey the issuer's P-256 public key, PEM
    public record Security(String issuer, Path issuerKey) {}

    public InstitutionId institutionId() {
        return InstitutionId.parse(institution);
    }
}
