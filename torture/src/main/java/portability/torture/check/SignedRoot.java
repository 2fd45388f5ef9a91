package portability.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A checkpoint: docs/log-format.md, "Checkpoint".
///
/// @param text      what is signed
/// @param signature behind its key id
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SignedRoot(String text, long size, byte[] root, byte[] signature) {
    private static final int KEY_ID_BYTES = 4;
    /// What stands before an Ed25519 key in X.509.
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static SignedRoot parse(String note) {
        int end = note.indexOf("\n\n") + 1;
        var lines = note.substring(0, end).lines().toList();
        var signed = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        return new SignedRoot(
                note.substring(0, end),
                Long.parseLong(lines.get(1)),
                Base64.getDecoder().decode(lines.get(2)),
                Arrays.copyOfRange(signed, Math.min(KEY_ID_BYTES, signed.length), signed.length));
    }

    boolean isSignedBy(byte[] publicKey) {
        try {
            var encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
            System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
