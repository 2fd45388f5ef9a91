package portability.claims.situation.grpc;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.situation.Reliance;
import portability.claims.situation.Situation.TakenBack;
import portability.claims.situation.SituationCommand.Settle;
import portability.claims.situation.SituationCommand.TakeBack;
import portability.claims.situation.SituationCommand.Tell;
import portability.claims.situation.SituationDesk;
import portability.claims.situation.SituationDocument;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.GetSituationRequest;
import portability.proto.claims.v1.GetSituationResponse;
import portability.proto.claims.v1.KnownChange;
import portability.proto.claims.v1.SettleChangeRequest;
import portability.proto.claims.v1.SettleChangeResponse;
import portability.proto.claims.v1.SituationServiceGrpc.SituationServiceImplBase;
import portability.proto.claims.v1.TakeBackChangeRequest;
import portability.proto.claims.v1.TakeBackChangeResponse;
import portability.proto.claims.v1.TellChangeRequest;
import portability.proto.claims.v1.TellChangeResponse;

/// Every rpc of `SituationService`.
@Service
class SituationGrpcService extends SituationServiceImplBase {
    private static final int LONGEST_OUTCOME = 400;

    private final ClaimDesk claims;
    private final SituationDesk situations;
    private final ClaimsProperties settings;
    private final Clock clock;

    SituationGrpcService(ClaimDesk claims, SituationDesk situations, ClaimsProperties settings, Clock clock) {
        this.claims = claims;
        this.situations = situations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void tellChange(TellChangeRequest request, StreamObserver<TellChangeResponse> answer) {
        var told = told(request);
        if (told.change().on().isAfter(LocalDate.ofInstant(clock.instant(), settings.timeZone())))
            throw new Refused(Refusal.DATE_IN_FUTURE);
        var opening = opening(claim(request.getClaimId()));
        var officer = Principal.current();
        situations.send(request.getClaimId(), new Tell(told.changeId(), officer.name(), told.change()), officer);
        reply(
                answer,
                TellChangeResponse.newBuilder().addAllTold(opening.partners()).build());
    }

    private static SituationDocument told(TellChangeRequest request) {
        try {
            return new SituationDocument(request.getChangeId(), SituationDocument.read(request.getChange()));
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_CHANGE", "a part of the change is missing or cannot be read");
        }
    }

    @Override
    public void getSituation(GetSituationRequest request, StreamObserver<GetSituationResponse> answer) {
        var claim = claim(request.getClaimId());
        var here = opening(claim).here();
        var view = GetSituationResponse.newBuilder();
        for (var known : situations.of(request.getClaimId()).inOrder())
            view.addChanges(KnownChange.newBuilder()
                    .setChangeId(known.changeId())
                    .setChange(SituationDocument.write(known.change()))
                    .setToldBy(known.from().orElse(here))
                    .setOutcome(known.outcome().orElse(""))
                    .setCalculated(Reliance.isCalculated(claim, known.change()))
                    .setTakenBack(known.takenBack().map(TakenBack::reason).orElse(""))
                    .setStillDecided(Reliance.isStillDecided(claim, known)));
        reply(answer, view.build());
    }

    @Override
    public void takeBackChange(TakeBackChangeRequest request, StreamObserver<TakeBackChangeResponse> answer) {
        var reason = request.getReason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_OUTCOME)
            throw new MalformedInput("INVALID_REASON", "a reason has 1 to " + LONGEST_OUTCOME + " characters");
        var claimId = request.getClaimId();
        var changeId = request.getChangeId();
        var claim = claim(claimId);
        var opening = opening(claim);
        var officer = Principal.current();
        int decision = Reliance.decision(claim, situations.of(claimId), changeId);
        situations.send(claimId, new TakeBack(changeId, officer.name(), reason, decision), officer);
        var known = situations.of(claimId).changes().get(changeId);
        reply(
                answer,
                TakeBackChangeResponse.newBuilder()
                        .addAllTold(opening.partners())
                        .setStillDecided(known != null && Reliance.isStillDecided(claim(claimId), known))
                        .build());
    }

    @Override
    public void settleChange(SettleChangeRequest request, StreamObserver<SettleChangeResponse> answer) {
        var outcome = request.getOutcome().strip();
        if (outcome.isEmpty() || outcome.length() > LONGEST_OUTCOME)
            throw new MalformedInput(
                    "INVALID_CHANGE", "what was made of it has 1 to " + LONGEST_OUTCOME + " characters");
        var _ = opening(claim(request.getClaimId()));
        var officer = Principal.current();
        situations.send(request.getClaimId(), new Settle(request.getChangeId(), officer.name(), outcome), officer);
        reply(answer, SettleChangeResponse.getDefaultInstance());
    }

    private Claim claim(String claimId) {
        return claims.story(claimId).map(story -> story.claim()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
    }

    private static Opening opening(Claim claim) {
        return claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
