package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The secret of a node from which each of its uses has a key of its own, by HKDF-SHA-256 (RFC 5869).
///
/// Keyed hashes and what is encrypted for the node itself hang on it: who has the database alone can neither try all
/// national numbers nor read an answer that was stored.
public final class NodeSecret {
    private static final byte[] SALT = "portability node secret 1".getBytes(UTF_8);

    private final byte[] secret;

    private NodeSecret(byte[] secret) {
        this.secret = secret.clone();
    }

    /// @throws IllegalArgumentException if the file is not there or holds anything but 32 bytes in Base64
    public static NodeSecret read(Path file) {
        try {
            return new NodeSecret(Base64Key.of(Files.readString(file).strip()));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the node's secret cannot be read: " + file, unreadable);
        }
    }

    public static NodeSecret of(byte[] secret) {
        if (secret.length != SubjectKey.BYTES)
            throw new IllegalArgumentException("a secret has 32 bytes, not " + secret.length);
        return new NodeSecret(secret);
    }

    /// Hashes for one use, such as "index/person_number".
    public KeyedHash hash(String use) {
        return new KeyedHash(derive("hash/" + use, "HmacSHA256"));
    }

    /// Seals what only this node reads, for one use, such as "receipt".
    public NodeCipher cipher(String use) {
        return new NodeCipher(derive("cipher/" + use, "AES"));
    }

    private SecretKey derive(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt(SALT)
                                    .thenExpand(use.getBytes(UTF_8), SubjectKey.BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no HKDF-SHA256", impossible);
        }
    }
}
