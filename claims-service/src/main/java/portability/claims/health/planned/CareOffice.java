package portability.claims.health.planned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.health.Said;
import portability.claims.health.followup.HealthPartners;
import portability.claims.health.planned.CareCommand.Ask;
import portability.claims.health.planned.CareCommand.Authorise;
import portability.claims.health.planned.CareCommand.Find;
import portability.claims.health.planned.CareCommand.Refuse;
import portability.claims.health.planned.CareEvent.Authorisation;
import portability.claims.health.planned.CareEvent.Basis;
import portability.claims.health.planned.CareEvent.Supplement;
import portability.claims.health.planned.CareEvent.Wish;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.Amount;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.AssessAuthorisationRequest;
import portability.proto.agreements.v1.AssessAuthorisationResponse;
import portability.proto.agreements.v1.CalculateSupplementRequest;
import portability.proto.agreements.v1.CalculateSupplementResponse;
import portability.proto.types.v1.Step;

/// What officers do about planned care. What must be authorised, and what is paid beside, the rules say.
@Component
public class CareOffice {
    private final CareDesk desk;
    private final Upstreams upstreams;
    private final HealthPartners partners;
    private final String here;

    CareOffice(CareDesk desk, Upstreams upstreams, HealthPartners partners, NodeProperties node) {
        this.desk = desk;
        this.upstreams = upstreams;
        this.partners = partners;
        this.here = node.institution();
    }

    /// @return the case
    /// @throws Refused REQUEST_ID_REUSED
    public String ask(String requestId, String stay, LocalDate askedOn, Wish wish, Principal officer) {
        var id = desk.named(requestId);
        desk.send(id, new Ask(officer.name(), stay, askedOn, wish), officer);
        return id;
    }

    /// What an officer found.
    public record Findings(boolean benefitInResidence, boolean inTimeThere, String words) {}

    /// Authorises, from a day until before another.
    /// @throws Refused UNKNOWN_PLANNED_CARE, OTHER_ROLE, ALREADY_DECIDED, NO_PARTNER, PARTNER_IN_DOUBT,
    ///                 PARTNER_OLDER, RESTORING
    public AssessAuthorisationResponse authorise(
            String careId, Findings findings, LocalDate from, LocalDate until, String body, Principal officer) {
        var asked = asked(careId);
        var due = assess(findings);
        var said = new Said(
                CaseId.about(careId, "planned care", here, asked.stay(), ""), here, asked.stay(), officer.name());
        var authorisation =
                new Authorisation(asked.wish().patient(), asked.wish().treatment(), from, until, body);
        if (desk.file(careId).authorised().isEmpty()) partners.require(asked.stay(), CareWire.KIND);
        desk.send(careId, new Authorise(said, authorisation, basis(findings, due)), officer);
        return due;
    }

    /// @throws Refused UNKNOWN_PLANNED_CARE, OTHER_ROLE, MUST_BE_AUTHORISED, ALREADY_DECIDED
    public AssessAuthorisationResponse refuse(
            String careId, Findings findings, CareEvent.Refused refusal, Principal officer) {
        asked(careId);
        var due = assess(findings);
        if (due.getDue()) throw new Refused(Refusal.MUST_BE_AUTHORISED);
        desk.send(careId, new Refuse(officer.name(), refusal, basis(findings, due)), officer);
        return due;
    }

    /// What the care cost whom.
    ///
    /// @param ownAtHome empty: left out of account
    public record Costs(Amount notional, Amount reimbursed, Amount borne, Optional<Amount> ownAtHome) {}

    /// @throws Refused UNKNOWN_PLANNED_CARE, OTHER_ROLE, OUT_OF_TURN, ALREADY_DECIDED
    public Supplement supplement(String careId, Costs costs, Principal officer) {
        asked(careId);
        var request = CalculateSupplementRequest.newBuilder()
                .setAuthorised(desk.file(careId).authorised().isPresent())
                .setNotional(OffsetLetter.money(costs.notional()))
                .setReimbursed(OffsetLetter.money(costs.reimbursed()))
                .setBorne(OffsetLetter.money(costs.borne()));
        costs.ownAtHome().map(OffsetLetter::money).ifPresent(request::setOwnAtHome);
        var answer = calculated(request.build());
        var found = new Supplement(
                costs.notional(),
                costs.reimbursed(),
                costs.borne(),
                costs.ownAtHome(),
                OffsetDocument.amount(answer.getSupplement()),
                CareWire.kept(answer.getStepsList()));
        desk.send(careId, new Find(officer.name(), found), officer);
        return found;
    }

    private CalculateSupplementResponse calculated(CalculateSupplementRequest request) {
        try {
            return upstreams.supplement(request);
        } catch (UpstreamRefused _) {
            throw new MalformedInput("INVALID_REQUEST", "the amounts are not of one currency");
        }
    }

    private CareEvent.PlannedCareAsked asked(String careId) {
        var file = desk.file(careId);
        if (!file.isKnown()) throw new Refused(Refusal.UNKNOWN_PLANNED_CARE);
        return file.asked().orElseThrow(() -> new Refused(Refusal.OTHER_ROLE));
    }

    private AssessAuthorisationResponse assess(Findings findings) {
        return upstreams.authorisation(AssessAuthorisationRequest.newBuilder()
                .setBenefitInResidence(findings.benefitInResidence())
                .setInTimeThere(findings.inTimeThere())
                .setLanguage("en")
                .build());
    }

    private static Basis basis(Findings findings, AssessAuthorisationResponse due) {
        return new Basis(
                findings.benefitInResidence(),
                findings.inTimeThere(),
                findings.words(),
                CareWire.kept(due.getStepsList()));
    }

    /// Why a supplement is what it is.
    public static List<Step> steps(Supplement found) {
        return CareWire.steps(found.steps());
    }

    /// The steps of the decision, then of the supplement.
    public static List<Step> steps(CareFile file) {
        var all = new ArrayList<Step>();
        file.authorised()
                .flatMap(CareEvent.PlannedCareAuthorised::basis)
                .ifPresent(basis -> all.addAll(CareWire.steps(basis.steps())));
        file.refused()
                .ifPresent(refused -> all.addAll(CareWire.steps(refused.basis().steps())));
        file.supplement()
                .ifPresent(found -> all.addAll(CareWire.steps(found.supplement().steps())));
        return all;
    }
}
