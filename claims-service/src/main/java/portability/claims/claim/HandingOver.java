package portability.claims.claim;

import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimCommand.EndForwarded;
import portability.claims.claim.ClaimCommand.Forward;
import portability.claims.claim.ClaimCommand.NoteContactChange;
import portability.claims.claim.ClaimCommand.NoteForwardArrived;
import portability.claims.claim.ClaimCommand.NoteForwardFrozen;
import portability.claims.claim.ClaimCommand.NoteForwardReturned;
import portability.claims.claim.ClaimCommand.RememberForward;
import portability.claims.claim.ClaimCommand.TakeContactChange;
import portability.claims.claim.ClaimEvent.ClaimForwarded;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeSent;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.ForwardFrozen;
import portability.claims.claim.ClaimEvent.ForwardReturned;
import portability.claims.claim.ClaimEvent.ForwardedClaimEnded;
import portability.claims.claim.Handover.Handed;
import portability.kernel.InstitutionId;

/// What it brings about that a claim which was lodged goes on under another contact institution. Reg. (EC)
/// 883/2004 Art. 81;
/// Reg. (EC) 987/2009 Arts. 2(3), 45(4).
public final class HandingOver {
    /// Who forwarded it, and why, where only the document is left.
    private static final String LOST = "lost in a restore";

    private final String claimId;
    private final Claim claim;

    HandingOver(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    /// The id of the document that carries a lodged claim on: one for each time that it goes.
    static String documentId(String claimId, Claim claim, String here, String to) {
        return CaseId.forwardId("lodged/" + claimId + "/" + claim.handover().returned(), here, to);
    }

    /// Has this institution decided in an earlier case of the same claim, or may it yet? Then it would be
    /// decided twice.
    ///
    /// @param earlier as it is known here
    public static boolean mayBeDecidedTwice(Claim earlier) {
        if (earlier.opening().isEmpty() || earlier.removals().here().isPresent()) return false;
        return earlier.ownDecision().isPresent() || !earlier.handover().isOver();
    }

    List<ClaimEvent> forward(Forward asked) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        var handed = claim.handover().handed();
        // A repeat brings nothing; a participant was told, and does not lead it.
        if (handed.filter(one -> one.own() && one.to().equals(asked.to())).isPresent()) return List.of();
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        if (handed.isPresent()) throw new Refused(Refusal.CLAIM_FORWARDED);
        check(opening, asked);
        var number = numberAt(opening, asked).orElseThrow(() -> new Refused(Refusal.WRONG_INSTITUTION));
        var documentId = documentId(claimId, claim, opening.here(), asked.to());
        return List.of(new ClaimForwarded(
                claimId,
                asked.to(),
                asked.by(),
                number,
                nameThere(asked.to(), documentId),
                documentId,
                asked.keepsPart(),
                asked.reason(),
                asked.at()));
    }

    /// Whoever decided, did so on a claim that was lodged here: a second case of the same would be decided
    /// twice.
    private void check(Opening opening, Forward asked) {
        if (!claim.decisions().isEmpty()) throw new Refused(Refusal.ALREADY_DECIDED);
        if (claim.wishes().number() > 0 || !opening.late().isEmpty()) throw new Refused(Refusal.NOT_CARRIED);
        if (claim.removals().of(asked.to()).isPresent()) throw new Refused(Refusal.WAS_REMOVED);
        boolean isInsuredHere =
                claim.records().getOrDefault(opening.here(), Optional.empty()).isPresent();
        if (!asked.keepsPart() && isInsuredHere) throw new Refused(Refusal.TAKES_PART);
    }

    private static Optional<String> numberAt(Opening opening, Forward asked) {
        return opening.file()
                .insured()
                .numberAt(asked.to())
                .or(() -> Optional.of(asked.number()).filter(number -> !number.isBlank()));
    }

    private static String nameThere(String to, String documentId) {
        return CaseId.of(InstitutionId.parse(to), CaseId.forwardedRequest(documentId));
    }

    /// The claim as it goes to whoever leads it from then on.
    /// @throws IllegalStateException if it does not go to anyone
    public static ClaimFile file(String claimId, Claim claim) {
        var opening = claim.opening().orElseThrow();
        var handed = claim.handover()
                .handed()
                .filter(Handed::own)
                .orElseThrow(() -> new IllegalStateException("it stays where it was lodged"));
        var leaves = handed.keepsPart() ? Optional.<String>empty() : Optional.of(opening.here());
        var file = opening.file().claiming(claim.incapacity().in(opening.file().benefit()));
        return file.ledBy(handed.to(), handed.number(), leaves, claimId);
    }

    List<ClaimEvent> frozen(NoteForwardFrozen note) {
        return underWay(note.documentId())
                .filter(one -> !one.frozen())
                .<ClaimEvent>map(one -> new ForwardFrozen(claimId, one.to(), one.documentId()))
                .stream()
                .toList();
    }

    List<ClaimEvent> arrived(NoteForwardArrived note) {
        return underWay(note.documentId())
                .<ClaimEvent>map(one -> new ForwardArrived(claimId, one.to(), one.documentId(), note.at()))
                .stream()
                .toList();
    }

    /// The institution has signed that it took nothing of it: the claim goes on here.
    List<ClaimEvent> returned(NoteForwardReturned note) {
        return underWay(note.documentId())
                .<ClaimEvent>map(one -> new ForwardReturned(claimId, one.to(), one.documentId()))
                .stream()
                .toList();
    }

    private Optional<Handed> underWay(String documentId) {
        return claim.handover()
                .handed()
                .filter(one -> one.own() && one.documentId().equals(documentId))
                .filter(one -> one.arrived().isEmpty());
    }

    List<ClaimEvent> told(NoteContactChange note) {
        boolean isOwed = claim.handover().isOver() && !claim.handover().told().contains(note.to());
        return isOwed ? List.of(new ContactChangeSent(claimId, note.to(), note.documentId())) : List.of();
    }

    List<ClaimEvent> end(EndForwarded end) {
        return claim
                .handover()
                .handed()
                .filter(one -> one.own() && claim.handover().isOver() && !claim.closed())
                .<ClaimEvent>map(one -> new ForwardedClaimEnded(claimId, one.to()))
                .stream()
                .toList();
    }

    /// What was decided here before it was told stands, and is for an officer to see to.
    List<ClaimEvent> take(TakeContactChange told) {
        if (claim.handover().handed().isPresent())
            return List.of(new DocumentSetAside(claimId, told.from(), told.documentId(), SetAside.FORWARDED_ALREADY));
        return List.of(new ContactChangeReceived(
                claimId, told.institution(), told.documentId(), told.continuesAs(), told.changedAt(), told.reason()));
    }

    /// The document was sent before a restore and got back from the one that has it.
    List<ClaimEvent> remember(RememberForward known) {
        if (claim.opening().isEmpty() || claim.handover().isOver()) return List.of();
        var forwarded = new ClaimForwarded(
                claimId,
                known.to(),
                LOST,
                "",
                nameThere(known.to(), known.documentId()),
                known.documentId(),
                known.keepsPart(),
                LOST,
                known.at());
        var arrived = new ForwardArrived(claimId, known.to(), known.documentId(), known.at());
        return underWay(known.documentId()).isPresent() ? List.of(arrived) : List.of(forwarded, arrived);
    }
}
