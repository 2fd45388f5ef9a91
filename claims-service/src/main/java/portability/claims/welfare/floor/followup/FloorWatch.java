package portability.claims.welfare.floor.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.DecisionText;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.partners.Directory;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.Upstreams;
import portability.claims.welfare.floor.CheckedFloor;
import portability.claims.welfare.floor.FloorCommand.Refer;
import portability.claims.welfare.floor.FloorCommand.Take;
import portability.claims.welfare.floor.FloorDesk;
import portability.claims.welfare.floor.FloorDocument;
import portability.claims.welfare.floor.FloorEvent.FloorReferred;
import portability.claims.welfare.floor.Shortfall;
import portability.claims.welfare.fund.Amounts;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.processing.Passing;
import portability.proto.agreements.v1.CheckFloorRequest;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.agreements.v1.FloorIncome;
import portability.proto.agreements.v1.FloorStanding;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentKind;

/// Looks at all pensions of a claim together once every institution has decided; where they do not reach the floor,
/// refers
/// whoever claims to the state where she lives. Asks nobody and sends nothing where the law has no floor for that
/// state:
/// the check that came with the own determination says so.
@Component
@ProcessingGroup(FloorWatch.PROCESSOR)
class FloorWatch implements TakesDocuments {
    /// With referrals of deaths: what comes is looked at once for both.
    static final String PROCESSOR = "referrals";

    private static final Principal NODE = Principal.node("floors");

    private final ClaimDesk claims;
    private final FloorDesk floors;
    private final Upstreams upstreams;
    private final Directory directory;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final ClaimsProperties days;
    private final String here;

    /// The rules cannot be asked now.
    private static final class NotYet extends RuntimeException implements Passing {
        private static final long serialVersionUID = 1L;

        NotYet(Throwable cause) {
            super("a floor is not checked yet", cause);
        }
    }

    FloorWatch(
            ClaimDesk claims,
            FloorDesk floors,
            Upstreams upstreams,
            Directory directory,
            PairDesk pairs,
            KeyRing keys,
            ClaimsProperties days,
            NodeProperties node) {
        this.claims = claims;
        this.floors = floors;
        this.upstreams = upstreams;
        this.directory = directory;
        this.pairs = pairs;
        this.keys = keys;
        this.days = days;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return Set.of(FloorDocument.KIND);
    }

    @EventHandler
    void on(Summarised event, @Timestamp Instant at) {
        if (keys.isErased(event.claimId())) return;
        var story = claims.story(event.claimId());
        if (story.isEmpty()
                || !CheckedFloor.in(story.get()).filter(CheckedFloor::hasFloor).isPresent()) return;
        var opening = story.get().claim().opening().orElseThrow();
        // As the pensions were decided: for the day of the claim.
        var day = opening.file().claimDate();
        var finding = checked(story.get(), event.decisions(), day);
        if (finding.getStanding() != FloorStanding.FLOOR_STANDING_NOT_REACHED) return;
        var shortfall = new Shortfall(
                finding.getResidence(),
                Amounts.read(finding.getIncome()),
                Amounts.read(finding.getFloor()),
                Amounts.read(finding.getGap()),
                day);
        var to = institutionAt(opening, finding.getResidence());
        var which = shortfall.income().text() + "/" + shortfall.floor().text();
        var documentId = to.map(partner -> CaseId.about(event.claimId(), "floor", here, partner, which))
                .orElse("");
        var today = LocalDate.ofInstant(at, days.timeZone());
        floors.send(
                event.claimId(),
                new Refer(to.orElse(""), documentId, today, shortfall, Octets.of(finding.toByteString())),
                NODE);
    }

    private FloorFinding checked(Story story, List<Octets> decisions, LocalDate day) {
        var residence = story.claim()
                .recalculations()
                .residence()
                .orElseGet(() -> story.claim().opening().orElseThrow().file().residence());
        var request = CheckFloorRequest.newBuilder().setResidence(residence).setOn(day.toString());
        decisions.stream()
                .map(DecisionText::read)
                .map(FloorWatch::income)
                .forEach(income -> income.ifPresent(request::addIncomes));
        try {
            return upstreams.checkFloor(request.build());
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }

    private static Optional<FloorIncome> income(Decision decision) {
        var determination = decision.getDetermination();
        if (!determination.getAwarded() || !determination.hasPayablePerMonth()) return Optional.empty();
        return Optional.of(FloorIncome.newBuilder()
                .setFrom(InstitutionId.parse(determination.getInstitution())
                        .country()
                        .code())
                .setPerMonth(determination.getPayablePerMonth())
                .build());
    }

    private Optional<String> institutionAt(Opening opening, String residence) {
        return opening.partners().stream()
                .filter(partner -> InstitutionId.parse(partner).country().code().equals(residence))
                .filter(directory::isActive)
                .findFirst();
    }

    @EventHandler
    void on(FloorReferred event) {
        if (event.to().isEmpty() || keys.isErased(event.claimId())) return;
        pairs.send(event.to(), FloorDocument.letter(event), NODE);
    }

    @EventHandler
    void on(DocumentReceived event, @Timestamp Instant at) {
        if (!("DOCUMENT_KIND_" + event.kind()).equals(FloorDocument.KIND.name())) return;
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var shortfall = FloorDocument.read(StoredDocument.of(event.document()));
        floors.send(
                event.caseId(),
                new Take(event.partner(), event.documentId(), LocalDate.ofInstant(at, days.timeZone()), shortfall),
                Principal.partner(event.partner()));
    }
}
