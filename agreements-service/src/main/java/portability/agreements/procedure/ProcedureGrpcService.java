package portability.agreements.procedure;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.proto.agreements.v1.AssessChangeRequest;
import portability.proto.agreements.v1.AssessChangeResponse;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivideArrearsResponse;
import portability.proto.agreements.v1.GetClaimDatesRequest;
import portability.proto.agreements.v1.GetClaimDatesResponse;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.GetLastDayResponse;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.GetLateInterestResponse;
import portability.proto.agreements.v1.GetLegislationTypesRequest;
import portability.proto.agreements.v1.GetLegislationTypesResponse;
import portability.proto.agreements.v1.GetMonthlyAmountsRequest;
import portability.proto.agreements.v1.GetMonthlyAmountsResponse;
import portability.proto.agreements.v1.GetReviewLimitRequest;
import portability.proto.agreements.v1.GetReviewLimitResponse;
import portability.proto.agreements.v1.GetReviewLimitsRequest;
import portability.proto.agreements.v1.GetReviewLimitsResponse;
import portability.proto.agreements.v1.ProcedureServiceGrpc.ProcedureServiceImplBase;
import portability.proto.agreements.v1.WeighDeferralRequest;
import portability.proto.agreements.v1.WeighDeferralResponse;
import portability.totalisation.law.LawMissing;

/// The edge of what is asked about procedure.
public final class ProcedureGrpcService extends ProcedureServiceImplBase {
    private final AdoptedLaw law;

    public ProcedureGrpcService(AdoptedLaw law) {
        this.law = law;
    }

    @Override
    public void getLastDay(GetLastDayRequest request, StreamObserver<GetLastDayResponse> answer) {
        reply(answer, () -> LastDays.answer(request, law.current()));
    }

    @Override
    public void getReviewLimit(GetReviewLimitRequest request, StreamObserver<GetReviewLimitResponse> answer) {
        reply(answer, () -> ReviewLimits.answer(request, law.current()));
    }

    @Override
    public void getReviewLimits(GetReviewLimitsRequest request, StreamObserver<GetReviewLimitsResponse> answer) {
        reply(answer, () -> ReviewLimits.answer(request, law.current()));
    }

    @Override
    public void getLegislationTypes(
            GetLegislationTypesRequest request, StreamObserver<GetLegislationTypesResponse> answer) {
        reply(answer, () -> LegislationTypes.answer(request, law.current()));
    }

    @Override
    public void getClaimDates(GetClaimDatesRequest request, StreamObserver<GetClaimDatesResponse> answer) {
        reply(answer, () -> ClaimDates.answer(request, law.current()));
    }

    @Override
    public void divideArrears(DivideArrearsRequest request, StreamObserver<DivideArrearsResponse> answer) {
        reply(answer, () -> Divisions.answer(request, law.current()));
    }

    @Override
    public void getLateInterest(GetLateInterestRequest request, StreamObserver<GetLateInterestResponse> answer) {
        reply(answer, () -> Interests.answer(request, law.current()));
    }

    @Override
    public void getMonthlyAmounts(GetMonthlyAmountsRequest request, StreamObserver<GetMonthlyAmountsResponse> answer) {
        reply(answer, () -> Months.answer(request, law.current()));
    }

    @Override
    public void assessChange(AssessChangeRequest request, StreamObserver<AssessChangeResponse> answer) {
        reply(answer, () -> Changes.answer(request));
    }

    @Override
    public void weighDeferral(WeighDeferralRequest request, StreamObserver<WeighDeferralResponse> answer) {
        reply(answer, () -> Changes.answer(request));
    }

    /// @throws Refused LawLacksValue where the law says nothing for a day
    static <A> void reply(StreamObserver<A> answer, Supplier<A> found) {
        try {
            answer.onNext(found.get());
        } catch (LawMissing missing) {
            throw new Refused(new Refusal.LawLacksValue(String.valueOf(missing.getMessage())));
        }
        answer.onCompleted();
    }
}
