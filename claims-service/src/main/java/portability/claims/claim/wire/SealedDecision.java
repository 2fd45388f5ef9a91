package portability.claims.claim.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.Instant;
import portability.claims.Octets;
import portability.claims.exchange.pair.WireTime;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;

/// A decision as it went to the contact institution: who made it stands in its signature, whoever passes it on.
///
/// @param institution who made it, by its own word until [#verify] says so
/// @param created     when it was sealed, by the same word
/// @param decision    a `Decision`, serialised
/// @param sealed      the document
public record SealedDecision(String institution, Instant created, Octets decision, Octets sealed) {
    /// Reads a decision that a summary encloses.
    /// @throws SealBroken MALFORMED_BODY if it is not a decision in that case, sent to the contact institution by
    ///                    who made it
    static SealedDecision read(Octets sealed, String caseId, String contact) {
        var document = contentOf(sealed);
        var header = document.header();
        var institution = InstitutionId.parse(header.getSender()).toString();
        if (header.getKind() != DocumentKind.DOCUMENT_KIND_DECISION
                || !header.getCaseId().equals(caseId)
                || !header.getReceiver().equals(contact)
                || institution.equals(contact)
                || document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        check(document.part(0, Decision.parser(), Decision.getDefaultInstance()), institution);
        var decision = Octets.of(document.parts().getFirst().getContent());
        return new SealedDecision(institution, WireTime.read(header.getCreated()), decision, sealed);
    }

    /// @throws SealBroken with the flaw, if it is not what its institution signed
    public void verify(OpenedDocument.Keys keys) {
        OpenedDocument.open(sealed.toByteArray(), keys);
    }

    /// A decision is on the own benefit of who made it, and says when it was made.
    static void check(Decision decision, String institution) {
        try {
            Instant.parse(decision.getDecidedAt());
        } catch (DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
        if (decision.getDecisionId().isBlank()
                || !decision.getDetermination().getInstitution().equals(institution))
            throw new SealBroken(Flaw.MALFORMED_BODY);
    }

    private static OpenedDocument contentOf(Octets sealed) {
        try {
            var document = SealedDocument.parseFrom(sealed.toByteString());
            var header = document.getHeader().toByteArray();
            return new OpenedDocument(
                    DocumentHeader.parseFrom(header), ByteString.copyFrom(Sha256.of(header)), document.getPartsList());
        } catch (InvalidProtocolBufferException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }
}
