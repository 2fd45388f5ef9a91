package portability.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Opens snapshots: AES-256-GCM under a key that HKDF-SHA-256 makes of the node's secret, bound to the stream.
final class NodeBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    NodeBox(byte[] secret) {
        try {
            key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt("portability node secret 1".getBytes(UTF_8))
                                    .thenExpand("cipher/snapshot".getBytes(UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws GeneralSecurityException if it was changed, or moved from another stream
    String open(String streamId, byte[] sealed) throws GeneralSecurityException {
        var cipher = cipher(Cipher.DECRYPT_MODE, streamId, sealed);
        return new String(cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES), UTF_8);
    }

    /// For tests of what opens it.
    byte[] seal(String streamId, String clear) throws GeneralSecurityException {
        var start = new byte[1 + NONCE_BYTES];
        start[0] = 1;
        var text = cipher(Cipher.ENCRYPT_MODE, streamId, start).doFinal(clear.getBytes(UTF_8));
        var sealed = java.util.Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, sealed, start.length, text.length);
        return sealed;
    }

    private Cipher cipher(int mode, String streamId, byte[] start) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, start, 1, NONCE_BYTES));
        cipher.updateAAD(streamId.getBytes(UTF_8));
        return cipher;
    }
}
