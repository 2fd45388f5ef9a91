package portability.agreements.determination;

import io.grpc.stub.StreamObserver;
import portability.agreements.pack.grpc.DiffCalls;
import portability.agreements.pack.grpc.LawCalls;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceImplBase;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;
import portability.proto.agreements.v1.DiffLawRequest;
import portability.proto.agreements.v1.DiffLawResponse;
import portability.proto.agreements.v1.DropLawPackRequest;
import portability.proto.agreements.v1.DropLawPackResponse;
import portability.proto.agreements.v1.EnactLawPackRequest;
import portability.proto.agreements.v1.EnactLawPackResponse;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.proto.agreements.v1.ExplainDeterminationResponse;
import portability.proto.agreements.v1.GetLawRequest;
import portability.proto.agreements.v1.GetLawResponse;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;
import portability.proto.agreements.v1.ListAffectedDeterminationsResponse;
import portability.proto.agreements.v1.ListLawRequest;
import portability.proto.agreements.v1.ListLawResponse;
import portability.proto.agreements.v1.ListLawVersionsRequest;
import portability.proto.agreements.v1.ListLawVersionsResponse;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.agreements.v1.LoadLawPackResponse;
import portability.proto.agreements.v1.ProposeLawPackRequest;
import portability.proto.agreements.v1.ProposeLawPackResponse;
import portability.proto.agreements.v1.RecordDeterminationRequest;
import portability.proto.agreements.v1.RecordDeterminationResponse;
import portability.proto.agreements.v1.ReviewDeterminationsRequest;
import portability.proto.agreements.v1.ReviewDeterminationsResponse;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.SimulateDeterminationResponse;

/// Hands each rpc about law and determinations to its feature.
public final class AgreementsGrpcService extends AgreementsServiceImplBase {
    private final LawCalls law;
    private final DiffCalls diffs;
    private final DeterminationCalls determinations;
    private final RecordedCalls recorded;

    public AgreementsGrpcService(
            LawCalls law, DiffCalls diffs, DeterminationCalls determinations, RecordedCalls recorded) {
        this.law = law;
        this.diffs = diffs;
        this.determinations = determinations;
        this.recorded = recorded;
    }

    @Override
    public void loadLawPack(LoadLawPackRequest request, StreamObserver<LoadLawPackResponse> answer) {
        reply(answer, law.load());
    }

    @Override
    public void listLaw(ListLawRequest request, StreamObserver<ListLawResponse> answer) {
        reply(answer, law.list(request));
    }

    @Override
    public void getLaw(GetLawRequest request, StreamObserver<GetLawResponse> answer) {
        reply(answer, law.get(request));
    }

    @Override
    public void proposeLawPack(ProposeLawPackRequest request, StreamObserver<ProposeLawPackResponse> answer) {
        reply(answer, law.propose(request));
    }

    @Override
    public void enactLawPack(EnactLawPackRequest request, StreamObserver<EnactLawPackResponse> answer) {
        reply(answer, law.enact(request));
    }

    @Override
    public void dropLawPack(DropLawPackRequest request, StreamObserver<DropLawPackResponse> answer) {
        reply(answer, law.drop(request));
    }

    @Override
    public void listLawVersions(ListLawVersionsRequest request, StreamObserver<ListLawVersionsResponse> answer) {
        reply(answer, law.versions());
    }

    @Override
    public void diffLaw(DiffLawRequest request, StreamObserver<DiffLawResponse> answer) {
        reply(answer, diffs.diff(request));
    }

    @Override
    public void recordDetermination(
            RecordDeterminationRequest request, StreamObserver<RecordDeterminationResponse> answer) {
        reply(answer, recorded.record(request));
    }

    @Override
    public void reviewDeterminations(
            ReviewDeterminationsRequest request, StreamObserver<ReviewDeterminationsResponse> answer) {
        reply(answer, recorded.review(request));
    }

    @Override
    public void listAffectedDeterminations(
            ListAffectedDeterminationsRequest request, StreamObserver<ListAffectedDeterminationsResponse> answer) {
        reply(answer, recorded.affected(request));
    }

    @Override
    public void determine(DetermineRequest request, StreamObserver<DetermineResponse> answer) {
        reply(answer, determinations.determine(request));
    }

    @Override
    public void explainDetermination(
            ExplainDeterminationRequest request, StreamObserver<ExplainDeterminationResponse> answer) {
        reply(answer, determinations.explain(request));
    }

    @Override
    public void simulateDetermination(
            SimulateDeterminationRequest request, StreamObserver<SimulateDeterminationResponse> answer) {
        reply(answer, determinations.simulate(request));
    }

    private static <T> void reply(StreamObserver<T> answer, T response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
