package portability.simulation.institution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// A signature of the same interface as the real one, at a hundredth of its cost. Whoever has the name can forge it:
/// inside the simulation nobody does but on purpose.
public final class FakeKey implements SigningKey, VerificationKey {
    private static final int SIGNATURE_BYTES = 64;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final byte[] encoded;
    private final long secret;
    private final String keyId;

    public FakeKey(String name) {
        this.encoded = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
        this.secret = digest(1, encoded);
        this.keyId = HexFormat.of().toHexDigits(secret);
    }

    @Override
    public VerificationKey verificationKey() {
        return this;
    }

    @Override
    public byte[] sign(SignedUse use, byte[] bytes) {
        return signature(digest(secret + use.name().hashCode(), bytes));
    }

    @Override
    public byte[] signNote(String text) {
        return signature(digest(secret - 1, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public boolean verifies(SignedUse use, byte[] bytes, byte[] signature) {
        return Arrays.equals(sign(use, bytes), signature);
    }

    @Override
    public boolean verifiesNote(String text, byte[] signature) {
        return Arrays.equals(signNote(text), signature);
    }

    private static byte[] signature(long digest) {
        return ByteBuffer.allocate(SIGNATURE_BYTES).putLong(digest).array();
    }

    private static long digest(long start, byte[] bytes) {
        long digest = start * PRIME;
        for (byte one : bytes) digest = (digest ^ one) * PRIME ^ (digest >>> 29);
        return digest ^ bytes.length;
    }
}
