package portability.claims.edge;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.DecisionText;
import portability.claims.claim.Recalculation;
import portability.claims.claim.RecalculationCause;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.followup.RecalculationsDue;
import portability.claims.claim.followup.RecalculationsDue.After;
import portability.claims.claim.wire.Persons;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListDecisionsResponse;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.ListRecalculationsDueResponse;
import portability.proto.claims.v1.OwnDecision;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculateResponse;
import portability.proto.claims.v1.RecalculationDue;
import portability.proto.claims.v1.RecalculationServiceGrpc.RecalculationServiceImplBase;
import portability.proto.types.v1.Household;

/// Decisions that take the place of earlier ones.
@Service
class RecalculationGrpcService extends RecalculationServiceImplBase {
    private static final String PREFIX = "RECALCULATION_CAUSE_";

    private final KnownClaims known;
    private final ClaimDesk claims;
    private final WitnessDesk witnesses;
    private final RestoreEdge restore;
    private final RecalculationsDue due;
    private final ReadModels readModels;
    private final Reviews reviews;
    private final ClaimsProperties settings;
    private final Clock clock;

    RecalculationGrpcService(
            KnownClaims known,
            ClaimDesk claims,
            WitnessDesk witnesses,
            RestoreEdge restore,
            RecalculationsDue due,
            ReadModels readModels,
            Reviews reviews,
            ClaimsProperties settings,
            Clock clock) {
        this.known = known;
        this.claims = claims;
        this.witnesses = witnesses;
        this.restore = restore;
        this.due = due;
        this.readModels = readModels;
        this.reviews = reviews;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void recalculate(RecalculateRequest request, StreamObserver<RecalculateResponse> answer) {
        var officer = Principal.current();
        var cause = cause(request.getCause());
        if (cause == RecalculationCause.GENERAL_INDEXATION || cause == RecalculationCause.INDEXATION_ELSEWHERE)
            throw new Refused(Refusal.NO_NEW_CALCULATION);
        var claim = known.story(request.getClaimId()).claim();
        // It would rest on what partners certified.
        if (claim.opening().stream().flatMap(o -> o.partners().stream()).anyMatch(witnesses::isInDoubt))
            throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (restore.isUnsure(claim)) throw new Refused(Refusal.RESTORING);
        int number = number(claim, request.getDecisionId());
        if (cause != RecalculationCause.REVIEW && request.hasReview())
            throw new MalformedInput("INVALID_RECALCULATION", "a review is a cause of its own");
        var review = cause == RecalculationCause.REVIEW
                ? Optional.of(reviews.admitted(claim, request))
                : Optional.<Reviews.Admitted>empty();
        var again = recalculation(
                request, cause, number, review.map(Reviews.Admitted::reason).orElseGet(request::getReason));
        claims.send(request.getClaimId(), new ClaimCommand.Recalculate(officer.name(), again), officer);
        var response = RecalculateResponse.newBuilder().setNumber(again.number());
        review.map(Reviews.Admitted::limit).ifPresent(response::setReview);
        answer.onNext(response.build());
        answer.onCompleted();
    }

    /// After the decision that is to be made anew; of one that was made anew already, the number that took its place.
    private static int number(Claim claim, String decisionId) {
        var own = claim.ownDecision().map(DecisionText::read).orElseThrow(() -> new Refused(Refusal.NOT_DECIDED));
        int newest = DecisionText.number(own);
        return own.getDecisionId().equals(decisionId) || newest == 1 ? newest + 1 : newest;
    }

    private static Recalculation recalculation(
            RecalculateRequest request, RecalculationCause cause, int number, String reason) {
        try {
            return new Recalculation(
                    number,
                    request.getDecisionId(),
                    cause,
                    Persons.day(request.getFrom()),
                    reason,
                    Optional.of(request.getResidence()).filter(state -> !state.isEmpty()),
                    Optional.of(request.getHousehold())
                            .filter(household -> household != Household.HOUSEHOLD_UNSPECIFIED)
                            .map(Persons::household));
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_RECALCULATION", "a part is missing or cannot be read");
        }
    }

    private static RecalculationCause cause(portability.proto.claims.v1.RecalculationCause wire) {
        return switch (wire) {
            case RECALCULATION_CAUSE_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_RECALCULATION", "the cause is not said");
            case RECALCULATION_CAUSE_RULES_CHANGED,
                    RECALCULATION_CAUSE_SITUATION_CHANGED,
                    RECALCULATION_CAUSE_PERIODS_CHANGED,
                    RECALCULATION_CAUSE_CONDITIONS_MET_ELSEWHERE,
                    RECALCULATION_CAUSE_OTHER_BENEFIT_CHANGED,
                    RECALCULATION_CAUSE_REVIEW,
                    RECALCULATION_CAUSE_GENERAL_INDEXATION,
                    RECALCULATION_CAUSE_INDEXATION_ELSEWHERE ->
                RecalculationCause.valueOf(wire.name().substring(PREFIX.length()));
        };
    }

    @Override
    public void listRecalculationsDue(
            ListRecalculationsDueRequest request, StreamObserver<ListRecalculationsDueResponse> answer) {
        int size = PageOf.size(request.getPageSize());
        // Where an event could not be applied, the rest is shown all the same.
        var _ = readModels.catchUp(RecalculationsDue.PROCESSOR);
        var page = PageOf.of(
                due.list(until(request.getUntil()), after(request.getPageToken()), size + 1),
                size,
                last -> last.from() + " " + last.cause() + " " + last.claimId() + " " + last.changeId());
        var view = ListRecalculationsDueResponse.newBuilder().setNextPageToken(page.next());
        for (var line : page.lines())
            view.addDue(RecalculationDue.newBuilder()
                    .setClaimId(line.claimId())
                    .setCause(cause(line.cause().name()))
                    .setFrom(line.isAtOnce() ? "" : line.from().toString())
                    .setSince(line.since().toString())
                    .setChangeId(line.changeId())
                    .addAllDifferences(line.differences()));
        answer.onNext(view.build());
        answer.onCompleted();
    }

    private LocalDate until(String day) {
        if (day.isEmpty()) return LocalDate.ofInstant(clock.instant(), settings.timeZone());
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException _) {
            throw new MalformedInput("INVALID_DATE", "until is no day");
        }
    }

