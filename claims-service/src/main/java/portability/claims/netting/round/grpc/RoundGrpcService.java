package portability.claims.netting.round.grpc;

import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.followup.SettlingParty;
import portability.claims.netting.round.KnownRounds;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.Round.Outcome;
import portability.claims.netting.round.Round.Proposal;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundNames;
import portability.claims.netting.round.RoundTerms;
import portability.claims.netting.round.SignedWord;
import portability.claims.netting.round.followup.JoiningRounds;
import portability.claims.netting.round.followup.ProposingRounds;
import portability.claims.netting.round.wire.RoundDocument;
import portability.claims.netting.round.wire.RoundLetter;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.AgreeRoundRequest;
import portability.proto.claims.v1.AgreeRoundResponse;
import portability.proto.claims.v1.AskOutcomeRequest;
import portability.proto.claims.v1.AskOutcomeResponse;
import portability.proto.claims.v1.GetRoundRequest;
import portability.proto.claims.v1.GetRoundResponse;
import portability.proto.claims.v1.ListRoundsRequest;
import portability.proto.claims.v1.ListRoundsResponse;
import portability.proto.claims.v1.NettingRoundView;
import portability.proto.claims.v1.OfferWindowsRequest;
import portability.proto.claims.v1.OfferWindowsResponse;
import portability.proto.claims.v1.OpenRoundRequest;
import portability.proto.claims.v1.OpenRoundResponse;
import portability.proto.claims.v1.ProposeRoundRequest;
import portability.proto.claims.v1.ProposeRoundResponse;
import portability.proto.claims.v1.RefuseRoundRequest;
import portability.proto.claims.v1.RefuseRoundResponse;
import portability.proto.claims.v1.RoundServiceGrpc.RoundServiceImplBase;
import portability.proto.claims.v1.VoidRoundRequest;
import portability.proto.claims.v1.VoidRoundResponse;
import portability.proto.exchange.v1.NettingRoundRefusal;
import portability.proto.exchange.v1.NettingRoundWord;

/// The rpcs of `RoundService`.
@Service
class RoundGrpcService extends RoundServiceImplBase {
    private static final int LONGEST_ID = 64;
    private static final int MOST_WINDOWS = 500;

    private final ProposingRounds proposing;
    private final JoiningRounds joining;
    private final RoundDesk desk;
    private final KnownRounds known;
    private final ReadModels readModels;
    private final SettlingParty party;

    RoundGrpcService(
            ProposingRounds proposing,
            JoiningRounds joining,
            RoundDesk desk,
            KnownRounds known,
            ReadModels readModels,
            SettlingParty party) {
        this.proposing = proposing;
        this.joining = joining;
        this.desk = desk;
        this.known = known;
        this.readModels = readModels;
        this.party = party;
    }

    @Override
    public void openRound(OpenRoundRequest request, StreamObserver<OpenRoundResponse> answer) {
        var round = proposing.open(terms(request), Principal.current());
        reply(answer, OpenRoundResponse.newBuilder().setRound(view(round)).build());
    }

    private RoundTerms terms(OpenRoundRequest request) {
        var id = request.getRequestId();
        if (id.isBlank() || id.length() > LONGEST_ID) throw invalid("request_id is missing or too long");
        var participants = new TreeSet<>(request.getParticipantsList());
        participants.add(party.here());
        try {
            return new RoundTerms(
                    RoundNames.round(party.id(), id),
                    party.here(),
                    List.copyOf(participants),
                    request.getCurrency(),
                    LocalDate.parse(request.getValueDate()),
                    LocalDate.parse(request.getLastDay()));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw invalid("three institutions or more, a currency, and a last day that is not after the value date");
        }
    }

    @Override
    public void offerWindows(OfferWindowsRequest request, StreamObserver<OfferWindowsResponse> answer) {
        if (request.getWindowIdsCount() > MOST_WINDOWS) throw invalid("too many windows");
        var round = joining.offer(request.getRoundId(), request.getWindowIdsList(), Principal.current());
        reply(answer, OfferWindowsResponse.newBuilder().setRound(view(round)).build());
    }

    @Override
    public void proposeRound(ProposeRoundRequest request, StreamObserver<ProposeRoundResponse> answer) {
        var round = proposing.propose(request.getRoundId(), Principal.current());
        reply(answer, ProposeRoundResponse.newBuilder().setRound(view(round)).build());
    }

    @Override
    public void agreeRound(AgreeRoundRequest request, StreamObserver<AgreeRoundResponse> answer) {
        var round = joining.agree(request.getRoundId(), Principal.current());
        reply(answer, AgreeRoundResponse.newBuilder().setRound(view(round)).build());
    }

    @Override
    public void refuseRound(RefuseRoundRequest request, StreamObserver<RefuseRoundResponse> answer) {
        if (request.getReason() == NettingRoundRefusal.NETTING_ROUND_REFUSAL_UNSPECIFIED
                || request.getReason() == NettingRoundRefusal.UNRECOGNIZED) throw invalid("the reason is missing");
        var round =
                joining.refuse(request.getRoundId(), RoundDocument.refusal(request.getReason()), Principal.current());
        reply(answer, RefuseRoundResponse.newBuilder().setRound(view(round)).build());
    }

    @Override
    public void voidRound(VoidRoundRequest request, StreamObserver<VoidRoundResponse> answer) {
        var round = proposing.giveUp(request.getRoundId(), Principal.current());
        reply(answer, VoidRoundResponse.newBuilder().setRound(view(round)).build());
    }

    @Override
    public void askOutcome(AskOutcomeRequest request, StreamObserver<AskOutcomeResponse> answer) {
        var asked = joining.ask(request.getRoundId(), Principal.current());
        reply(answer, AskOutcomeResponse.newBuilder().addAllAsked(asked).build());
    }

    @Override
    public void getRound(GetRoundRequest request, StreamObserver<GetRoundResponse> answer) {
        var round = desk.find(request.getRoundId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_ROUND));
        var view = GetRoundResponse.newBuilder()
                .setRound(view(round))
                .addAllOffers(words(round.proposal().map(Proposal::offers).orElse(List.of())))
                .addAllAgreements(words(agreements(round)));
        round.outcome().map(Outcome::word).map(RoundLetter::word).ifPresent(view::setOutcome);
        reply(answer, view.build());
    }

    /// All of them where it stands; otherwise those that came here.
    private static List<SignedWord> agreements(Round round) {
        return round.outcome()
                .map(Outcome::agreements)
                .filter(all -> !all.isEmpty())
                .orElseGet(() -> List.copyOf(round.agreements().values()));
    }

    private static List<NettingRoundWord> words(List<SignedWord> words) {
        return words.stream().map(RoundLetter::word).toList();
    }

    @Override
    public void listRounds(ListRoundsRequest request, StreamObserver<ListRoundsResponse> answer) {
        readModels.awaitCurrent(KnownRounds.PROCESSOR);
        var views = new ArrayList<NettingRoundView>();
        known.all().stream().map(desk::find).flatMap(Optional::stream).forEach(round -> views.add(view(round)));
        reply(answer, ListRoundsResponse.newBuilder().addAllRounds(views).build());
    }

    private NettingRoundView view(Round round) {
        return RoundView.of(round, desk, party.here());
    }

    private static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_NETTING", why);
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
