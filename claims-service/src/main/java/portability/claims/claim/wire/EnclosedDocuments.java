package portability.claims.claim.wire;

import java.util.List;
import portability.claims.Octets;
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

/// The documents within a document: what others signed, and its sender passes on.
public final class EnclosedDocuments {
    private EnclosedDocuments() {}

    /// Each a `SealedDocument`, serialised.
    /// @param document one that was taken
    public static List<Octets> in(Octets document) {
        var stored = StoredDocument.of(document);
        if (!CaseDocument.isKnown(stored.header().getKind())) return List.of();
        return switch (CaseDocument.read(stored)) {
            case EnclosesRecord(var sealed) -> List.of(sealed);
            case Summarises summary ->
                summary.enclosed().stream().map(SealedDecision::sealed).toList();
            case Notice _,
                    Forwards _,
                    KnowsNobody _,
                    SaysWishes _,
                    TellsDecision _,
                    Reminds _,
                    Invalidates _,
                    Removes _,
                    ChangesContact _,
                    SaysIncapacity _ -> List.of();
        };
    }
}
