package portability.partner.identity;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import portability.kernel.InstitutionId;

/// A TLS key and a certificate that names the institution, as partners pin one.
///
/// @param certificate DER
record SelfSigned(ByteString certificate, KeyPair keys) {
    private static final Duration LIFE = Duration.ofDays(3650);
    /// A node whose clock is behind must not find it too young; nor what is sent with the simulator's clock set back.
    private static final Duration BACKDATED = Duration.ofDays(30);

    static SelfSigned create(InstitutionId institution, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            return new SelfSigned(ByteString.copyFrom(sign(institution, keys, now)), keys);
        } catch (GeneralSecurityException | IOException | OperatorCreationException failed) {
            throw new IllegalStateException("no certificate for " + institution, failed);
        }
    }

    private static byte[] sign(InstitutionId institution, KeyPair keys, Instant now)
            throws IOException, OperatorCreationException {
        var name = new X500Name("CN=" + institution);
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.uniformResourceIdentifier, "institution:" + institution),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, new SecureRandom()).setBit(126),
                        Date.from(now.minus(BACKDATED)),
                        Date.from(now.plus(LIFE)),
                        name,
                        keys.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, names)
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                .getEncoded();
    }
}
