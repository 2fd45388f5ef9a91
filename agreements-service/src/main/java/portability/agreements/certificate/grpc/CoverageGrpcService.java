package portability.agreements.certificate.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import portability.agreements.certificate.CertificateDesk;
import portability.agreements.certificate.Certificates;
import portability.agreements.certificate.Certificates.Found;
import portability.agreements.edge.Words;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.InstitutionId;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.proto.agreements.v1.CoverageServiceGrpc.CoverageServiceImplBase;
import portability.proto.agreements.v1.GetCoverageCertificateRequest;
import portability.proto.agreements.v1.GetCoverageCertificateResponse;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.agreements.v1.IssueCoverageCertificateResponse;
import portability.proto.agreements.v1.VerifyCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.agreements.v1.WithdrawCoverageCertificateRequest;
import portability.proto.agreements.v1.WithdrawCoverageCertificateResponse;

/// The certificates' edge.
public final class CoverageGrpcService extends CoverageServiceImplBase {
    private final Issuing issuing;
    private final CertificateDesk desk;
    private final Certificates certificates;
    private final Verification verification;
    private final Clock clock;

    public CoverageGrpcService(
            Issuing issuing, CertificateDesk desk, Certificates certificates, InstitutionId institution, Clock clock) {
        this.issuing = issuing;
        this.desk = desk;
        this.certificates = certificates;
        this.verification = new Verification(institution, certificates);
        this.clock = clock;
    }

    @Override
    public void issueCoverageCertificate(
            IssueCoverageCertificateRequest request, StreamObserver<IssueCoverageCertificateResponse> answer) {
        reply(answer, issuing.issue(request));
    }

    @Override
    public void verifyCoverageCertificate(
            VerifyCoverageCertificateRequest request, StreamObserver<VerifyCoverageCertificateResponse> answer) {
        var day = Words.optionalDate("day", request.getDay()).orElseGet(() -> LocalDate.now(clock));
        reply(answer, verification.of(request.getSealedCertificate(), day));
    }

    @Override
    public void withdrawCoverageCertificate(
            WithdrawCoverageCertificateRequest request, StreamObserver<WithdrawCoverageCertificateResponse> answer) {
        var reason = Words.explanation("reason", request.getReason());
        var from = Words.date("from", request.getFrom());
        var id = request.getCertificateId();
        // What was never issued is not looked for in a stream of that name.
        if (!Issuing.isId(id)) throw new Refused(new Refusal.UnknownCertificate());
        desk.withdraw(id, from, reason);
        reply(answer, WithdrawCoverageCertificateResponse.getDefaultInstance());
    }

    @Override
    public void getCoverageCertificate(
            GetCoverageCertificateRequest request, StreamObserver<GetCoverageCertificateResponse> answer) {
        var found = certificates
                .find(request.getCertificateId())
                .orElseThrow(() -> new Refused(new Refusal.UnknownCertificate()));
        switch (found) {
            case Found.Erased _ -> throw new SubjectErasedAlready();
            case Found.Known known -> reply(answer, response(known));
        }
    }

    private static GetCoverageCertificateResponse response(Found.Known known) {
        var issued = known.certificate().issued().orElseThrow();
        var response = GetCoverageCertificateResponse.newBuilder()
                .setSealedCertificate(ByteString.copyFrom(Base64.getDecoder().decode(issued.document())))
                .setIssuedBy(issued.issuedBy())
                .setIssuedAt(known.issuedAt().toString());
        known.certificate()
                .withdrawn()
                .ifPresent(fact ->
                        response.setWithdrawnFrom(fact.from().toString()).setWithdrawalReason(fact.reason()));
        return response.build();
    }

    private static <T> void reply(StreamObserver<T> answer, T response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
