package portability.ledger.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.ledger.node.NodeProperties;

/// Reads bearer tokens: JWTs signed with ES256 by the node's issuer, for this institution, not expired.
public final class TokenVerifier {
    private final String issuer;
    private final String audience;
    private final ECDSAVerifier verifier;
    private final Clock clock;

    public TokenVerifier(String issuer, String audience, ECPublicKey issuerKey, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        try {
            this.verifier = new ECDSAVerifier(issuerKey);
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("the issuer's key is not a P-256 public key", unusable);
        }
    }

    /// @throws IllegalArgumentException if the issuer's key cannot be read
    static TokenVerifier of(NodeProperties node, Clock clock) {
        var path = node.security().issuerKey();
        try {
            var body = Files.readAllLines(path).stream()
                    .filter(line -> !line.startsWith("-----"))
                    .collect(Collectors.joining());
            var key = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
            return new TokenVerifier(node.security().issuer(), node.institution(), (ECPublicKey) key, clock);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("the issuer's key cannot be read: " + path, unreadable);
        }
    }

    /// Whose token it is; empty if it is anything but a good one. Why is nobody's business but the log's.
    Optional<Principal> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier))
                return Optional.empty();
            return principalIn(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Principal> principalIn(JWTClaimsSet claims) throws ParseException {
        var expires = claims.getExpirationTime();
        if (expires == null || !expires.toInstant().isAfter(clock.instant())) return Optional.empty();
        if (!issuer.equals(claims.getIssuer()) || !claims.getAudience().contains(audience)) return Optional.empty();
        var named = claims.getStringListClaim("roles");
        var subject = claims.getSubject();
        if (named == null || named.isEmpty() || subject == null) return Optional.empty();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (var name : named) {
            if (name == null) return Optional.empty();
            roles.add(Role.valueOf(name));
        }
        // A partner is known by its certificate, never by a token.
        roles.remove(Role.PARTNER);
        return roles.isEmpty() ? Optional.empty() : Optional.of(new Principal(subject, roles));
    }
}
