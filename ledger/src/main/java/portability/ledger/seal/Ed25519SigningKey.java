package portability.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/// BouncyCastle's implementation, for it is the fastest kept one: about 0.1 ms where the JDK's own takes 0.7.
final class Ed25519SigningKey implements SigningKey {
    private static final int SEED_BYTES = 32;

    private final Ed25519PrivateKeyParameters key;
    private final VerificationKey verificationKey;

    private Ed25519SigningKey(Ed25519PrivateKeyParameters key) {
        this.key = key;
        this.verificationKey = VerificationKey.of(key.generatePublicKey().getEncoded());
    }

    static Ed25519SigningKey read(Path pem) {
        try {
            var lines = Files.readAllLines(pem).stream()
                    .filter(line -> !line.startsWith("-----"))
                    .toList();
            var parsed = PrivateKeyFactory.createKey(Base64.getMimeDecoder().decode(String.join("", lines)));
            if (parsed instanceof Ed25519PrivateKeyParameters ed25519) return new Ed25519SigningKey(ed25519);
            throw new IllegalArgumentException("not an Ed25519 key: " + pem);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the signing key cannot be read: " + pem, unreadable);
        }
    }

    static Ed25519SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        return new Ed25519SigningKey(new Ed25519PrivateKeyParameters(seed));
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(SignedUse use, byte[] bytes) {
        return sign(use.message(bytes));
    }

    @Override
    public byte[] signNote(String text) {
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("a note has no zero byte");
        return sign(text.getBytes(UTF_8));
    }

    private byte[] sign(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
