package portability.agreements.certificate.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import portability.agreements.certificate.Certificate;
import portability.agreements.certificate.CertificateDesk;
import portability.agreements.certificate.Certificates;
import portability.agreements.certificate.Certificates.Found;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.VerificationKey;
import portability.proto.agreements.v1.CertificateStanding;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.exchange.v1.CoverageCertificate;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;

/// Says what a document is worth: first by its signature, then by what is known of it here.
final class Verification {
    private final InstitutionId institution;
    private final Certificates certificates;

    Verification(InstitutionId institution, Certificates certificates) {
        this.institution = institution;
        this.certificates = certificates;
    }

    VerifyCoverageCertificateResponse of(ByteString bytes, LocalDate day) {
        var document = CertificateDesk.read(bytes.toByteArray());
        if (document.isEmpty()) return flawed("NOT_A_DOCUMENT");
        var header = header(document.get());
        if (header.isEmpty()) return flawed("NOT_A_DOCUMENT");
        if (header.get().getKind() != DocumentKind.DOCUMENT_KIND_COVERAGE_CERTIFICATE) return flawed("OTHER_KIND");
        var found = certificates.find(header.get().getDocumentId());
        return found.map(known -> switch (known) {
                    case Found.Erased _ ->
                        VerifyCoverageCertificateResponse.newBuilder()
                                .setStanding(CertificateStanding.CERTIFICATE_STANDING_ERASED)
                                .setCertificateId(header.get().getDocumentId())
                                .build();
                    case Found.Known(var certificate, var _) ->
                        judged(bytes.toByteArray(), document.get(), certificate, day);
                })
                .orElseGet(() -> flawed("NEVER_ISSUED"));
    }

    private VerifyCoverageCertificateResponse judged(
            byte[] bytes, SealedDocument document, Certificate certificate, LocalDate day) {
        var issued = certificate.issued().orElseThrow();
        var key = VerificationKey.of(HexFormat.of().parseHex(issued.publicKey()));
        try {
            var opened = OpenedDocument.open(
                    bytes,
                    (sender, keyId) -> Optional.of(key)
                            .filter(known -> sender.equals(institution.toString())
                                    && known.keyId().equals(keyId)));
            var _ = opened.part(0, CoverageCertificate.parser(), CoverageCertificate.getDefaultInstance());
        } catch (SealBroken broken) {
            return flawed(broken.flaw().name());
        }
        if (!CertificateDesk.hashOf(document).equals(issued.certificateHash())) return flawed("NEVER_ISSUED");
        return VerifyCoverageCertificateResponse.newBuilder()
                .setStanding(CertificateStanding.valueOf("CERTIFICATE_STANDING_" + certificate.on(day)))
                .setCertificateId(issued.certificateId())
                .setWithdrawnFrom(certificate
                        .withdrawn()
                        .map(fact -> fact.from().toString())
                        .orElse(""))
                .setFirstDay(issued.firstDay().toString())
                .setLastDay(issued.lastDay().toString())
                .build();
    }

    private static Optional<DocumentHeader> header(SealedDocument document) {
        try {
            return Optional.of(DocumentHeader.parseFrom(document.getHeader()));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    private static VerifyCoverageCertificateResponse flawed(String flaw) {
        return VerifyCoverageCertificateResponse.newBuilder()
                .setStanding(CertificateStanding.CERTIFICATE_STANDING_NOT_AUTHENTIC)
                .setFlaw(flaw)
                .build();
    }
}
