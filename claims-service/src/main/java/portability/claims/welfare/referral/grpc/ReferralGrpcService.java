package portability.claims.welfare.referral.grpc;

import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.wire.Persons;
import portability.claims.edge.PageOf;
import portability.claims.payment.life.grpc.LifePlace;
import portability.claims.welfare.Happening;
import portability.claims.welfare.fund.FundDesk;
import portability.claims.welfare.grpc.WelfareView;
import portability.claims.welfare.referral.LinkedCases;
import portability.claims.welfare.referral.OpenReferrals;
import portability.claims.welfare.referral.Referral;
import portability.claims.welfare.referral.ReferredDeath;
import portability.claims.welfare.referral.followup.ReferringDesk;
import portability.claims.welfare.referral.wire.ReferralDocument;
import portability.claims.welfare.referral.words.ToldReferral;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.AnswerReferralRequest;
import portability.proto.claims.v1.AnswerReferralResponse;
import portability.proto.claims.v1.DeathReferralCase;
import portability.proto.claims.v1.GetReferralRequest;
import portability.proto.claims.v1.GetReferralResponse;
import portability.proto.claims.v1.LinkedCase;
import portability.proto.claims.v1.ListLinkedCasesRequest;
import portability.proto.claims.v1.ListLinkedCasesResponse;
import portability.proto.claims.v1.ListReferralsRequest;
import portability.proto.claims.v1.ListReferralsResponse;
import portability.proto.claims.v1.OpenReferral;
import portability.proto.claims.v1.ReferDeathRequest;
import portability.proto.claims.v1.ReferDeathResponse;
import portability.proto.claims.v1.ReferralServiceGrpc.ReferralServiceImplBase;
import portability.proto.exchange.v1.DeathReferral;

/// Every rpc of `ReferralService`.
@Service
class ReferralGrpcService extends ReferralServiceImplBase {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_WORDS = 400;

    private final ReferringDesk desk;
    private final OpenReferrals open;
    private final LinkedCases linked;
    private final FundDesk fund;
    private final ClaimDesk claims;
    private final ReadModels readModels;
    private final String here;

    ReferralGrpcService(
            ReferringDesk desk,
            OpenReferrals open,
            LinkedCases linked,
            FundDesk fund,
            ClaimDesk claims,
            ReadModels readModels,
            NodeProperties node) {
        this.desk = desk;
        this.open = open;
        this.linked = linked;
        this.fund = fund;
        this.claims = claims;
        this.readModels = readModels;
        this.here = node.institution();
    }

