package portability.sandbox;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceImplBase;
import portability.proto.agreements.v1.Body;
import portability.proto.agreements.v1.CoverageServiceGrpc.CoverageServiceImplBase;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.proto.agreements.v1.ExplainDeterminationResponse;
import portability.proto.agreements.v1.FindAgreementsRequest;
import portability.proto.agreements.v1.FindAgreementsResponse;
import portability.proto.agreements.v1.FindFocalPointRequest;
import portability.proto.agreements.v1.FindFocalPointResponse;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.agreements.v1.IssueCoverageCertificateResponse;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;
import portability.proto.agreements.v1.ListAffectedDeterminationsResponse;
import portability.proto.agreements.v1.RegisterServiceGrpc.RegisterServiceImplBase;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.SimulateDeterminationResponse;
import portability.proto.agreements.v1.VerifyCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.agreements.v1.WithdrawCoverageCertificateRequest;
import portability.proto.agreements.v1.WithdrawCoverageCertificateResponse;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceImplBase;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.ConfirmPartnerResponse;
import portability.proto.claims.v1.DeclareKeyCompromisedRequest;
import portability.proto.claims.v1.DeclareKeyCompromisedResponse;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerResponse;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.proto.claims.v1.GetDescriptorResponse;
import portability.proto.claims.v1.ListDoubtfulSignaturesRequest;
import portability.proto.claims.v1.ListDoubtfulSignaturesResponse;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.ListPartnersResponse;
import portability.proto.claims.v1.Partner;
import portability.proto.types.v1.Step;

/// The services that officers ask, with the answers a test wants.
final class AnswersOfTests {
    final List<Object> asked = new CopyOnWriteArrayList<>();
    volatile @Nullable StatusRuntimeException refusal;
    volatile FindAgreementsResponse found = FindAgreementsResponse.getDefaultInstance();
    volatile List<Body> bodies = List.of();
    volatile List<Partner> partners = List.of();
    boolean active;
    volatile ExplainDeterminationResponse explained = ExplainDeterminationResponse.getDefaultInstance();
    volatile SimulateDeterminationResponse simulated = SimulateDeterminationResponse.getDefaultInstance();
    volatile VerifyCoverageCertificateResponse verified = VerifyCoverageCertificateResponse.getDefaultInstance();

    final RegisterServiceImplBase register = new RegisterServiceImplBase() {
        @Override
        public void findAgreements(FindAgreementsRequest request, StreamObserver<FindAgreementsResponse> answer) {
            reply(request, answer, found);
        }

        @Override
        public void findFocalPoint(FindFocalPointRequest request, StreamObserver<FindFocalPointResponse> answer) {
            reply(
                    request,
                    answer,
                    FindFocalPointResponse.newBuilder().addAllBodies(bodies).build());
        }
    };

    final CoverageServiceImplBase coverage = new CoverageServiceImplBase() {
        @Override
        public void issueCoverageCertificate(
                IssueCoverageCertificateRequest request, StreamObserver<IssueCoverageCertificateResponse> answer) {
            reply(
                    request,
                    answer,
                    IssueCoverageCertificateResponse.newBuilder()
                            .setCertificateId("id-1")
                            .setSealedCertificate(ByteString.copyFromUtf8("sealed"))
                            .addSteps(Step.newBuilder().setText("Posted for 24 months."))
                            .build());
        }

        @Override
        public void verifyCoverageCertificate(
                VerifyCoverageCertificateRequest request, StreamObserver<VerifyCoverageCertificateResponse> answer) {
            reply(request, answer, verified);
        }

        @Override
        public void withdrawCoverageCertificate(
                WithdrawCoverageCertificateRequest request,
                StreamObserver<WithdrawCoverageCertificateResponse> answer) {
            reply(request, answer, WithdrawCoverageCertificateResponse.getDefaultInstance());
        }
    };

