package portability.claims.edge;

import java.time.Clock;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.claims.payment.PensionDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ForwardLodgedClaimRequest;
import portability.proto.claims.v1.ForwardLodgedClaimResponse;
import portability.proto.exchange.v1.DocumentKind;

/// Hands claims that were lodged here to another contact institution. What is asked is kept in the claim; the
/// documents follow by themselves.
@Component
class LodgedForwarding {
    private static final int LONGEST_NUMBER = 64;

    private final KnownClaims known;
    private final ClaimDesk claims;
    private final PensionDesk pensions;
    private final Directory directory;
    private final WitnessDesk witnesses;
    private final RestoreEdge restore;
    private final SpokenVersions versions;
    private final Clock clock;

    LodgedForwarding(
            KnownClaims known,
            ClaimDesk claims,
            PensionDesk pensions,
            Directory directory,
            WitnessDesk witnesses,
            RestoreEdge restore,
            SpokenVersions versions,
            Clock clock) {
        this.known = known;
        this.claims = claims;
        this.pensions = pensions;
        this.directory = directory;
        this.witnesses = witnesses;
        this.restore = restore;
        this.versions = versions;
        this.clock = clock;
    }

    ForwardLodgedClaimResponse forward(ForwardLodgedClaimRequest request, Principal officer) {
        var claimId = request.getClaimId();
        var reason = Reason.of(request.getReason());
        var claim = known.story(claimId).claim();
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        var to = other(request.getTo(), opening.here());
        checkNumber(request.getNumber());
        // A repeat is answered as before, whatever has changed since.
        if (claim.handover().handed().isEmpty()) {
            if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
            check(claimId, claim, to);
        }
        claims.send(
                claimId,
                new ClaimCommand.Forward(
                        officer.name(),
                        to,
                        request.getNumber(),
                        !request.getNeverInsuredHere(),
                        reason,
                        clock.instant()),
                officer);
        var handed = claims.claim(claimId)
                .handover()
                .handed()
                .orElseThrow(() -> new IllegalStateException("it came back at once"));
        return ForwardLodgedClaimResponse.newBuilder()
                .setClaimId(handed.claimId())
                .setDocumentId(handed.documentId())
                .setArrived(handed.arrived().isPresent())
                .build();
    }

    private static String other(String institution, String here) {
        try {
            var to = InstitutionId.parse(institution).toString();
            if (!to.equals(here)) return to;
        } catch (IllegalArgumentException _) {
            // Told in the same words.
        }
        throw new MalformedInput("INVALID_CLAIM", "to names no other institution");
    }

    private static void checkNumber(String number) {
        if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_CLAIM", "number is too long, or holds a control character");
    }

    private void check(String claimId, Claim claim, String to) {
        if (!directory.isActive(to)) throw new Refused(Refusal.NO_PARTNER);
        // Nothing new is started with it.
        if (witnesses.isInDoubt(to)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (restore.isUnsure(claim)) throw new Refused(Refusal.RESTORING);
        if (pensions.find(claimId).isPresent()) throw new Refused(Refusal.ALREADY_DECIDED);
        // Whoever does not know that kind would wait in a case that has ended.
        claim.opening()
                .orElseThrow()
                .partners()
                .forEach(partner -> versions.require(partner, DocumentKind.DOCUMENT_KIND_CONTACT_CHANGED));
    }
}
