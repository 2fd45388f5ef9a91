package portability.sandbox.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.kernel.InstitutionId;
import portability.sandbox.home.Node;
import portability.sandbox.home.ServiceKind;

class NodeKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path directory;

    private Node node;

    @BeforeEach
    void prepare() {
        node = new Node(InstitutionId.parse("NL:SVB"), directory.resolve("nl-svb"), 7420);
        NodeKeys.prepare(node, NOW);
    }

    @Test
    void names_the_institution_in_the_certificate() throws GeneralSecurityException, IOException {
        var certificate = certificate();
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("institution:NL:SVB", "localhost", "127.0.0.1");
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(Date.from(NOW));
        assertThat(certificate.getBasicConstraints())
                .as("no authority over others")
                .isEqualTo(-1);
    }

    @Test
    void keeps_a_tls_key_that_fits_the_certificate() throws GeneralSecurityException, IOException {
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(Pem.readEcPrivateKey(Files.readString(node.tlsKey())));
        signer.update(new byte[] {1, 2, 3});
        var signature = signer.sign();
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(certificate());
        verifier.update(new byte[] {1, 2, 3});
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void writes_the_signing_key_as_ed25519_in_pkcs8() throws GeneralSecurityException, IOException {
        var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der(node.signingKey())));
        assertThat(key.getAlgorithm()).isIn("Ed25519", "EdDSA");
    }

    @Test
    void writes_the_public_key_that_verifies_what_the_signing_key_signs() throws GeneralSecurityException, IOException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der(node.signingKey()))));
        signer.update(new byte[] {1, 2, 3});
        var signature = signer.sign();
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der(node.signingPublicKey()))));
        verifier.update(new byte[] {1, 2, 3});
        assertThat(verifier.verify(signature)).isTrue();
    }

    private static byte[] der(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }

    @Test
    void signs_tokens_that_the_public_key_verifies() throws IOException, ParseException, JOSEException {
        var token = SignedJWT.parse(Files.readString(Bearer.OFFICER_2.tokenFile(node)));
        var publicKey = JWK.parseFromPEMEncodedObjects(Files.readString(node.issuerPublicKey()))
                .toECKey();
        assertThat(token.verify(new ECDSAVerifier(publicKey))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("portability-sandbox");
        assertThat(claims.getAudience()).containsExactly("NL:SVB");
        assertThat(claims.getSubject()).isEqualTo("officer-2");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("OFFICER"));
        assertThat(claims.getExpirationTime()).isAfter(Date.from(NOW.plus(Duration.ofDays(29))));
    }

    @Test
    void keeps_keys_and_renews_tokens_at_the_next_start() throws IOException {
        var before = kept();
        var token = read(Bearer.OPERATOR.tokenFile(node));
        NodeKeys.prepare(node, NOW.plus(Duration.ofDays(1)));
        assertThat(kept()).isEqualTo(before);
        assertThat(read(Bearer.OPERATOR.tokenFile(node))).isNotEqualTo(token);
    }

    @Test
    void lets_nobody_else_read_its_files() throws IOException {
        NodeKeys.password(node.databasePassword(ServiceKind.CLAIMS));
        try (var files = Files.list(node.directory())) {
            for (var file : files.toList())
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(node.directory())))
                .isEqualTo("rwx------");
    }

    @Test
    void gives_each_database_a_password_of_its_own_and_remembers_it() {
        var contributions = NodeKeys.password(node.databasePassword(ServiceKind.CONTRIBUTIONS));
        var claims = NodeKeys.password(node.databasePassword(ServiceKind.CLAIMS));
        assertThat(contributions).isNotEqualTo(claims).hasSizeGreaterThan(30);
        assertThat(NodeKeys.password(node.databasePassword(ServiceKind.CLAIMS))).isEqualTo(claims);
    }

    @Test
    void makes_wrapping_keys_and_a_secret_of_32_bytes() throws IOException {
        assertThat(read(node.kek()).strip()).matches("2026-11-23 [A-Za-z0-9+/]{43}=");
        assertThat(Base64.getDecoder().decode(read(node.secret()).strip())).hasSize(32);
    }

    private List<String> kept() throws IOException {
        return List.of(
                read(node.certificate()),
                read(node.signingKey()),
                read(node.kek()),
                read(node.secret()),
                read(node.issuerPublicKey()));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private X509Certificate certificate() throws GeneralSecurityException, IOException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(node.certificate()));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    }
}
