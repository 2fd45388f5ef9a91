package portability.claims.claim;

import java.util.List;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.Name;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.InstitutionNamed;

/// What it brings about that an institution is named after the claim was lodged. Reg. (EC) 987/2009 Art. 45(5), (6).
final class Namings {
    private final String claimId;
    private final Claim claim;

    Namings(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    /// @throws IllegalArgumentException if it was told before the claim was lodged, or the number is none
    List<ClaimEvent> name(Name name) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        var claimedOn = opening.file().claimDate();
        var naming = Naming.of(name.institution(), name.number(), name.toldOn(), claimedOn, name.concealed());
        if (opening.involves(naming.institution())) {
            if (opening.late().contains(naming)) return List.of();
            throw new Refused(Refusal.ALREADY_INVOLVED);
        }
        // Its pair has the end of this claim; another claim takes its place.
        if (claim.removals().of(naming.institution()).isPresent()) throw new Refused(Refusal.WAS_REMOVED);
        if (name.toldOn().isAfter(name.day())) throw new Refused(Refusal.DATE_IN_FUTURE);
        if (!opening.file().hasRoom()) throw new Refused(Refusal.TOO_MANY_INSTITUTIONS);
        var named = new InstitutionNamed(claimId, naming.institution(), name.by(), naming);
        return claim.closed() ? List.of(named, new ClaimReopened(claimId, opening.here())) : List.of(named);
    }
}
