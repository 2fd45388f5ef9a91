package portability.claims.claim.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimCommand.Invalidate;
import portability.claims.claim.ClaimCommand.NoteReminder;
import portability.claims.claim.ClaimCommand.Remember;
import portability.claims.claim.ClaimCommand.RememberForward;
import portability.claims.claim.ClaimCommand.Remove;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Sent;
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
import portability.claims.exchange.pair.WireTime;
import portability.claims.restore.recovery.OwnFacts;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Lets this institution's own documents, lost in a restore and got back, have their effect on its claims.
@Component
class OwnDocuments implements OwnFacts {
    private static final Principal NODE = Principal.node("restore");

    /// Who invalidated it, where only the document that told so is left.
    private static final String LOST = "lost in a restore";

    private final ClaimDesk claims;
    private final List<OwnBusiness> others;
    private final String here;

    OwnDocuments(ClaimDesk claims, List<OwnBusiness> others, NodeProperties node) {
        this.claims = claims;
        this.others = List.copyOf(others);
        this.here = node.institution();
    }

    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var header = document.header();
        // What was forwarded is another institution's claim; who leads the own one now was told by the same.
        if (header.getKind() == DocumentKind.DOCUMENT_KIND_FORWARDED_CLAIM) {
            carriedOn(partner, document);
            return;
        }
        if (header.getKind() == DocumentKind.DOCUMENT_KIND_CONTACT_CHANGED) return;
        // What was asked or said about a pension says nothing of the claim; asked again, it is the same document.
        if (!CaseDocument.isKnown(header.getKind())) {
            others.stream()
                    .filter(each -> each.kinds().contains(header.getKind()))
                    .forEach(each -> each.isSaid(partner, document));
            return;
        }
        var said = CaseDocument.read(document);
        // What it took back may be of before what is known here.
        if (said instanceof Invalidates gone
                && claims.claim(header.getCaseId())
                        .unsettled()
                        .errandOf(partner, gone.invalidated())
                        .isEmpty()) return;
        // It is told again, by the same document, of whoever has a part in what is known here.
        if (said instanceof Removes removed
                && claims.claim(header.getCaseId())
                        .opening()
                        .filter(opening -> opening.involves(removed.institution()))
                        .isEmpty()) return;
        claims.send(header.getCaseId(), effectOf(partner, said, document), NODE);
    }

    /// The partner has it, or it could not have been got back from it.
    private void carriedOn(String partner, OpenedDocument document) {
        if (!(CaseDocument.read(document) instanceof Forwards(var file))
                || file.continues().isEmpty()) return;
        var header = document.header();
        boolean keepsPart = file.institutions().contains(here);
        claims.send(
                file.continues(),
                new RememberForward(partner, header.getDocumentId(), keepsPart, WireTime.read(header.getCreated())),
                NODE);
    }

    private ClaimCommand effectOf(String partner, CaseDocument said, OpenedDocument document) {
        var documentId = document.header().getDocumentId();
        if (said instanceof Reminds(var awaited, int number, var _))
            return new NoteReminder(partner, awaited, number, documentId);
        if (said instanceof Invalidates(var invalidated, var reason, var explanation))
            return new Invalidate(partner, invalidated, reason, explanation, false, LOST);
        if (said instanceof Removes(var institution, var at, var explanation))
            return new Remove(LOST, institution, explanation, at);
        return new Remember(here, partner, documentId, whatIsSaid(said, document));
    }

    private static Sent whatIsSaid(CaseDocument said, OpenedDocument document) {
        return switch (said) {
            case Notice(var file, var late) -> new Sent.Notice(file, late);
            case EnclosesRecord(var sealed) -> new Sent.OwnRecord(sealed);
            case SaysWishes(var wishes) -> new Sent.Wishes(wishes);
            case SaysIncapacity(var facts) -> new Sent.Incapacity(facts);
            case KnowsNobody() -> new Sent.NoRecord();
            case TellsDecision() ->
                new Sent.Decision(Octets.of(document.parts().getFirst().getContent()));
            case Reminds _, Forwards _, Invalidates _, Removes _, ChangesContact _ ->
                throw new IllegalStateException("it says nothing of a claim here");
            case Summarises summary ->
                new Sent.Summary(WireTime.read(document.header().getCreated()), summary.decisions());
        };
    }
}
