package portability.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// An institution's public Ed25519 key.
public final class VerificationKey {
    private static final int KEY_ID_BYTES = 8;
    private static final int SIGNATURE_BYTES = 64;

    private final byte[] encoded;

    private VerificationKey(byte[] encoded) {
        this.encoded = encoded;
    }

    /// @throws IllegalArgumentException unless it is 32 bytes
    public static VerificationKey of(byte[] encoded) {
        if (encoded.length != Ed25519PublicKeyParameters.KEY_SIZE)
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + encoded.length);
        return new VerificationKey(encoded.clone());
    }

    public byte[] encoded() {
        return encoded.clone();
    }

    /// Hex of the first 8 bytes of SHA-256 of the key.
    public String keyId() {
        return HexFormat.of().formatHex(Sha256.of(encoded), 0, KEY_ID_BYTES);
    }

    public boolean verifies(SignedUse use, byte[] bytes, byte[] signature) {
        return verifies(use.message(bytes), signature);
    }

    /// Whether this is the key's signature over the text of a note: see [SigningKey#signNote].
    public boolean verifiesNote(String text, byte[] signature) {
        return text.indexOf('\0') < 0 && verifies(text.getBytes(UTF_8), signature);
    }

    private boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) return false;
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(encoded));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && MessageDigest.isEqual(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return keyId();
    }
}
