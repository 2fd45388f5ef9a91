package portability.ledger.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.Sha256;

/// Reads bearer tokens: JWTs signed with ES256 by the node's issuer, for this institution, not expired.
///
/// A token comes with every call: that its signature is good, is found out once. The tokens themselves are not kept.
public final class TokenVerifier {
    private static final int MOST_KEPT = 1_000;

    private final String issuer;
    private final String audience;
    private final ECDSAVerifier verifier;
    private final Clock clock;
    /// By the hash of a token.
    private final Cache<ByteBuffer, Granted> good =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Granted(Principal principal, Instant expires) {}

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
        var hash = ByteBuffer.wrap(Sha256.of(token.getBytes(UTF_8)));
        var known = good.getIfPresent(hash);
        var granted = known == null ? granted(token) : Optional.of(known);
        var valid = granted.filter(each -> each.expires().isAfter(clock.instant()));
        valid.ifPresentOrElse(each -> good.put(hash, each), () -> good.invalidate(hash));
        return valid.map(Granted::principal);
    }

    private Optional<Granted> granted(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier))
                return Optional.empty();
            return grantedBy(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Granted> grantedBy(JWTClaimsSet claims) throws ParseException {
        var expires = claims.getExpirationTime();
        if (expires == null) return Optional.empty();
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
        if (roles.isEmpty()) return Optional.empty();
        return Optional.of(new Granted(new Principal(subject, roles), expires.toInstant()));
    }
}
