package portability.sandbox.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import portability.sandbox.home.Node;
import portability.sandbox.home.PrivateFiles;

/// The key files of a node. Keys and certificate are made once and kept; tokens are issued anew at every start.
public final class NodeKeys {
    /// What the services must find as `iss`.
    public static final String ISSUER = TokenIssuer.NAME;

    private NodeKeys() {}

    public static void prepare(Node node, Instant now) {
        PrivateFiles.makeDirectory(node.directory());
        if (!Files.exists(node.certificate())) {
            var made = NodeCertificate.create(node.institution(), now);
            PrivateFiles.write(node.tlsKey(), made.privateKeyPem());
            PrivateFiles.write(node.certificate(), made.certificatePem());
        }
        PrivateFiles.readOrWrite(
                node.signingKey(), () -> Pem.privateKey(ed25519().getPrivate()));
        PrivateFiles.readOrWrite(
                node.signingPublicKey(), () -> Pem.publicKeyOfEd25519(PrivateFiles.read(node.signingKey())));
        PrivateFiles.readOrWrite(node.kek(), () -> LocalDate.ofInstant(now, ZoneOffset.UTC) + " " + randomKey() + "\n");
        PrivateFiles.readOrWrite(node.secret(), () -> randomKey() + "\n");
        if (!Files.exists(node.issuerPublicKey())) {
            var keys = ec();
            PrivateFiles.write(node.issuerKey(), Pem.privateKey(keys.getPrivate()));
            PrivateFiles.write(node.issuerPublicKey(), Pem.publicKey(keys.getPublic()));
        }
        var issuer = new TokenIssuer(node.institution(), Pem.readEcPrivateKey(PrivateFiles.read(node.issuerKey())));
        for (var bearer : Bearer.values()) PrivateFiles.write(bearer.tokenFile(node), issuer.issue(bearer, now));
    }

    /// A password kept in a file of its own; made at random the first time.
    public static String password(Path file) {
        return PrivateFiles.readOrWrite(file, NodeKeys::randomPassword);
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }

    private static KeyPair ec() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }
}
