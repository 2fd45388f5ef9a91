package portability.claims.welfare.floor.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.edge.PageOf;
import portability.claims.payment.life.grpc.LifePlace;
import portability.claims.welfare.floor.CheckedFloor;
import portability.claims.welfare.floor.FloorCommand.Settle;
import portability.claims.welfare.floor.FloorDesk;
import portability.claims.welfare.floor.FloorReferrals;
import portability.claims.welfare.floor.words.ToldFloor;
import portability.claims.welfare.fund.Amounts;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.FloorCase;
import portability.proto.claims.v1.FloorReferralLine;
import portability.proto.claims.v1.FloorServiceGrpc.FloorServiceImplBase;
import portability.proto.claims.v1.GetFloorRequest;
import portability.proto.claims.v1.GetFloorResponse;
import portability.proto.claims.v1.ListFloorReferralsRequest;
import portability.proto.claims.v1.ListFloorReferralsResponse;
import portability.proto.claims.v1.SettleFloorReferralRequest;
import portability.proto.claims.v1.SettleFloorReferralResponse;

/// Every rpc of `FloorService`.
@Service
class FloorGrpcService extends FloorServiceImplBase {
    private static final int LONGEST_OUTCOME = 400;

    private final ClaimDesk claims;
    private final FloorDesk floors;
    private final FloorReferrals referrals;
    private final ReadModels readModels;

    FloorGrpcService(ClaimDesk claims, FloorDesk floors, FloorReferrals referrals, ReadModels readModels) {
        this.claims = claims;
        this.floors = floors;
        this.referrals = referrals;
        this.readModels = readModels;
    }

    @Override
    public void getFloor(GetFloorRequest request, StreamObserver<GetFloorResponse> answer) {
        reply(
                answer,
                GetFloorResponse.newBuilder()
                        .setFloor(view(story(request.getClaimId()), request.getLanguage()))
                        .build());
    }

    private Story story(String claimId) {
        return claims.story(claimId)
                .filter(story -> story.claim().opening().isPresent())
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
    }

    private FloorCase view(Story story, String language) {
        var floor = floors.of(story.claimId());
        var own = CheckedFloor.in(story);
        var claim = story.claim();
        var residence = claim.recalculations()
                .residence()
                .orElseGet(() -> claim.opening().orElseThrow().file().residence());
        var view = FloorCase.newBuilder()
                .setClaimId(story.claimId())
                .addAllWords(ToldFloor.of(residence, own, floor, claim.summary().isPresent(), language));
        own.map(CheckedFloor::finding).ifPresent(view::setOwn);
        floor.referred()
                .ifPresent(referred -> view.setAll(
                                CheckedFloor.of(referred.finding()).finding())
                        .setReferredTo(referred.to())
                        .setReferredOn(referred.on().toString()));
        floor.came()
                .ifPresent(came -> view.setReferredBy(came.from())
                        .setGap(Amounts.write(came.shortfall().gap())));
        floor.settled().ifPresent(settled -> view.setOutcome(settled.outcome()));
        return view.build();
    }

    @Override
    public void listFloorReferrals(
            ListFloorReferralsRequest request, StreamObserver<ListFloorReferralsResponse> answer) {
        readModels.awaitCurrent(FloorReferrals.PROCESSOR);
        int size = PageOf.size(request.getPageSize());
        var after = LifePlace.read(request.getPageToken());
        var page = PageOf.of(
                referrals.list(after.due(), after.id(), size + 1),
                size,
                line -> new LifePlace(line.day(), line.claimId()).token());
        var view = ListFloorReferralsResponse.newBuilder().setNextPageToken(page.next());
        for (var line : page.lines())
            view.addReferrals(FloorReferralLine.newBuilder()
                    .setClaimId(line.claimId())
                    .setPartner(line.partner())
                    .setResidence(line.residence())
                    .setOwn(line.isOwn())
                    .setDay(line.day().toString()));
        reply(answer, view.build());
    }

    @Override
    public void settleFloorReferral(
            SettleFloorReferralRequest request, StreamObserver<SettleFloorReferralResponse> answer) {
        var outcome = request.getOutcome().strip();
        if (outcome.isEmpty() || outcome.length() > LONGEST_OUTCOME)
            throw new MalformedInput("INVALID_REFERRAL", "what was done has 1 to " + LONGEST_OUTCOME + " characters");
        var claimId = story(request.getClaimId()).claimId();
        var officer = Principal.current();
        floors.send(claimId, new Settle(officer.name(), outcome), officer);
        reply(answer, SettleFloorReferralResponse.getDefaultInstance());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
