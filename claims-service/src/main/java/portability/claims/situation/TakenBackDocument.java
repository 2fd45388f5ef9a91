package portability.claims.situation;

import java.util.List;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SituationTakenBack;

/// That a change in a life was told by mistake, as the institution that told it says to the others.
///
/// @param changeId names it in the case
/// @param reason   in the officer's words
public record TakenBackDocument(String changeId, String reason) {
    public static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_SITUATION_TAKEN_BACK;

    private static final int LONGEST_REASON = 400;

    public TakenBackDocument {
        SituationDocument.checkName(changeId);
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new IllegalArgumentException("why has 1 to " + LONGEST_REASON + " characters");
    }

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    public static TakenBackDocument read(OpenedDocument document) {
        try {
            if (document.parts().size() != 1) throw new IllegalArgumentException("one part");
            var said = document.part(0, SituationTakenBack.parser(), SituationTakenBack.getDefaultInstance());
            return new TakenBackDocument(said.getChangeId(), said.getExplanation());
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    public FreezeDocument letter(String documentId, String claimId) {
        var body = SituationTakenBack.newBuilder()
                .setChangeId(changeId)
                .setExplanation(reason)
                .build();
        return new FreezeDocument(documentId, KIND, claimId, List.of(body));
    }
}
