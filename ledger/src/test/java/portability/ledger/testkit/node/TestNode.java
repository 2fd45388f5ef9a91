package portability.ledger.testkit.node;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;
import portability.ledger.edge.Role;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.ledger.seal.SigningKey;
import portability.ledger.testkit.privacy.TestKeys;

/// A node with keys of its own in a directory of its own. Its API listens in clear on a free port.
public final class TestNode {
    private static final String ISSUER = "test-issuer";
    private static final StatedPurpose FOR_RECORDS =
            new StatedPurpose(Purpose.RECORD_KEEPING, "Reg. (EC) 883/2004 Art. 77");

    private final String institution;
    private final Path directory;
    private final ECKey issuerKey;

    private TestNode(String institution, Path directory, ECKey issuerKey) {
        this.institution = institution;
        this.directory = directory;
        this.issuerKey = issuerKey;
    }

    public static TestNode of(String institution) {
        try {
            var directory = Files.createTempDirectory("node");
            var issuerKey = new ECKeyGenerator(Curve.P_256).generate();
            writePem(directory.resolve("issuer.pub"), "PUBLIC KEY", issuerKey.toECPublicKey());
            var signing = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            writePem(directory.resolve("signing.key"), "PRIVATE KEY", signing.getPrivate());
            Files.writeString(directory.resolve("kek"), TestKeys.kekLine("1") + "\n");
            Files.writeString(directory.resolve("node.secret"), TestKeys.random() + "\n");
            return new TestNode(institution, directory, issuerKey);
        } catch (IOException | JOSEException | GeneralSecurityException failed) {
            throw new IllegalStateException("no keys for a test node", failed);
        }
    }

    /// Registers what a service needs to be this node.
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("portability.institution", institution);
        properties.put("portability.signing-key", signingKeyFile().toString());
        properties.put("portability.security.issuer", ISSUER);
        properties.put(
                "portability.security.issuer-key",
                directory.resolve("issuer.pub").toString());
        properties.put("portability.kek", directory.resolve("kek").toString());
        properties.put(
                "portability.node-secret", directory.resolve("node.secret").toString());
        properties.put("spring.grpc.server.port", "0");
        properties.put("spring.grpc.server.ssl.enabled", "false");
        return properties;
    }

    public String institution() {
        return institution;
    }

    public Path directory() {
        return directory;
    }

    public Path signingKeyFile() {
        return directory.resolve("signing.key");
    }

    public SigningKey signingKey() {
        return SigningKey.read(signingKeyFile());
    }

    /// A token for an hour.
    public String token(String name, Role... roles) {
        return token(name, institution, Instant.now().plus(1, ChronoUnit.HOURS), roles);
    }

    public String token(String name, String audience, Instant expires, Role... roles) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(audience)
                .subject(name)
                .claim("roles", Stream.of(roles).map(Role::name).toList())
                .expirationTime(Date.from(expires))
                .build();
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            jwt.sign(new ECDSASigner(issuerKey));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException("no token", failed);
        }
    }

    /// The stub with a token, a purpose and a deadline of 20 seconds from now.
    public <S extends AbstractStub<S>> S as(S stub, String name, Role... roles) {
        return with(stub, token(name, roles))
                .withInterceptors(FOR_RECORDS.onEveryCall())
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    /// The stub with any token.
    public static <S extends AbstractStub<S>> S with(S stub, String token) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static void writePem(Path file, String type, Key key) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }
}
