package portability.claims.claim.followup;

import java.util.Optional;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimCommand.Lodge;
import portability.claims.claim.ClaimCommand.NoteArrivedAfterAll;
import portability.claims.claim.ClaimCommand.NoteUndeliverable;
import portability.claims.claim.ClaimCommand.TakeBack;
import portability.claims.claim.ClaimCommand.TakeContactChange;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeIncapacityFacts;
import portability.claims.claim.ClaimCommand.TakeInvalidation;
import portability.claims.claim.ClaimCommand.TakeNoRecord;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeReminder;
import portability.claims.claim.ClaimCommand.TakeRemoval;
import portability.claims.claim.ClaimCommand.TakeSummary;
import portability.claims.claim.ClaimCommand.TakeWishes;
import portability.claims.claim.wire.CaseDocument;
import portability.claims.claim.wire.CaseDocument.ChangesContact;
import portability.claims.claim.wire.CaseDocument.EnclosesRecord;
import portability.claims.claim.wire.CaseDocument.Forwards;
import portability.claims.claim.wire.CaseDocument.Invalidates;
import portability.claims.claim.wire.CaseDocument.KnowsNobody;
import portability.claims.claim.wire.CaseDocument.Notice;
import portability.claims.claim.wire.CaseDocument.Reminds;
import portability.claims.claim.wire.CaseDocument.Removes;
import portability.claims.claim.wire.CaseDocument.SaysIncapacity;
import portability.claims.claim.wire.CaseDocument.SaysWishes;
import portability.claims.claim.wire.CaseDocument.Summarises;
import portability.claims.claim.wire.CaseDocument.TellsDecision;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownInstitutions;

/// What a document that was taken asks of the claim, or one of its own that was taken back.
public final class Effects {
    private final KnownInstitutions partners;
    private final EnclosedDecisions enclosedDecisions;
    private final String here;

    public Effects(KnownInstitutions partners, String here) {
        this.partners = partners;
        this.enclosedDecisions = new EnclosedDecisions(partners, here);
        this.here = here;
    }

    /// @param event whose case was not erased
    public ClaimCommand of(DocumentReceived event) {
        var document = StoredDocument.of(event.document());
        var from = event.partner();
        var id = event.documentId();
        return switch (CaseDocument.read(document)) {
            case Notice(var file, var late) -> {
                var without = file.institutions().stream()
                        .filter(i -> !i.equals(here) && !partners.isActive(i))
                        .toList();
                yield new TakeNotice(from, id, here, file, without, late);
            }
            // It begins as if it had been lodged here, on the day on which it reached the other institution.
            case Forwards(var file) -> new Lodge(here, CaseId.forwardedRequest(id), file);
            case EnclosesRecord(var sealed) -> new TakeRecord(from, id, sealed);
            case SaysWishes(var wishes) -> new TakeWishes(from, id, wishes);
            case SaysIncapacity(var facts) -> new TakeIncapacityFacts(from, id, facts);
            case KnowsNobody() -> new TakeNoRecord(from, id);
            case Reminds(var awaited, int number, var since) -> new TakeReminder(from, id, awaited, number, since);
            case Invalidates(var invalidated, var reason, var explanation) ->
                new TakeInvalidation(from, id, invalidated, reason, explanation);
            case Removes(var institution, var at, var explanation) ->
                new TakeRemoval(from, id, institution, at, explanation, institution.equals(here));
            case ChangesContact(var institution, var continuesAs, var at, var explanation) ->
                new TakeContactChange(from, id, institution, continuesAs, at, explanation);
            case TellsDecision() -> new TakeDecision(from, id, event.document());
            case Summarises summary ->
                new TakeSummary(
                        from,
                        id,
                        WireTime.read(document.header().getCreated()),
                        summary.decisions(),
                        enclosedDecisions.onWord(summary));
        };
    }

    /// Where another one goes in its place, the claim waits for nobody's word but the partner's.
    public static Optional<ClaimCommand> of(DocumentGivenUp event) {
        return event.anew()
                ? Optional.empty()
                : Optional.of(new NoteUndeliverable(event.partner(), event.documentId(), event.reason()));
    }

    public static Optional<ClaimCommand> of(DocumentWithdrawn event) {
        return event.anew() ? Optional.of(new TakeBack(event.partner(), event.documentId())) : Optional.empty();
    }

    public static ClaimCommand of(GivenUpDocumentTaken event) {
        return new NoteArrivedAfterAll(event.partner(), event.documentId());
    }
}
