package portability.claims.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// With which certificate this node shows itself, as server and as client.
///
/// @param certificate PEM
/// @param privateKey  its key, PKCS#8 PEM
@ConfigurationProperties("portability.tls")
public record TlsIdentity(Path certificate, Path privateKey) {
    public TlsIdentity {
        if (!Files.isReadable(certificate) || !Files.isReadable(privateKey))
            throw new IllegalArgumentException("portability.tls: cannot be read: " + certificate + " or " + privateKey);
    }

    /// The certificate, DER.
    public byte[] encodedCertificate() {
        try {
            return InstitutionCertificate.parse(Files.readAllBytes(certificate)).getEncoded();
        } catch (IOException | CertificateEncodingException unreadable) {
            throw new IllegalArgumentException("portability.tls.certificate: " + certificate, unreadable);
        }
    }
}