    final AgreementsServiceImplBase agreements = new AgreementsServiceImplBase() {
        @Override
        public void explainDetermination(
                ExplainDeterminationRequest request, StreamObserver<ExplainDeterminationResponse> answer) {
            reply(request, answer, explained);
        }

        @Override
        public void simulateDetermination(
                SimulateDeterminationRequest request, StreamObserver<SimulateDeterminationResponse> answer) {
            reply(request, answer, simulated);
        }

        @Override
        public void listAffectedDeterminations(
                ListAffectedDeterminationsRequest request, StreamObserver<ListAffectedDeterminationsResponse> answer) {
            reply(request, answer, affected(request.getPageToken().isEmpty()));
        }
    };

    final ClaimsServiceImplBase claims = new ClaimsServiceImplBase() {
        @Override
        public void listPartners(ListPartnersRequest request, StreamObserver<ListPartnersResponse> answer) {
            reply(
                    request,
                    answer,
                    ListPartnersResponse.newBuilder().addAllPartners(partners).build());
        }

        @Override
        public void enrolPartner(EnrolPartnerRequest request, StreamObserver<EnrolPartnerResponse> answer) {
            reply(
                    request,
                    answer,
                    EnrolPartnerResponse.newBuilder()
                            .setInstitution("ES:INSS")
                            .setFingerprint("aaaa bbbb")
                            .build());
        }

        @Override
        public void confirmPartner(ConfirmPartnerRequest request, StreamObserver<ConfirmPartnerResponse> answer) {
            reply(
                    request,
                    answer,
                    ConfirmPartnerResponse.newBuilder().setActive(active).build());
        }

        @Override
        public void getDescriptor(GetDescriptorRequest request, StreamObserver<GetDescriptorResponse> answer) {
            reply(
                    request,
                    answer,
                    GetDescriptorResponse.newBuilder()
                            .setSignedDescriptor(ByteString.copyFromUtf8("own"))
                            .setFingerprint("cccc dddd")
                            .build());
        }

        @Override
        public void declareKeyCompromised(
                DeclareKeyCompromisedRequest request, StreamObserver<DeclareKeyCompromisedResponse> answer) {
            reply(
                    request,
                    answer,
                    DeclareKeyCompromisedResponse.newBuilder()
                            .setCompromisedSince(request.getSince())
                            .build());
        }

        @Override
        public void listDoubtfulSignatures(
                ListDoubtfulSignaturesRequest request, StreamObserver<ListDoubtfulSignaturesResponse> answer) {
            reply(request, answer, doubtful(request.getPageToken().isEmpty()));
        }
    };

    private static ListDoubtfulSignaturesResponse doubtful(boolean first) {
        var page = ListDoubtfulSignaturesResponse.newBuilder();
        if (first) page.setNextPageToken("1");
        var line = page.addSignaturesBuilder()
                .setWhat(first ? "DOCUMENT" : "CHECKPOINT")
                .setId(first ? "d-1" : "NL:SVB/claims")
                .setBroughtBy("NL:SVB")
                .setRecordedAt("2026-11-21T08:00:00Z");
        if (first) line.setCaseId("NL:SVB/1");
        return page.build();
    }

    private static ListAffectedDeterminationsResponse affected(boolean first) {
        var page = ListAffectedDeterminationsResponse.newBuilder();
        if (first) page.setExamined(2).setNextPageToken("2");
        else page.setExamined(1);
        var line = page.addDeterminationsBuilder()
                .setReference(first ? "NL:SVB/1" : "NL:SVB/2")
                .setScheme("NL.SVB.AOW");
        if (first) line.addDifferences("AMOUNT").addDifferences("START");
        else line.setNotRerun("NO_SCHEME").setOtherEngine(true);
        return page.build();
    }

    private <T> void reply(Object request, StreamObserver<T> answer, T response) {
        var no = refusal;
        if (no != null) {
            answer.onError(no);
            return;
        }
        asked.add(request);
        answer.onNext(response);
        answer.onCompleted();
    }
}
