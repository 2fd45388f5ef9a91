package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM in the one form this project stores: `uint8 1 ‖ nonce (12 bytes) ‖ ciphertext with tag`.
///
/// A nonce is chance: at 2^32 values under one key it would have to change, which no person's key comes near.
final class SealBox {
    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int TEXT_AT = 1 + NONCE_BYTES;
    private static final int NONCES_AT_ONCE = 64;
    private static final byte[] NONCE = "nonce of a row".getBytes(US_ASCII);

    /// A cipher and nonces in store for each thread: looking up the one and drawing the other cost more than sealing.
    private static final ThreadLocal<SealBox> OWN = ThreadLocal.withInitial(SealBox::new);

    private final SecureRandom random = new SecureRandom();
    private final byte[] nonces = new byte[NONCE_BYTES * NONCES_AT_ONCE];
    private final Cipher cipher = newCipher();
    private int used = nonces.length;

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    static byte[] seal(SecretKey key, byte[] context, byte[] clear) {
        var box = OWN.get();
        return sealWith(box.cipher, key, context, clear, box.nextNonce());
    }

    /// With a nonce that follows from key, context and value, as RFC 5297 has it. Two values have the same one by a
    /// chance of 2^-96; equal results tell that one context holds one value, no more.
    static byte[] sealSame(SecretKey key, byte[] context, byte[] clear) {
        // A cipher of its own: one that was used refuses the nonce it had last, also where value and context are the
        // same.
        return sealWith(newCipher(), key, context, clear, nonceOf(key, context, clear));
    }

    private static byte[] nonceOf(SecretKey key, byte[] context, byte[] clear) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(NONCE);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(context.length).array());
            mac.update(context);
            return Arrays.copyOf(mac.doFinal(clear), NONCE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    /// @throws SealedElsewhere if the bytes were not sealed with this key in this context, or were changed
    static byte[] open(SecretKey key, byte[] context, byte[] sealed) {
        return OWN.get().openWith(key, context, sealed);
    }

    private static byte[] sealWith(Cipher cipher, SecretKey key, byte[] context, byte[] clear, byte[] nonce) {
        var sealed = new byte[TEXT_AT + clear.length + TAG_BYTES];
        sealed[0] = FORM;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, sealed, 1, NONCE_BYTES));
            cipher.updateAAD(context);
            cipher.doFinal(clear, 0, clear.length, sealed, TEXT_AT);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refuses to seal", impossible);
        }
    }

    private byte[] openWith(SecretKey key, byte[] context, byte[] sealed) {
        if (sealed.length < TEXT_AT + TAG_BYTES || sealed[0] != FORM) throw new SealedElsewhere();
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, sealed, 1, NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, TEXT_AT, sealed.length - TEXT_AT);
        } catch (AEADBadTagException _) {
            throw new SealedElsewhere();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refuses to open", impossible);
        }
    }

    private byte[] nextNonce() {
        if (used == nonces.length) {
            random.nextBytes(nonces);
            used = 0;
        }
        var nonce = Arrays.copyOfRange(nonces, used, used + NONCE_BYTES);
        used += NONCE_BYTES;
        return nonce;
    }
}
