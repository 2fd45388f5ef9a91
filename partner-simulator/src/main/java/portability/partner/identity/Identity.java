package portability.partner.identity;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import portability.kernel.InstitutionId;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;

/// Who the simulator is. Its keys are made once and kept, so that whoever enrolled it knows it again.
///
/// @param certificate PEM, for TLS
/// @param privateKey  its key, PKCS#8 PEM
/// @param descriptor  what an officer enters at the node under test
/// @param fingerprint what two officers confirm there
public record Identity(
        InstitutionId institution,
        SigningKey key,
        Path certificate,
        Path privateKey,
        SignedDescriptor descriptor,
        String fingerprint) {

    /// @param address `host:port` at which the node reaches the simulator
    public static Identity in(Path home, InstitutionId institution, String address) {
        try {
            Files.createDirectories(home);
            var certificate = home.resolve("tls.crt");
            var privateKey = home.resolve("tls.key");
            if (!Files.exists(certificate)) {
                var made = SelfSigned.create(institution, Instant.now());
                PrivateFile.write(
                        privateKey, pem("PRIVATE KEY", made.keys().getPrivate().getEncoded()));
                PrivateFile.write(
                        certificate, pem("CERTIFICATE", made.certificate().toByteArray()));
            }
            var signing = home.resolve("signing.pem");
            if (!Files.exists(signing)) PrivateFile.write(signing, pem("PRIVATE KEY", newSigningKey()));
            var key = SigningKey.read(signing);
            var content = describe(institution, address, key, read(certificate)).toByteArray();
            var descriptor = SignedDescriptor.newBuilder()
                    .setContent(ByteString.copyFrom(content))
                    .setSignature(ByteString.copyFrom(key.sign(SignedUse.DESCRIPTOR, content)))
                    .build();
            return new Identity(institution, key, certificate, privateKey, descriptor, Fingerprint.of(content));
        } catch (IOException failed) {
            throw new UncheckedIOException("the simulator's keys cannot be kept in " + home, failed);
        }
    }

    private static InstitutionDescriptor describe(
            InstitutionId institution, String address, SigningKey key, X509Certificate certificate) {
        try {
            var from = certificate.getNotBefore().toInstant().truncatedTo(ChronoUnit.SECONDS);
            return InstitutionDescriptor.newBuilder()
                    .setInstitution(institution.toString())
                    .setExchangeAddress(address)
                    .setTlsCertificate(ByteString.copyFrom(certificate.getEncoded()))
                    .addSigningKeys(portability.proto.claims.v1.SigningKey.newBuilder()
                            .setPublicKey(
                                    ByteString.copyFrom(key.verificationKey().encoded()))
                            .setFrom(from.toString()))
                    .build();
        } catch (CertificateException unreadable) {
            throw new IllegalStateException("the simulator's certificate cannot be read", unreadable);
        }
    }

    private static X509Certificate read(Path certificate) throws IOException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate)));
        } catch (CertificateException unreadable) {
            throw new IllegalStateException(certificate + " holds no certificate", unreadable);
        }
    }

    private static byte[] newSigningKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no Ed25519", impossible);
        }
    }

    private static byte[] pem(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
