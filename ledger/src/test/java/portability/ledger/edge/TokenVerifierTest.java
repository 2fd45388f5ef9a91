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
import java.time.ZoneId;
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

    @Test
    void a_token_that_was_good_is_none_once_it_has_expired() throws JOSEException {
        var clock = new Ticking();
        var verifier = new TokenVerifier("issuer", "NL:SVB", KEY.toECPublicKey(), clock);
        var token = signed(good().build());
        assertThat(verifier.verify(token)).isPresent().isEqualTo(verifier.verify(token));
        clock.now = NOW.plusSeconds(1);
        assertThat(verifier.verify(token)).isEmpty();
    }

    private static Optional<Principal> verify(UnaryOperator<JWTClaimsSet.Builder> changed) {
        try {
            return verifier().verify(signed(changed.apply(good()).build()));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("issuer")
                .audience("NL:SVB")
                .subject("officer-1")
                .claim("roles", List.of("OFFICER"))
                .expirationTime(Date.from(NOW.plusSeconds(1)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        jwt.sign(new ECDSASigner(KEY));
        return jwt.serialize();
    }

    private static TokenVerifier verifier() throws JOSEException {
        return new TokenVerifier("issuer", "NL:SVB", KEY.toECPublicKey(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static final class Ticking extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
