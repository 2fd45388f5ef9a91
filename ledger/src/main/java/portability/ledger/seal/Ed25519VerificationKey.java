package portability.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The public half of an [Ed25519SigningKey].
final class Ed25519VerificationKey implements VerificationKey {
    private static final int SIGNATURE_BYTES = 64;

    private final byte[] encoded;

    private Ed25519VerificationKey(byte[] encoded) {
        this.encoded = encoded;
    }

    static Ed25519VerificationKey of(byte[] encoded) {
        if (encoded.length != Ed25519PublicKeyParameters.KEY_SIZE)
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + encoded.length);
        return new Ed25519VerificationKey(encoded.clone());
    }

    @Override
    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public boolean verifies(SignedUse use, byte[] bytes, byte[] signature) {
        return verifies(use.message(bytes), signature);
    }

    @Override
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
        return other instanceof Ed25519VerificationKey key && MessageDigest.isEqual(encoded, key.encoded);
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
