package portability.auditor.note;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import portability.auditor.source.Unreadable;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;

/// A file with an institution's public keys: PEM, Base64 or hex of the 32 bytes, a verifier key of C2SP signed-note,
/// or the institution's signed descriptor.
public final class KeyFile {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final Pattern VERIFIER_KEY = Pattern.compile("[^\\s+]+\\+[0-9a-f]{8}\\+([A-Za-z0-9+/=]+)");
    private static final byte[] DESCRIPTOR_USE = "portability descriptor v1\0".getBytes(US_ASCII);

    private KeyFile() {}

    /// @throws Unreadable if it cannot be read, or holds no key
    public static LogKeys read(Path file) {
        try {
            return parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        } catch (IllegalArgumentException none) {
            throw new Unreadable(
                    file + ": " + none.getMessage() + ". Wanted: an Ed25519 public key as PEM, Base64, hex or "
                            + "name+id+key, or a signed descriptor.",
                    none);
        }
    }

    /// @throws IllegalArgumentException if it holds no key
    static LogKeys parse(byte[] content) {
        var text = new String(content, US_ASCII).strip();
        if (text.contains(BEGIN)) return one(fromPem(text));
        if (HEX.matcher(text).matches())
            return one(ByteString.copyFrom(HexFormat.of().parseHex(text)));
        var verifierKey = VERIFIER_KEY.matcher(text);
        if (verifierKey.matches()) return one(fromVerifierKey(text, verifierKey.group(1)));
        if (text.length() == 44 && text.endsWith("=")) return one(Encoded.base64(text));
        return descriptor(content);
    }

    private static LogKeys one(ByteString key) {
        return new LogKeys(List.of(new VerificationKey(key)));
    }

    private static ByteString fromPem(String text) {
        int end = text.indexOf(END);
        if (end < 0) throw new IllegalArgumentException("the PEM has no end");
        var body = text.substring(text.indexOf(BEGIN) + BEGIN.length(), end);
        var der = ByteString.copyFrom(Base64.getMimeDecoder().decode(body));
        if (!der.startsWith(VerificationKey.SPKI_PREFIX))
            throw new IllegalArgumentException("the PEM holds another kind of key");
        return der.substring(VerificationKey.SPKI_PREFIX.size());
    }

    private static ByteString fromVerifierKey(String text, String encoded) {
        var bytes = Encoded.base64(encoded);
        if (bytes.size() != VerificationKey.BYTES + 1 || bytes.byteAt(0) != 1)
            throw new IllegalArgumentException("the verifier key is not of Ed25519");
        var key = bytes.substring(1);
        var name = text.substring(0, text.indexOf('+'));
        var id = HexFormat.of().formatHex(new VerificationKey(key).keyId(name).toByteArray());
        if (!text.startsWith(name + "+" + id + "+"))
            throw new IllegalArgumentException("the verifier key's id is not that of its key");
        return key;
    }

    /// Every key of a descriptor that its first key signed. Whose it is, its fingerprint must tell, compared with the
    /// institution on another way.
    /// @throws IllegalArgumentException if it is none
    public static LogKeys descriptor(byte[] content) {
        try {
            var signed = SignedDescriptor.parseFrom(content);
            var keys = new ArrayList<VerificationKey>();
            for (var key : InstitutionDescriptor.parseFrom(signed.getContent()).getSigningKeysList())
                keys.add(new VerificationKey(key.getPublicKey()));
            var message = ByteString.copyFrom(DESCRIPTOR_USE).concat(signed.getContent());
            if (keys.isEmpty() || !keys.getFirst().verifies(message.toByteArray(), signed.getSignature()))
                throw new IllegalArgumentException("no public key is found in it");
            return new LogKeys(keys);
        } catch (InvalidProtocolBufferException notOne) {
            throw new IllegalArgumentException("no public key is found in it", notOne);
        }
    }
}
