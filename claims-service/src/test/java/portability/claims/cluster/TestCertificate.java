package portability.claims.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A self-signed TLS certificate as a node has one, in files.
///
/// @param certificate PEM
/// @param privateKey  PKCS#8 PEM
public record TestCertificate(Path certificate, Path privateKey, X509Certificate x509) {
    /// A certificate that names the institution in its SAN URI, valid since an hour ago.
    public static TestCertificate of(String institution, Path directory) {
        return create("institution:" + institution, directory, Instant.now().minus(1, ChronoUnit.HOURS));
    }

    public static TestCertificate create(String uri, Path directory, Instant from) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var x509 = sign(uri, keys, from);
            var files = new TestCertificate(directory.resolve("tls.crt"), directory.resolve("tls.key"), x509);
            writePem(files.certificate, "CERTIFICATE", x509.getEncoded());
            writePem(files.privateKey, "PRIVATE KEY", keys.getPrivate().getEncoded());
            return files;
        } catch (GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException("no certificate for a test", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static X509Certificate sign(String uri, KeyPair keys, Instant from)
            throws IOException, OperatorCreationException, GeneralSecurityException {
        var name = new X500Name("CN=test");
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.uniformResourceIdentifier, uri),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        var holder = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(from),
                        Date.from(from.plus(1, ChronoUnit.DAYS)),
                        name,
                        keys.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, names)
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static void writePem(Path file, String type, byte[] der) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }
}
