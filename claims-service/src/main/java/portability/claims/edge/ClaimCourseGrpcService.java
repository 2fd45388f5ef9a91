package portability.claims.edge;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.AwardWish;
import portability.claims.claim.AwardWish.Kind;
import portability.claims.claim.Benefit.LegislationType;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Naming;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.followup.OwnRecord;
import portability.claims.claim.wire.Benefits;
import portability.claims.claim.wire.Persons;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ClaimCourseServiceGrpc.ClaimCourseServiceImplBase;
import portability.proto.claims.v1.DeferAwardRequest;
import portability.proto.claims.v1.DeferAwardResponse;
import portability.proto.claims.v1.NameInstitutionRequest;
import portability.proto.claims.v1.NameInstitutionResponse;
import portability.proto.claims.v1.RemoveInstitutionRequest;
import portability.proto.claims.v1.RemoveInstitutionResponse;
import portability.proto.claims.v1.SayAwardDueRequest;
import portability.proto.claims.v1.SayAwardDueResponse;
import portability.proto.claims.v1.TellLegislationsRequest;
import portability.proto.claims.v1.TellLegislationsResponse;
import portability.proto.claims.v1.WithdrawClaimRequest;
import portability.proto.claims.v1.WithdrawClaimResponse;
import portability.proto.exchange.v1.DocumentKind;

/// What changes a claim after it was lodged.
@Service
class ClaimCourseGrpcService extends ClaimCourseServiceImplBase {
    private static final int MOST_STATES = 50;

    private final KnownClaims known;
    private final ClaimDesk claims;
    private final Directory directory;
    private final OwnRecord mandates;
    private final WitnessDesk witnesses;
    private final RestoreEdge restore;
    private final SpokenVersions versions;
    private final ClaimsProperties settings;
    private final Clock clock;

