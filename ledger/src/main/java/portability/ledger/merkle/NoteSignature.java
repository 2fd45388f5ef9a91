package portability.ledger.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import portability.ledger.merkle.MalformedNote.Flaw;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// One signature line of a note: C2SP signed-note.
///
/// @param name   of the key; ours has that of the log
/// @param base64 of the key id (4 bytes) and the signature
record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";
    private static final byte[] ED25519 = {'\n', 1};
    private static final int ID_BYTES = 4;

    NoteSignature {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || c == '\n' || Character.isSpaceChar(c)))
            throw new MalformedNote(Flaw.BAD_SIGNATURE_LINE);
        if (decoded(base64).length <= ID_BYTES) throw new MalformedNote(Flaw.BAD_SIGNATURE_LINE);
    }

    /// Signs a text.
    static NoteSignature by(SigningKey key, String name, String text) {
        var signature = key.signNote(text);
        var bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                .put(keyId(name, key.verificationKey()))
                .put(signature);
        return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes.array()));
    }

    /// @throws MalformedNote if the line, without its line feed, is no signature
    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) throw new MalformedNote(Flaw.BAD_SIGNATURE_LINE);
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /// Whether the line says that this key signed.
    boolean isOf(String keyName, VerificationKey key) {
        return name.equals(keyName) && Arrays.equals(decoded(base64), 0, ID_BYTES, keyId(name, key), 0, ID_BYTES);
    }

    /// Whether the key did sign this text.
    boolean verifies(String text, VerificationKey key) {
        var bytes = decoded(base64);
        return key.verifiesNote(text, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }

    private static byte[] keyId(String name, VerificationKey key) {
        return Arrays.copyOf(Sha256.of(name.getBytes(UTF_8), ED25519, key.encoded()), ID_BYTES);
    }

    /// Java's decoder takes bits that the bytes have no room for; there is one way to write a signature.
    private static byte[] decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) return bytes;
            throw new MalformedNote(Flaw.BAD_SIGNATURE_LINE);
        } catch (IllegalArgumentException _) {
            throw new MalformedNote(Flaw.BAD_SIGNATURE_LINE);
        }
    }
}
