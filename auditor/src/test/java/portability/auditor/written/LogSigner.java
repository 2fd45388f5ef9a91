package portability.auditor.written;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;
import portability.auditor.note.LogKeys;

/// Signs checkpoints as an institution does.
public record LogSigner(KeyPair keys) {
    private static final int SPKI_PREFIX_BYTES = 12;

    public static LogSigner create() {
        try {
            return new LogSigner(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] publicKey() {
        return ByteString.copyFrom(keys.getPublic().getEncoded())
                .substring(SPKI_PREFIX_BYTES)
                .toByteArray();
    }

    public LogKeys logKeys() {
        return LogKeys.of(publicKey());
    }

    public byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate(), new SecureRandom());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String note(String log, long size, ByteString root) {
        var base64 = Base64.getEncoder();
        var text = log + "\n" + size + "\n" + base64.encodeToString(root.toByteArray()) + "\n";
        var keyId = PlainTree.sha256(
                        ByteString.copyFromUtf8(log + "\n"),
                        ByteString.copyFrom(new byte[] {1}),
                        ByteString.copyFrom(publicKey()))
                .substring(0, 4);
        var signature = keyId.concat(ByteString.copyFrom(sign(text.getBytes(UTF_8))));
        return text + "\n\u2014 " + log + " " + base64.encodeToString(signature.toByteArray()) + "\n";
    }
}
