package portability.sandbox.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/// Text form of keys and certificates (RFC 7468).
final class Pem {
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String PUBLIC_KEY = "PUBLIC KEY";

    private Pem() {}

    /// PKCS#8.
    static String privateKey(PrivateKey key) {
        return encode(PRIVATE_KEY, key.getEncoded());
    }

    /// SubjectPublicKeyInfo.
    static String publicKey(PublicKey key) {
        return encode(PUBLIC_KEY, key.getEncoded());
    }

    /// The public key, as SubjectPublicKeyInfo, of a private one in PKCS#8.
    static String publicKeyOfEd25519(String privateKey) {
        try {
            var key = (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(decode(PRIVATE_KEY, privateKey));
            var info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey());
            return encode(PUBLIC_KEY, info.getEncoded());
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    static String certificate(byte[] der) {
        return encode("CERTIFICATE", der);
    }

    static ECPrivateKey readEcPrivateKey(String pem) {
        try {
            var spec = new PKCS8EncodedKeySpec(decode(PRIVATE_KEY, pem));
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an EC private key", e);
        }
    }

    private static String encode(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static byte[] decode(String label, String pem) {
        var begin = "-----BEGIN " + label + "-----";
        var end = "-----END " + label + "-----";
        if (!pem.contains(begin) || !pem.contains(end)) throw new IllegalArgumentException("not PEM of a " + label);
        return Base64.getMimeDecoder().decode(pem.substring(pem.indexOf(begin) + begin.length(), pem.indexOf(end)));
    }
}
