package portability.claims.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ActingHelper;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimCommand.Lodge;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Claimant;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.followup.OwnRecord;
import portability.claims.claim.wire.Benefits;
import portability.claims.claim.wire.Persons;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.claims.v1.LodgeClaimRequest;

/// Where claims are lodged.
@Component
class Lodging {
    private static final int LONGEST_NAME = 64;

    private final ClaimDesk claims;
    private final Directory directory;
    private final OwnRecord ownRecord;
    private final ClaimsProperties settings;
    private final Clock clock;
    private final InstitutionId here;

    Lodging(
            ClaimDesk claims,
            Directory directory,
            OwnRecord ownRecord,
            ClaimsProperties settings,
            Clock clock,
            NodeProperties node) {
        this.claims = claims;
        this.directory = directory;
        this.ownRecord = ownRecord;
        this.settings = settings;
        this.clock = clock;
        this.here = node.institutionId();
    }

    /// @return the claim's name
    String lodge(LodgeClaimRequest request, Principal by) {
        var requestId = request.getRequestId();
        if (!isShort(requestId)) throw new MalformedInput("INVALID_CLAIM", "request_id is missing or too long");
        var file = fileOf(request, here);
        var claimId = CaseId.of(here, requestId);
        // A repeat is answered as before, whatever has changed since.
        var helper = Optional.<ActingHelper>empty();
        if (claims.claim(claimId).opening().isEmpty()) {
            check(file);
            helper = acting(request.getActingHelper(), file);
        }
        claims.send(claimId, new Lodge(here.toString(), requestId, file, helper), by);
        return claimId;
    }

    private Optional<ActingHelper> acting(String helper, ClaimFile file) {
        if (helper.isEmpty()) return Optional.empty();
        if (!isShort(helper)) throw new MalformedInput("INVALID_CLAIM", "acting_helper is blank or too long");
        return Optional.of(ownRecord.acting(helper, file.claimant()));
    }

    static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    private void check(ClaimFile file) {
        if (file.claimDate().isAfter(LocalDate.ofInstant(clock.instant(), settings.timeZone())))
            throw new Refused(Refusal.DATE_IN_FUTURE);
        // The contact institution is never one where the person was not insured: Reg. (EC) 987/2009 Art. 47(1). Her
        // claim is forwarded to one where she was, Art. 45(4).
        if (file.insured().numberAt(here.toString()).isEmpty()) throw new Refused(Refusal.WRONG_INSTITUTION);
        for (var institution : file.institutions())
            if (!institution.equals(here.toString()) && !directory.isActive(institution))
                throw new Refused(Refusal.NO_PARTNER);
        if (!ownRecord.isKnown(file.insured())) throw new Refused(Refusal.UNKNOWN_PERSON);
    }

    /// @param contact where it is lodged
    static ClaimFile fileOf(LodgeClaimRequest request, InstitutionId contact) {
        try {
            var claimant = Persons.read(request.getClaimant());
            var benefit = Benefits.read(
                    request.getBranch(),
                    request.hasInvalidity() ? Optional.of(request.getInvalidity()) : Optional.empty(),
                    request.hasSurvivors() ? Optional.of(request.getSurvivors()) : Optional.empty());
            return new ClaimFile(
                    claimant,
                    benefit,
                    Persons.day(request.getClaimDate()),
                    request.getResidence(),
                    Persons.household(request.getHousehold()),
                    involved(benefit.insured(claimant), contact.toString()));
        } catch (IllegalArgumentException unreadable) {
            // The exception's text may hold what was sent.
            throw new MalformedInput("INVALID_CLAIM", "a part of the claim is missing or cannot be read");
        }
    }

    private static List<String> involved(Claimant insured, String contact) {
        var institutions = new ArrayList<String>();
        institutions.add(contact);
        for (var institution : insured.numbers().keySet())
            if (!institution.equals(contact)) institutions.add(institution);
        return institutions;
    }
}
