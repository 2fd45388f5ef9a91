package portability.claims.claim.followup;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Correspondence;
import portability.claims.claim.Correspondence.Kind;
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
import portability.claims.claim.wire.SealedRecord;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownInstitutions;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// Who may send what when in a case, from the claim's state and the directory alone.
///
/// A case is known here if it was lodged here, or where an active partner lodged it: its notice may still be on its way
/// when another partner's record arrives.
public final class CaseOrder {
    private final KnownInstitutions partners;
    private final EnclosedDecisions enclosedDecisions;
    private final InstitutionId here;

    public CaseOrder(KnownInstitutions partners, InstitutionId here) {
        this.partners = partners;
        this.enclosedDecisions = new EnclosedDecisions(partners, here.toString());
        this.here = here;
    }

    /// Why an authentic document is not acceptable in a claim; empty: it is.
    /// @throws SealBroken if it is not what its kind asks for
    public Optional<RefusalReason> objectionTo(Claim claim, InstitutionId sender, OpenedDocument document) {
        var header = document.header();
        // Of what came lately, the inbox knows that by itself.
        if (claim.documents().contains(header.getDocumentId())) return Optional.of(RefusalReason.DOCUMENT_ID_REUSED);
        if (!CaseDocument.isKnown(header.getKind())) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        return objectionTo(claim, header, sender, CaseDocument.read(document));
    }

    private Optional<RefusalReason> objectionTo(
            Claim claim, DocumentHeader header, InstitutionId sender, CaseDocument body) {
        var contact = CaseId.contactIn(header.getCaseId());
        if (contact.isEmpty()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        boolean known = contact.get().equals(here)
                ? claim.opening().isPresent() || body instanceof Forwards
                : partners.isActive(contact.get().toString());
        if (!known) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return objection(claim, contact.get(), header, sender, body);
    }

    private Optional<RefusalReason> objection(
            Claim claim, InstitutionId contact, DocumentHeader header, InstitutionId sender, CaseDocument body) {
        boolean taken = Correspondence.objection(
                        kind(body, claim), claim, contact.toString(), here.toString(), sender.toString())
                .isEmpty();
        // What a removed institution sent before it was told so is taken, and changes nothing.
        boolean crossed = claim.removals().mayHaveCrossed(sender.toString(), WireTime.read(header.getCreated()));
        if (!taken && !crossed) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        boolean wellFormed = switch (body) {
            case Notice(var file, var _) -> isAddressed(file, sender);
            case Forwards(var file) -> isForwardedHere(file, sender, header);
            case EnclosesRecord(var sealed) -> isCertifiedBy(sender, sealed);
            case Summarises summary -> enclosedDecisions.areInOrder(claim, sender.toString(), summary);
            case Removes(var institution, var _, var _) -> !institution.equals(contact.toString());
            case ChangesContact(var institution, var _, var _, var _) -> !institution.equals(contact.toString());
            case KnowsNobody _, SaysWishes _, SaysIncapacity _, TellsDecision _, Reminds _, Invalidates _ -> true;
        };
        return wellFormed ? Optional.empty() : Optional.of(RefusalReason.MALFORMED_BODY);
    }

    private static Kind kind(CaseDocument body, Claim claim) {
        return switch (body) {
            case Notice notice -> isCompletion(notice, claim) ? Kind.COMPLETION : Kind.NOTICE;
            case EnclosesRecord _ -> Kind.RECORD;
            case SaysWishes _ -> Kind.WISHES;
            case SaysIncapacity _ -> Kind.INCAPACITY;
            case KnowsNobody _ -> Kind.NO_RECORD;
            case TellsDecision _ -> Kind.DECISION;
            case Summarises _ -> Kind.SUMMARY;
            case Reminds _ -> Kind.REMINDER;
            case Forwards _ -> Kind.FORWARD;
            case Invalidates _ -> Kind.INVALIDATION;
            case Removes _ -> Kind.REMOVAL;
            case ChangesContact _ -> Kind.CONTACT_CHANGE;
        };
    }

    /// It adds to a claim that is known, and changes nothing else of it.
    private static boolean isCompletion(Notice notice, Claim claim) {
        return !notice.late().isEmpty()
                && claim.opening()
                        .filter(opening -> opening.file().isSameClaim(notice.file()))
                        .isPresent();
    }

    private boolean isAddressed(ClaimFile file, InstitutionId sender) {
        return file.contact().equals(sender.toString()) && file.institutions().contains(here.toString());
    }

    /// Named after its document, so that nobody begins a case here under a name that is another's. Received by whoever
    /// forwards it before that: a day more for clocks and time zones. What it had begun with is a claim of
    /// its own.
    private boolean isForwardedHere(ClaimFile file, InstitutionId sender, DocumentHeader header) {
        var created = LocalDate.ofInstant(WireTime.read(header.getCreated()), ZoneOffset.UTC);
        return header.getCaseId().equals(CaseId.of(here, CaseId.forwardedRequest(header.getDocumentId())))
                && file.contact().equals(here.toString())
                && file.insured().numberAt(here.toString()).isPresent()
                && (file.continues().isEmpty()
                        || CaseId.contactIn(file.continues()).equals(Optional.of(sender)))
                && !file.claimDate().isAfter(created.plusDays(1));
    }

    private boolean isCertifiedBy(InstitutionId institution, Octets sealed) {
        try {
            var created = createdAt(sealed);
            SealedRecord.open(sealed, institution.toString(), (signer, keyId) -> partners.key(signer, keyId, created));
            return true;
        } catch (SealBroken | InvalidProtocolBufferException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Instant createdAt(Octets sealed) throws InvalidProtocolBufferException {
        var header = SealedDocument.parseFrom(sealed.toByteString()).getHeader();
        return WireTime.read(DocumentHeader.parseFrom(header).getCreated());
    }
}
