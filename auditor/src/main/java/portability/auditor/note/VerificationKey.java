package portability.auditor.note;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import portability.auditor.tree.TreeHash;

/// An institution's public Ed25519 key. The JDK's implementation verifies, which is another one than writers sign with.
///
/// @param bytes 32 bytes
public record VerificationKey(ByteString bytes) {
    /// The length of a key. Bytes.
    public static final int BYTES = 32;

    /// What goes before the 32 bytes to make a SubjectPublicKeyInfo. Source: RFC 8410.
    static final ByteString SPKI_PREFIX = ByteString.copyFrom(HexFormat.of().parseHex("302a300506032b6570032100"));

    private static final byte ED25519 = 1;
    private static final int KEY_ID_BYTES = 4;

    public VerificationKey {
        if (bytes.size() != BYTES) throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
        publicKey(bytes);
    }

    /// The key's id in notes signed under a name: the first four bytes of SHA-256(name, line feed, 1, key).
    public ByteString keyId(String name) {
        var sha = TreeHash.sha256();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        sha.update(ED25519);
        return ByteString.copyFrom(sha.digest(bytes.toByteArray()), 0, KEY_ID_BYTES);
    }

    /// Is it this key's signature over these bytes?
    public boolean verifies(byte[] message, ByteString signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(bytes));
            verifier.update(message);
            return verifier.verify(signature.toByteArray());
        } catch (SignatureException _) {
            // No signature at all: of another length, or out of range.
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /// SHA-256 of the key in hex, to compare with what the institution reads out.
    public String fingerprint() {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(bytes.toByteArray()));
    }

    private static PublicKey publicKey(ByteString bytes) {
        try {
            var encoded = SPKI_PREFIX.concat(bytes).toByteArray();
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notOnCurve) {
            throw new IllegalArgumentException("not an Ed25519 public key", notOnCurve);
        }
    }
}
