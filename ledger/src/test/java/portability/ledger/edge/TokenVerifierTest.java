package portability.ledger.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2025-06-30T10:00:00Z");
    private static final ECKey KEY = key();

    @Test
    void knows_whose_token_it_is() {
        assertThat(verify(claims -> claims)).hasValueSatisfying(principal -> {
            assertThat(principal.name()).isEqualTo("officer-1");
            assertThat(principal.roles()).containsExactly(Role.OFFICER);
        });
    }

    @Test
    void a_token_that_is_not_for_here_and_now_is_none() {
        assertThat(verify(claims -> claims.expirationTime(Date.from(NOW)))).isEmpty();
        assertThat(verify(claims -> claims.expirationTime(null))).isEmpty();
        assertThat(verify(claims -> claims.audience("MA:CNSS"))).isEmpty();
        assertThat(verify(claims -> claims.issuer("another"))).isEmpty();
    }

    /// The issuer signs it, and can still be wrong: none of these may be a bug of ours.
    @Test
    void a_token_without_a_known_role_or_a_name_is_none() {
        for (var roles : List.<Object>of(
                List.of(), List.of("KING"), List.of(1), Arrays.asList("OFFICER", null), List.of("PARTNER"), "OFFICER"))
            assertThat(verify(claims -> claims.claim("roles", roles)))
                    .as("roles %s", roles)
                    .isEmpty();
        assertThat(verify(claims -> claims.subject(null))).isEmpty();
        assertThat(verify(claims -> claims.subject(" "))).isEmpty();
    }

    @Test
    void what_is_no_token_is_none() throws JOSEException {
        for (var text : List.of("", "...", "e30.e30.e30", "x".repeat(5_000)))
            assertThat(verifier().verify(text)).isEmpty();
    }

    private static Optional<Principal> verify(UnaryOperator<JWTClaimsSet.Builder> changed) {
        var claims = changed.apply(new JWTClaimsSet.Builder()
                .issuer("issuer")
                .audience("NL:SVB")
                .subject("officer-1")
                .claim("roles", List.of("OFFICER"))
                .expirationTime(Date.from(NOW.plusSeconds(1))));
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims.build());
            jwt.sign(new ECDSASigner(KEY));
            return verifier().verify(jwt.serialize());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static TokenVerifier verifier() throws JOSEException {
        return new TokenVerifier("issuer", "NL:SVB", KEY.toECPublicKey(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