    @Override
    public void referDeath(ReferDeathRequest request, StreamObserver<ReferDeathResponse> answer) {
        var id = request.getRequestId();
        if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl))
            throw invalid("request_id is missing or too long");
        var made = desk.refer(
                id, institution(request.getTo()), referred(request), request.getDeath(), Principal.current());
        reply(
                answer,
                ReferDeathResponse.newBuilder()
                        .setReferralId(made.referralId())
                        .setTold(made.told())
                        .build());
    }

    private ReferredDeath referred(ReferDeathRequest request) {
        var pension = request.getPensionClaimId();
        var person = request.hasPerson() || pension.isEmpty()
                ? request.getPerson()
                : Persons.write(desk.claimantOf(pension));
        try {
            // A referral by an officer says where.
            var country = Country.of(request.getCountry()).code();
            return ReferralDocument.read(DeathReferral.newBuilder()
                    .setPerson(person)
                    .setDeath(request.getDeath())
                    .setCause(request.getCause())
                    .setCountry(country)
                    .setPensionCaseId(pension)
                    .addAllFamily(request.getFamilyList())
                    .setWords(request.getWords())
                    .build());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw invalid(
                    "the person, the death, its cause, its place or the family lacks a part, or it means nothing");
        }
    }

    @Override
    public void getReferral(GetReferralRequest request, StreamObserver<GetReferralResponse> answer) {
        var id = request.getReferralId();
        var referral = desk.find(id);
        readModels.awaitCurrent(LinkedCases.PROCESSOR);
        reply(
                answer,
                GetReferralResponse.newBuilder()
                        .setReferral(view(id, referral, request.getLanguage()))
                        .build());
    }

    private DeathReferralCase view(String referralId, Referral referral, String language) {
        var others = linked.of(referralId);
        var view = DeathReferralCase.newBuilder()
                .setReferralId(referralId)
                .setReferredBy(referral.came().map(came -> came.from()).orElse(here))
                .setReferredTo(referral.fund().orElse(here))
                .addAllLinked(others.stream().map(ReferralGrpcService::view).toList())
                .addAllWords(ToldReferral.of(referral, here, others, language));
        referral.referred().map(ReferralDocument::write).ifPresent(view::setReferral);
        referral.reply()
                .map(said -> ReferralDocument.write(told(referral), said))
                .ifPresent(view::setAnswer);
        for (var membershipId : desk.candidates(referral))
            view.addCandidates(WelfareView.of(membershipId, fund.membership(membershipId), fund.today(), language));
        return view.build();
    }

    private static String told(Referral referral) {
        return referral.came()
                .map(came -> came.documentId())
                .or(() -> referral.sent().map(sent -> sent.documentId()))
                .orElse("");
    }

    private static LinkedCase view(LinkedCases.Linked other) {
        return LinkedCase.newBuilder()
                .setCaseId(other.caseId())
                .setKind(other.kind().name())
                .build();
    }

    @Override
    public void listReferrals(ListReferralsRequest request, StreamObserver<ListReferralsResponse> answer) {
        readModels.awaitCurrent(OpenReferrals.PROCESSOR);
        int size = PageOf.size(request.getPageSize());
        var after = LifePlace.read(request.getPageToken());
        var page = PageOf.of(
                open.list(after.due(), after.id(), size + 1),
                size,
                line -> new LifePlace(line.cameOn(), line.caseId()).token());
        var view = ListReferralsResponse.newBuilder().setNextPageToken(page.next());
        for (var line : page.lines())
            view.addReferrals(OpenReferral.newBuilder()
                    .setReferralId(line.caseId())
                    .setReferredBy(line.referredBy())
                    .setCameOn(line.cameOn().toString()));
        reply(answer, view.build());
    }

    @Override
    public void answerReferral(AnswerReferralRequest request, StreamObserver<AnswerReferralResponse> answer) {
        if (request.getWords().length() > LONGEST_WORDS) throw invalid("too many words");
        var referralId = request.getReferralId();
        var said = desk.answer(
                referralId,
                request.getMembershipId(),
                happening(request.getEvent()),
                request.getWords().strip(),
                Principal.current());
        reply(
                answer,
                AnswerReferralResponse.newBuilder()
                        .setAnswer(ReferralDocument.write(told(desk.find(referralId)), said))
                        .build());
    }

    private static Optional<Happening> happening(FundEvent event) {
        return switch (event) {
            case FUND_EVENT_UNSPECIFIED -> Optional.empty();
            case FUND_EVENT_NATURAL_DEATH -> Optional.of(Happening.NATURAL_DEATH);
            case FUND_EVENT_ACCIDENTAL_DEATH -> Optional.of(Happening.ACCIDENTAL_DEATH);
            case FUND_EVENT_PARTIAL_DISABILITY,
                    FUND_EVENT_TOTAL_DISABILITY,
                    FUND_EVENT_ILLNESS_OF_FAMILY,
                    FUND_EVENT_REPATRIATION,
                    FUND_EVENT_EDUCATION_OF_CHILD,
                    FUND_EVENT_TRAINING,
                    UNRECOGNIZED -> throw invalid("that is no death");
        };
    }

    @Override
    public void listLinkedCases(ListLinkedCasesRequest request, StreamObserver<ListLinkedCasesResponse> answer) {
        if (claims.story(request.getClaimId()).isEmpty()) throw new Refused(Refusal.UNKNOWN_CLAIM);
        readModels.awaitCurrent(LinkedCases.PROCESSOR);
        reply(
                answer,
                ListLinkedCasesResponse.newBuilder()
                        .addAllLinked(linked.of(request.getClaimId()).stream()
                                .map(ReferralGrpcService::view)
                                .toList())
                        .build());
    }

    private static String institution(String text) {
        try {
            return InstitutionId.parse(text).toString();
        } catch (IllegalArgumentException _) {
            throw invalid("to names no institution");
        }
    }

    private static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_REFERRAL", why);
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
