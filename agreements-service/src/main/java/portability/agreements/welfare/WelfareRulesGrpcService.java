package portability.agreements.welfare;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import portability.agreements.determination.Floors;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.proto.agreements.v1.CheckFloorRequest;
import portability.proto.agreements.v1.CheckFloorResponse;
import portability.proto.agreements.v1.GetFundBenefitsRequest;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.agreements.v1.GetFundContributionRequest;
import portability.proto.agreements.v1.GetFundContributionResponse;
import portability.proto.agreements.v1.GetFundCoverRequest;
import portability.proto.agreements.v1.GetFundCoverResponse;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc.WelfareRulesServiceImplBase;
import portability.totalisation.law.LawMissing;

/// The edge of what is asked about welfare funds and floors.
public final class WelfareRulesGrpcService extends WelfareRulesServiceImplBase {
    private final AdoptedLaw law;

    public WelfareRulesGrpcService(AdoptedLaw law) {
        this.law = law;
    }

    @Override
    public void getFundContribution(
            GetFundContributionRequest request, StreamObserver<GetFundContributionResponse> answer) {
        reply(answer, () -> Funds.answer(request, law.current()));
    }

    @Override
    public void getFundCover(GetFundCoverRequest request, StreamObserver<GetFundCoverResponse> answer) {
        reply(answer, () -> Funds.answer(request, law.current()));
    }

    @Override
    public void getFundBenefits(GetFundBenefitsRequest request, StreamObserver<GetFundBenefitsResponse> answer) {
        reply(answer, () -> Funds.answer(request, law.current()));
    }

    @Override
    public void checkFloor(CheckFloorRequest request, StreamObserver<CheckFloorResponse> answer) {
        reply(answer, () -> Floors.answer(request, law.current()));
    }

    /// @throws Refused LawLacksValue where the law says nothing for a day
    private static <A> void reply(StreamObserver<A> answer, Supplier<A> found) {
        try {
            answer.onNext(found.get());
        } catch (LawMissing missing) {
            throw new Refused(new Refusal.LawLacksValue(String.valueOf(missing.getMessage())));
        }
        answer.onCompleted();
    }
}
