package portability.claims.partners;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import portability.kernel.InstitutionId;

/// The TLS certificate of an institution, which names it in a SAN URI: `institution:CC:CODE`.
public final class InstitutionCertificate {
    private static final String SCHEME = "institution:";
    private static final int URI = 6;

    private InstitutionCertificate() {}

    /// @throws IllegalArgumentException if it is no X.509 certificate
    public static X509Certificate parse(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("not an X.509 certificate", unreadable);
        }
    }

    /// The one institution the certificate names; empty if it names none, several, or one that cannot be.
    public static Optional<InstitutionId> institutionOf(Certificate certificate) {
        if (!(certificate instanceof X509Certificate x509)) return Optional.empty();
        try {
            var names = x509.getSubjectAlternativeNames();
            if (names == null) return Optional.empty();
            var institutions = names.stream()
                    .filter(name -> Integer.valueOf(URI).equals(name.getFirst()))
                    .map(name -> String.valueOf(name.get(1)))
                    .filter(uri -> uri.startsWith(SCHEME))
                    .toList();
            if (institutions.size() != 1) return Optional.empty();
            return Optional.of(InstitutionId.parse(institutions.getFirst().substring(SCHEME.length())));
        } catch (CertificateParsingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
