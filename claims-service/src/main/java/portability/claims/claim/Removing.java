package portability.claims.claim;

import java.util.List;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.NoteRemoval;
import portability.claims.claim.ClaimCommand.Remove;
import portability.claims.claim.ClaimCommand.TakeRemoval;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.InstitutionRemoved;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.ClaimEvent.RemovalSent;

/// What it brings about that an institution is taken out of a claim.
final class Removing {
    private final String claimId;
    private final Claim claim;

    Removing(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    /// Whoever has certified a record or decided has a part in the claim, and keeps it.
    List<ClaimEvent> remove(Remove asked) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        var institution = asked.institution();
        if (claim.removals().of(institution).isPresent()) return List.of();
        if (!opening.involves(institution)) throw new Refused(Refusal.NOT_INVOLVED);
        if (takesPart(opening.here(), institution)) throw new Refused(Refusal.TAKES_PART);
        return List.of(new InstitutionRemoved(
                claimId, institution, asked.by(), asked.reason(), asked.at(), opening.partners()));
    }

    private boolean takesPart(String here, String institution) {
        var record = claim.records().get(institution);
        boolean hasRecord = record != null && record.isPresent();
        return institution.equals(here) || hasRecord || claim.decisions().containsKey(institution);
    }

    List<ClaimEvent> take(TakeRemoval told) {
        if (claim.removals().of(told.institution()).isPresent())
            return List.of(new DocumentSetAside(claimId, told.from(), told.documentId(), SetAside.REMOVED_ALREADY));
        return List.of(new RemovalReceived(
                claimId, told.institution(), told.documentId(), told.removedAt(), told.reason(), told.here()));
    }

    List<ClaimEvent> note(NoteRemoval note) {
        var open = new Removals.ToTell(note.to(), note.removed());
        return claim.removals().toSend().contains(open)
                ? List.of(new RemovalSent(claimId, note.to(), note.documentId(), note.removed()))
                : List.of();
    }
}
