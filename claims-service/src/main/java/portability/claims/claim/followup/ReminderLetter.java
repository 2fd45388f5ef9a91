package portability.claims.claim.followup;

import java.time.Instant;
import java.util.List;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Dispatch;
import portability.claims.claim.ClaimCommand.NoteReminder;
import portability.claims.claim.Errand;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.Reminder;

/// A reminder for a partner, named after its claim, its partner and its number: however often it is written, there is
/// one.
///
/// @param document to be frozen for the partner
/// @param note     to be kept in the claim then
public record ReminderLetter(FreezeDocument document, NoteReminder note) {
    /// @param here  this institution
    /// @param since when the partner was asked for it
    public static ReminderLetter of(
            String claimId, Claim claim, String here, String partner, Errand awaited, int number, Instant since) {
        var id = CaseId.reminderId(claimId, awaited, number, here, partner);
        var asked = claim.unsettled().sentAs().getOrDefault(new Dispatch(partner, Errand.NOTICE), "");
        var body = Reminder.newBuilder()
                .setDocumentId(asked)
                .setAwaited(kind(awaited))
                .setSince(since.toString())
                .setNumber(number)
                .build();
        return new ReminderLetter(
                new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_REMINDER, claimId, List.of(body)),
                new NoteReminder(partner, awaited, number, id));
    }

    private static DocumentKind kind(Errand awaited) {
        return awaited == Errand.DECISION
                ? DocumentKind.DOCUMENT_KIND_DECISION
                : DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD;
    }
}
