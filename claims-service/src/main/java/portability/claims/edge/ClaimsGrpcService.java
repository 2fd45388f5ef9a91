package portability.claims.edge;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.DecisionText;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AcceptGapRequest;
import portability.proto.claims.v1.AcceptGapResponse;
import portability.proto.claims.v1.ApproveRestoreRequest;
import portability.proto.claims.v1.ApproveRestoreResponse;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceImplBase;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.ConfirmPartnerResponse;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.DecideClaimResponse;
import portability.proto.claims.v1.DeclareKeyCompromisedRequest;
import portability.proto.claims.v1.DeclareKeyCompromisedResponse;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerResponse;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.FollowClaimResponse;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimResponse;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.proto.claims.v1.GetDescriptorResponse;
import portability.proto.claims.v1.GetRestoreRequest;
import portability.proto.claims.v1.GetRestoreResponse;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.GetSummaryResponse;
import portability.proto.claims.v1.LiftQuarantineRequest;
import portability.proto.claims.v1.LiftQuarantineResponse;
import portability.proto.claims.v1.ListDoubtfulSignaturesRequest;
import portability.proto.claims.v1.ListDoubtfulSignaturesResponse;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.ListPartnersResponse;
import portability.proto.claims.v1.ListWitnessedRequest;
import portability.proto.claims.v1.ListWitnessedResponse;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.LodgeClaimResponse;
import portability.proto.claims.v1.SummaryLine;

/// Every rpc of `ClaimsService`.
@Service
class ClaimsGrpcService extends ClaimsServiceImplBase {
    private final Lodging lodging;
    private final ClaimDesk claims;
    private final KnownClaims known;
    private final Following following;
    private final PartnerEdge partners;
    private final DoubtfulSignatures doubtful;
    private final WitnessEdge witnessed;
    private final WitnessDesk witnesses;
    private final RestoreEdge restore;
    private final Reviews reviews;
    private final Clock clock;

    ClaimsGrpcService(
            Lodging lodging,
            ClaimDesk claims,
            KnownClaims known,
            Following following,
            PartnerEdge partners,
            DoubtfulSignatures doubtful,
            WitnessEdge witnessed,
            WitnessDesk witnesses,
            RestoreEdge restore,
            Reviews reviews,
            Clock clock) {
        this.lodging = lodging;
        this.claims = claims;
        this.known = known;
        this.following = following;
        this.partners = partners;
        this.doubtful = doubtful;
        this.witnessed = witnessed;
        this.witnesses = witnesses;
        this.restore = restore;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public void lodgeClaim(LodgeClaimRequest request, StreamObserver<LodgeClaimResponse> answer) {
        var claimId = lodging.lodge(request, Principal.current());
        reply(answer, LodgeClaimResponse.newBuilder().setClaimId(claimId).build());
    }

    @Override
    public void getClaim(GetClaimRequest request, StreamObserver<GetClaimResponse> answer) {
        reply(
                answer,
                GetClaimResponse.newBuilder()
                        .setClaim(view(request.getClaimId()))
                        .build());
    }

    @Override
    public void followClaim(FollowClaimRequest request, StreamObserver<FollowClaimResponse> answer) {
        view(request.getClaimId());
        following.follow(request.getClaimId(), (ServerCallStreamObserver<FollowClaimResponse>) answer);
    }

    @Override
    public void decideClaim(DecideClaimRequest request, StreamObserver<DecideClaimResponse> answer) {
        var officer = Principal.current();
        // What is determined rests on what partners certified.
        if (!view(request.getClaimId()).getInDoubtList().isEmpty()) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        // It may have been decided before, and sent.
        if (restore.isUnsure(story(request.getClaimId()).claim())) throw new Refused(Refusal.RESTORING);
        claims.send(request.getClaimId(), new Decide(officer.name(), clock.instant()), officer);
        var decided = story(request.getClaimId()).claim().decidedBy().orElseThrow();
        reply(
                answer,
                DecideClaimResponse.newBuilder()
                        .setDecisionId(decided.decisionId())
                        .build());
    }

    @Override
    public void getSummary(GetSummaryRequest request, StreamObserver<GetSummaryResponse> answer) {
        var claim = story(request.getClaimId()).claim();
        if (claim.opening().isEmpty()) throw new Refused(Refusal.UNKNOWN_CLAIM);
        var summary = claim.summary().orElseThrow(() -> new Refused(Refusal.NOT_SUMMARISED));
        var response = GetSummaryResponse.newBuilder()
                .setClaimId(request.getClaimId())
                .setSummarisedAt(summary.summarisedAt().toString());
        var decisions = summary.decisions().stream().map(DecisionText::read).toList();
        var institutions = decisions.stream()
                .map(decision -> decision.getDetermination().getInstitution())
                .toList();
        var limits = reviews.ofSummary(claim, institutions, summary.summarisedAt());
        for (int i = 0; i < decisions.size(); i++) {
            var decision = decisions.get(i);
            var line = SummaryLine.newBuilder()
                    .setDecisionId(decision.getDecisionId())
                    .setDetermination(decision.getDetermination())
                    .setDecidedAt(decision.getDecidedAt())
                    .setRemedy(decision.getRemedy())
                    .setNumber(DecisionText.number(decision));
            if (!limits.isEmpty()) line.setReview(limits.get(i));
            response.addLines(line);
        }
        reply(answer, response.build());
    }

    @Override
    public void getDescriptor(GetDescriptorRequest request, StreamObserver<GetDescriptorResponse> answer) {
        reply(answer, partners.ownDescriptor());
    }

    @Override
    public void enrolPartner(EnrolPartnerRequest request, StreamObserver<EnrolPartnerResponse> answer) {
        reply(answer, partners.enrol(request, Principal.current()));
    }

    @Override
    public void confirmPartner(ConfirmPartnerRequest request, StreamObserver<ConfirmPartnerResponse> answer) {
        reply(answer, partners.confirm(request, Principal.current()));
    }

    @Override
    public void listPartners(ListPartnersRequest request, StreamObserver<ListPartnersResponse> answer) {
        reply(answer, partners.list(request));
    }

    @Override
    public void declareKeyCompromised(
            DeclareKeyCompromisedRequest request, StreamObserver<DeclareKeyCompromisedResponse> answer) {
        reply(answer, partners.declareCompromised(request, Principal.current()));
    }

    @Override
    public void listDoubtfulSignatures(
            ListDoubtfulSignaturesRequest request, StreamObserver<ListDoubtfulSignaturesResponse> answer) {
        reply(answer, doubtful.list(request));
    }

    @Override
    public void listWitnessed(ListWitnessedRequest request, StreamObserver<ListWitnessedResponse> answer) {
        reply(answer, witnessed.list());
    }

    @Override
    public void liftQuarantine(LiftQuarantineRequest request, StreamObserver<LiftQuarantineResponse> answer) {
        reply(answer, witnessed.lift(request, Principal.current()));
    }

    @Override
    public void getRestore(GetRestoreRequest request, StreamObserver<GetRestoreResponse> answer) {
        reply(answer, restore.get());
    }

    @Override
    public void approveRestore(ApproveRestoreRequest request, StreamObserver<ApproveRestoreResponse> answer) {
        reply(answer, restore.approve(request, Principal.current()));
    }

    @Override
    public void acceptGap(AcceptGapRequest request, StreamObserver<AcceptGapResponse> answer) {
        reply(answer, witnessed.acceptGap(request, Principal.current()));
    }

    private Story story(String claimId) {
        return known.story(claimId);
    }

    private Claim view(String claimId) {
        return ClaimView.of(story(claimId), witnesses::isInDoubt).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