    ClaimCourseGrpcService(
            KnownClaims known,
            ClaimDesk claims,
            Directory directory,
            OwnRecord mandates,
            WitnessDesk witnesses,
            RestoreEdge restore,
            SpokenVersions versions,
            ClaimsProperties settings,
            Clock clock) {
        this.known = known;
        this.claims = claims;
        this.directory = directory;
        this.mandates = mandates;
        this.witnesses = witnesses;
        this.restore = restore;
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void withdrawClaim(WithdrawClaimRequest request, StreamObserver<WithdrawClaimResponse> answer) {
        var opening = opening(request.getClaimId());
        var institutions = request.getInstitutionsCount() == 0
                ? opening.file().institutions()
                : List.copyOf(request.getInstitutionsList());
        var withdrawn = AwardWish.withdrawn(wishDay(request.getSaidOn()));
        var wishes = institutions.stream().distinct().collect(Collectors.toMap(one -> one, _ -> withdrawn));
        say(request.getClaimId(), opening, wishes, withdrawn.saidOn(), request.getActingHelper());
        var said = claims.claim(request.getClaimId()).wishes().said();
        answer.onNext(WithdrawClaimResponse.newBuilder()
                .addAllWithdrawn(said.entrySet().stream()
                        .filter(wish -> wish.getValue().kind() == Kind.WITHDRAWN)
                        .map(Map.Entry::getKey)
                        .toList())
                .build());
        answer.onCompleted();
    }

    @Override
    public void deferAward(DeferAwardRequest request, StreamObserver<DeferAwardResponse> answer) {
        var opening = opening(request.getClaimId());
        var paysFrom = wishDay(request.getPaysFrom());
        if (!paysFrom.isAfter(opening.file().claimDate()))
            throw new MalformedInput("INVALID_WISH", "a pension that is deferred begins after the day of the claim");
        var wish = new AwardWish(
                request.getAsked() ? Kind.DEFERRED : Kind.NOT_MET_YET,
                wishDay(request.getSaidOn()),
                Optional.of(paysFrom));
        say(
                request.getClaimId(),
                opening,
                Map.of(request.getInstitution(), wish),
                wish.saidOn(),
                request.getActingHelper());
        answer.onNext(DeferAwardResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void sayAwardDue(SayAwardDueRequest request, StreamObserver<SayAwardDueResponse> answer) {
        var opening = opening(request.getClaimId());
        var wish = new AwardWish(Kind.DUE, wishDay(request.getSaidOn()), Optional.of(wishDay(request.getPaysFrom())));
        say(
                request.getClaimId(),
                opening,
                Map.of(request.getInstitution(), wish),
                wish.saidOn(),
                request.getActingHelper());
        answer.onNext(SayAwardDueResponse.getDefaultInstance());
        answer.onCompleted();
    }

    private void say(String claimId, Opening opening, Map<String, AwardWish> wishes, LocalDate saidOn, String helper) {
        var officer = Principal.current();
        if (saidOn.isBefore(opening.file().claimDate()))
            throw new MalformedInput("INVALID_WISH", "nothing is said of a claim before the day of the claim");
        if (restore.isUnsure(claims.claim(claimId))) throw new Refused(Refusal.RESTORING);
        var acting = Optional.of(helper)
                .filter(name -> !name.isEmpty())
                .map(name -> mandates.acting(name, opening.file().claimant()));
        claims.send(claimId, new ClaimCommand.SayWishes(officer.name(), acting, wishes, today()), officer);
    }

    private Opening opening(String claimId) {
        var opening = known.story(claimId).claim().opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        return opening;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.timeZone());
    }

    private static LocalDate wishDay(String day) {
        try {
            return Persons.day(day);
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_WISH", "a day is missing, or is none");
        }
    }

    @Override
    public void nameInstitution(NameInstitutionRequest request, StreamObserver<NameInstitutionResponse> answer) {
        var officer = Principal.current();
        var toldOn = toldOn(request);
        var opening = opening(request.getClaimId());
        var naming = naming(request, toldOn, opening.file().claimDate());
        // A repeat is answered as before, whatever has changed since.
        if (!opening.involves(naming.institution())) check(claims.claim(request.getClaimId()), naming);
        claims.send(
                request.getClaimId(),
                new ClaimCommand.Name(
                        officer.name(), naming.institution(), naming.number(), toldOn, request.getConcealed(), today()),
                officer);
        answer.onNext(NameInstitutionResponse.newBuilder()
                .setClaimDate(naming.claimDate().toString())
                .build());
        answer.onCompleted();
    }

    @Override
    public void removeInstitution(RemoveInstitutionRequest request, StreamObserver<RemoveInstitutionResponse> answer) {
        var officer = Principal.current();
        var reason = Reason.of(request.getReason());
        var opening = opening(request.getClaimId());
        var claim = claims.claim(request.getClaimId());
        if (restore.isUnsure(claim)) throw new Refused(Refusal.RESTORING);
        // Whoever does not know that kind would wait for it, and refuse a summary without it.
        if (claim.removals().of(request.getInstitution()).isEmpty())
            opening.partners()
                    .forEach(partner -> versions.require(partner, DocumentKind.DOCUMENT_KIND_PARTICIPANT_REMOVED));
        claims.send(
                request.getClaimId(),
                new ClaimCommand.Remove(officer.name(), request.getInstitution(), reason, clock.instant()),
                officer);
        answer.onNext(RemoveInstitutionResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void tellLegislations(TellLegislationsRequest request, StreamObserver<TellLegislationsResponse> answer) {
        var officer = Principal.current();
        var told = told(request);
        var claimId = request.getClaimId();
        var _ = opening(claimId);
        if (restore.isUnsure(claims.claim(claimId))) throw new Refused(Refusal.RESTORING);
        claims.send(claimId, new ClaimCommand.TellLegislations(officer.name(), told), officer);
        var claim = claims.claim(claimId);
        var known = claim.incapacity().in(claim.opening().orElseThrow().file().benefit());
        answer.onNext(TellLegislationsResponse.newBuilder()
                .addAllLegislations(Benefits.legislations(known))
                .build());
        answer.onCompleted();
    }

    private static SortedMap<String, LegislationType> told(TellLegislationsRequest request) {
        try {
            var told = Benefits.legislations(request.getLegislationsList());
            if (!told.isEmpty() && told.size() <= MOST_STATES) return told;
        } catch (IllegalArgumentException _) {
            // Told in the same words.
        }
        throw new MalformedInput("INVALID_CLAIM", "a legislation is no state with a type, or none is told");
    }

    private void check(Claim claim, Naming naming) {
        if (!directory.isActive(naming.institution())) throw new Refused(Refusal.NO_PARTNER);
        // Nothing new is started with it.
        if (witnesses.isInDoubt(naming.institution())) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (restore.isUnsure(claim)) throw new Refused(Refusal.RESTORING);
    }

    private static LocalDate toldOn(NameInstitutionRequest request) {
        try {
            return Persons.day(request.getToldOn());
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_NAMING", "told_on is missing or no day");
        }
    }

    private static Naming naming(NameInstitutionRequest request, LocalDate toldOn, LocalDate claimedOn) {
        try {
            return Naming.of(request.getInstitution(), request.getNumber(), toldOn, claimedOn, request.getConcealed());
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput(
                    "INVALID_NAMING", "an institution or number cannot be read, or it was told before the claim");
        }
    }
}
