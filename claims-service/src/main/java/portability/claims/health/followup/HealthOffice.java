package portability.claims.health.followup;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.health.EntitlementFile;
import portability.claims.health.HealthCommand.Say;
import portability.claims.health.HealthDesk;
import portability.claims.health.HealthNames;
import portability.claims.health.Said;
import portability.claims.health.Word;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.claims.health.wire.HealthLetter;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.FindHealthBearerResponse;

/// What officers do about rights to health care.
@Component
public class HealthOffice {
    private final HealthDesk desk;
    private final Upstreams upstreams;
    private final HealthPartners partners;
    private final InstitutionId here;

    HealthOffice(HealthDesk desk, Upstreams upstreams, HealthPartners partners, NodeProperties node) {
        this.desk = desk;
        this.upstreams = upstreams;
        this.partners = partners;
        this.here = node.institutionId();
    }

    /// Asks the competent institution.
    /// @return the case
    /// @throws Refused REQUEST_ID_REUSED, NO_PARTNER, PARTNER_IN_DOUBT, PARTNER_OLDER, RESTORING
    public String ask(String requestId, String to, Ask ask, Principal officer) {
        if (!ask.residence().equals(here.country().code()))
            throw new MalformedInput("INVALID_REQUEST", "residence is the state of this institution");
        var id = HealthNames.entitlement(here, requestId);
        say(id, to, "request", "", ask, officer);
        return id;
    }

    /// Who bears the cost, by the rules.
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    /// @throws Refused OTHER_STATE_BEARS
    public FindHealthBearerResponse borneHere(FindHealthBearerRequest facts, String residence) {
        if (!facts.getResidence().equals(residence))
            throw new MalformedInput("INVALID_REQUEST", "the facts are of another residence");
        var bearer = bearer(facts);
        if (!bearer.getBearer().equals(here.country().code())) throw new Refused(Refusal.OTHER_STATE_BEARS);
        return bearer;
    }

    private FindHealthBearerResponse bearer(FindHealthBearerRequest facts) {
        try {
            return upstreams.healthBearer(facts);
        } catch (UpstreamRefused _) {
            throw new MalformedInput("INVALID_REQUEST", "the facts of competence mean nothing");
        }
    }

    /// Certifies a right that nobody asked for.
    /// @return the case
    /// @throws Refused REQUEST_ID_REUSED, NO_PARTNER, PARTNER_IN_DOUBT, PARTNER_OLDER, RESTORING
    public String issue(String requestId, String to, Right right, Principal officer) {
        var id = HealthNames.entitlement(here, requestId);
        issueIn(id, to, right, officer);
        return id;
    }

    /// Certifies what was asked for.
    /// @throws Refused UNKNOWN_ENTITLEMENT, OTHER_ROLE, OUT_OF_TURN, REQUEST_ID_REUSED, NO_PARTNER,
    ///                 PARTNER_IN_DOUBT, PARTNER_OLDER, RESTORING
    public void answer(String entitlementId, Right right, Principal officer) {
        var standing = known(entitlementId);
        if (!standing.isCompetent()) throw new Refused(Refusal.OTHER_ROLE);
        issueIn(entitlementId, standing.partner(), right, officer);
    }

    private void issueIn(String id, String to, Right right, Principal officer) {
        if (!right.residence().equals(country(to)) || to.equals(here.toString()))
            throw new MalformedInput("INVALID_REQUEST", "residence is the state of the institution of residence");
        say(id, to, "entitlement", "", right, officer);
    }

    private static String country(String institution) {
        try {
            return InstitutionId.parse(institution).country().code();
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_REQUEST", "to names no institution");
        }
    }

    /// @throws Refused UNKNOWN_ENTITLEMENT, OTHER_ROLE, OUT_OF_TURN, NO_PARTNER, PARTNER_IN_DOUBT, PARTNER_OLDER,
    /// RESTORING
    public void deny(String entitlementId, Denial denial, Principal officer) {
        say(entitlementId, known(entitlementId).partner(), "refusal", "", denial, officer);
    }

    /// @throws Refused as [#deny]
    public void register(String entitlementId, Registration registration, Principal officer) {
        say(entitlementId, known(entitlementId).partner(), "registration", "", registration, officer);
    }

    /// She may be registered later, or be declined again for another reason.
    /// @throws Refused as [#deny]
    public void decline(String entitlementId, Declined declined, Principal officer) {
        var standing = known(entitlementId);
        var before = standing.file().facts().stream()
                .filter(fact -> fact.word() instanceof Declined)
                .toList();
        if (!before.isEmpty() && before.getLast().word().equals(declined)) return;
        var which = Integer.toString(before.size() + 1);
        say(entitlementId, standing.partner(), "no registration", which, declined, officer);
    }

    /// Other days, or an end.
    /// @return the document that tells it
    /// @throws Refused as [#deny]; REQUEST_ID_REUSED
    public String change(String entitlementId, String requestId, Word change, Principal officer) {
        return say(entitlementId, known(entitlementId).partner(), "change", requestId, change, officer);
    }

    /// @throws Refused as [#deny]; UNKNOWN_DOCUMENT
    public void reply(String entitlementId, Reply reply, Principal officer) {
        var standing = known(entitlementId);
        if (standing.file().find(reply.changeId()).isEmpty()) throw new Refused(Refusal.UNKNOWN_DOCUMENT);
        say(entitlementId, standing.partner(), "reply", reply.changeId(), reply, officer);
    }

    /// @throws Refused UNKNOWN_ENTITLEMENT
    public Standing known(String entitlementId) {
        var file = desk.file(entitlementId);
        if (file.facts().isEmpty()) throw new Refused(Refusal.UNKNOWN_ENTITLEMENT);
        return new Standing(file, here.toString());
    }

    /// A right as this institution knows it.
    public record Standing(EntitlementFile file, String here) {
        public String partner() {
            return isCompetent()
                    ? file.residence().orElseThrow()
                    : file.competent().orElseThrow();
        }

        /// Does this institution bear the cost?
        public boolean isCompetent() {
            return file.competent().filter(here::equals).isPresent();
        }
    }

    private String say(String id, String to, String what, String which, Word word, Principal officer) {
        var documentId = HealthNames.document(id, what, here.toString(), to, which);
        // What was said before is on its way already, whatever became of the partner.
        if (desk.file(id).find(documentId).isEmpty()) partners.require(to, HealthLetter.kind(word));
        desk.send(id, new Say(new Said(documentId, here.toString(), to, officer.name()), word), officer);
        return documentId;
    }
}
