package portability.sandbox.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import portability.kernel.InstitutionId;

/// Signs the tokens of one node's officers and services (JWT, ES256). An institution has an identity provider for this;
/// the sandbox has only itself.
record TokenIssuer(InstitutionId institution, ECPrivateKey key) {
    static final String NAME = "portability-sandbox";
    static final Duration LIFE = Duration.ofDays(30);

    String issue(Bearer bearer, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(institution.toString())
                .subject(bearer.subject())
                .claim("roles", bearer.roles())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("could not sign a token", e);
        }
        return token.serialize();
    }
}