    private static After after(String token) {
        if (token.isEmpty()) return After.nothing();
        try {
            var parts = token.split(" ", 4);
            return new After(LocalDate.parse(parts[0]), parts[2], parts[1], parts[3]);
        } catch (DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw new MalformedInput("INVALID_PAGE", "not a page token of this list");
        }
    }

    @Override
    public void listDecisions(ListDecisionsRequest request, StreamObserver<ListDecisionsResponse> answer) {
        var claim = known.story(request.getClaimId()).claim();
        if (claim.opening().isEmpty()) throw new Refused(Refusal.UNKNOWN_CLAIM);
        var view = ListDecisionsResponse.newBuilder();
        claim.recalculations().superseded().forEach(decision -> view.addDecisions(shown(decision, false)));
        claim.ownDecision().ifPresent(decision -> view.addDecisions(shown(decision, true)));
        claim.recalculations()
                .open()
                .ifPresent(open -> view.setOpen(open.number())
                        .setCause(cause(open.cause().name()))
                        .setFrom(open.from().toString()));
        answer.onNext(view.build());
        answer.onCompleted();
    }

    private static OwnDecision shown(Octets stored, boolean inForce) {
        var decision = DecisionText.read(stored);
        return OwnDecision.newBuilder()
                .setDecisionId(decision.getDecisionId())
                .setNumber(DecisionText.number(decision))
                .setSupersedes(decision.getSupersedes())
                .setCause(cause(decision.getCause()))
                .setFrom(decision.getFrom())
                .setReason(decision.getReason())
                .setDecidedAt(decision.getDecidedAt())
                .setDetermination(decision.getDetermination())
                .setRemedy(decision.getRemedy())
                .setInForce(inForce)
                .build();
    }

    private static portability.proto.claims.v1.RecalculationCause cause(String name) {
        return name.isEmpty()
                ? portability.proto.claims.v1.RecalculationCause.RECALCULATION_CAUSE_UNSPECIFIED
                : portability.proto.claims.v1.RecalculationCause.valueOf(PREFIX + name);
    }
}
