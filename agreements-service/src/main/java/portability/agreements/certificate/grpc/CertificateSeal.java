package portability.agreements.certificate.grpc;

import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.util.List;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Seal;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.exchange.v1.CoverageCertificate;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.LegalRef;

/// Makes the document: a header without personal data, and one part that it commits to.
public final class CertificateSeal {
    private static final String PURPOSE = "SOCIAL_SECURITY_COVERAGE";

    private final InstitutionId institution;
    private final Seal seal;
    private final Clock clock;

    public CertificateSeal(InstitutionId institution, Seal seal, Clock clock) {
        this.institution = institution;
        this.seal = seal;
        this.clock = clock;
    }

    SealedDocument seal(
            String certificateId,
            IssueCoverageCertificateRequest request,
            portability.totalisation.legislation.CoverageCertificate decided,
            String lawChecksum) {
        var now = clock.instant();
        var header = DocumentHeader.newBuilder()
                .setDocumentId(certificateId)
                .setKind(DocumentKind.DOCUMENT_KIND_COVERAGE_CERTIFICATE)
                .setSender(institution.toString())
                .setCreated(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setPurpose(PURPOSE)
                .setInstrument(request.getInstrument())
                .build();
        var body = CoverageCertificate.newBuilder()
                .setForm(decided.form())
                .setPerson(request.getPerson())
                .setEmployer(request.getEmployer())
                .setLegislation(decided.legislation().code())
                .setArticle(LegalRef.newBuilder()
                        .setInstrument(decided.article().instrument())
                        .setArticle(decided.article().article()))
                .setFirstDay(decided.span().start().toString())
                .setLastDay(decided.span().lastDay().toString())
                .addAllWorkedIn(decided.workedIn().stream().map(Country::code).toList())
                .setProvisional(decided.provisional())
                .setLawChecksum(lawChecksum)
                .build();
        return seal.seal(header, List.of(body));
    }
}
