package portability.claims.offset.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.OpenDeductions;
import portability.claims.offset.followup.AnsweringDesk;
import portability.claims.offset.followup.AskingDesk;
import portability.claims.offset.wire.OffsetLetter;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.claims.v1.AnswerDeductionRequest;
import portability.proto.claims.v1.AnswerDeductionResponse;
import portability.proto.claims.v1.AskDeductionRequest;
import portability.proto.claims.v1.AskDeductionResponse;
import portability.proto.claims.v1.ListDeductionsRequest;
import portability.proto.claims.v1.ListDeductionsResponse;
import portability.proto.claims.v1.ListOpenDeductionsRequest;
import portability.proto.claims.v1.ListOpenDeductionsResponse;
import portability.proto.claims.v1.OffsetServiceGrpc.OffsetServiceImplBase;
import portability.proto.claims.v1.OpenDeduction;
import portability.proto.claims.v1.TellArrearsRequest;
import portability.proto.claims.v1.TellArrearsResponse;

/// Every rpc of `OffsetService`.
@Service
class OffsetGrpcService extends OffsetServiceImplBase {
    private final AskingDesk asking;
    private final AnsweringDesk answering;
    private final OffsetDesk offsets;
    private final OpenDeductions open;
    private final ClaimDesk claims;
    private final String here;

    OffsetGrpcService(
            AskingDesk asking,
            AnsweringDesk answering,
            OffsetDesk offsets,
            OpenDeductions open,
            ClaimDesk claims,
            NodeProperties node) {
        this.asking = asking;
        this.answering = answering;
        this.offsets = offsets;
        this.open = open;
        this.claims = claims;
        this.here = node.institution();
    }

    @Override
    public void tellArrears(TellArrearsRequest request, StreamObserver<TellArrearsResponse> answer) {
        var told = asking.tell(request.getClaimId(), OffsetAsked.institution(request.getTo()), Principal.current());
        reply(
                answer,
                TellArrearsResponse.newBuilder()
                        .setArrears(OffsetLetter.money(told.arrears()))
                        .setLastDay(told.lastDay().toString())
                        .build());
    }

    @Override
    public void askDeduction(AskDeductionRequest request, StreamObserver<AskDeductionResponse> answer) {
        var matter = asking.ask(request.getClaimId(), OffsetAsked.wanted(request), Principal.current());
        reply(
                answer,
                AskDeductionResponse.newBuilder()
                        .setDeductionId(matter.deductionId())
                        .setAmount(OffsetLetter.money(matter.ask().amount()))
                        .build());
    }

    @Override
    public void answerDeduction(AnswerDeductionRequest request, StreamObserver<AnswerDeductionResponse> answer) {
        var matter = answering.answer(
                request.getClaimId(), request.getDeductionId(), OffsetAsked.said(request), Principal.current());
        reply(
                answer,
                AnswerDeductionResponse.newBuilder()
                        .setDeduction(DeductionView.of(matter, here))
                        .build());
    }

    @Override
    public void listDeductions(ListDeductionsRequest request, StreamObserver<ListDeductionsResponse> answer) {
        var claimId = request.getClaimId();
        if (claims.story(claimId).isEmpty()) throw new Refused(Refusal.UNKNOWN_CLAIM);
        reply(
                answer,
                ListDeductionsResponse.newBuilder()
                        .addAllDeductions(offsets.of(claimId).matters().values().stream()
                                .map(matter -> DeductionView.of(matter, here))
                                .toList())
                        .build());
    }

    @Override
    public void listOpenDeductions(
            ListOpenDeductionsRequest request, StreamObserver<ListOpenDeductionsResponse> answer) {
        var view = ListOpenDeductionsResponse.newBuilder();
        for (var each : open.all())
            view.addDeductions(OpenDeduction.newBuilder()
                    .setClaimId(each.claimId())
                    .setDeductionId(each.deductionId())
                    .setAskedBy(each.askedBy())
                    .setCameOn(each.cameOn().toString()));
        reply(answer, view.build());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
