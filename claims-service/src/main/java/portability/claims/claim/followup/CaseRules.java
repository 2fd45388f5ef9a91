package portability.claims.claim.followup;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Correspondence;
import portability.claims.claim.Correspondence.Kind;
import portability.claims.claim.wire.CaseDocument;
import portability.claims.claim.wire.CaseDocument.EnclosesRecord;
import portability.claims.claim.wire.CaseDocument.KnowsNobody;
import portability.claims.claim.wire.CaseDocument.Notice;
import portability.claims.claim.wire.CaseDocument.Reminds;
import portability.claims.claim.wire.CaseDocument.Summarises;
import portability.claims.claim.wire.CaseDocument.TellsDecision;
import portability.claims.claim.wire.SealedRecord;
import portability.claims.exchange.arrival.CaseDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Directory;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// Who may send what when in a case.
///
/// A case is known here if it was lodged here, or where an active partner lodged it: its notice may still be on its way
/// when another partner's record arrives. One that was erased is known no more.
@Component
class CaseRules implements CaseDesk {
    private final ClaimDesk claims;
    private final Directory directory;
    private final EnclosedDecisions enclosedDecisions;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final InstitutionId here;

    CaseRules(
            ClaimDesk claims,
            Directory directory,
            EnclosedDecisions enclosedDecisions,
            WitnessDesk witnesses,
            RestoreDesk restores,
            NodeProperties node) {
        this.claims = claims;
        this.directory = directory;
        this.enclosedDecisions = enclosedDecisions;
        this.witnesses = witnesses;
        this.restores = restores;
        this.here = node.institutionId();
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        if (!CaseDocument.isKnown(document.header().getKind())) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        var body = CaseDocument.read(document);
        var objection = objectionTo(sender, document.header().getCaseId(), body);
        // What this node does not know, or has otherwise, may be for what it has lost.
        if (objection.isPresent()
                && (witnesses.isInDoubt(here.toString()) || restores.restore().isRecovering()))
            throw new Refused(Refusal.RESTORING);
        return objection;
    }

    private Optional<RefusalReason> objectionTo(InstitutionId sender, String caseId, CaseDocument body) {
        var contact = CaseId.contactIn(caseId);
        if (contact.isEmpty() || claims.isErased(caseId)) return Optional.of(RefusalReason.UNKNOWN_CASE);
        var claim = claims.claim(caseId);
        boolean known = contact.get().equals(here)
                ? claim.opening().isPresent()
                : directory.findActive(contact.get()).isPresent();
        if (!known) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return objection(claim, contact.get(), sender, body);
    }

    private Optional<RefusalReason> objection(
            Claim claim, InstitutionId contact, InstitutionId sender, CaseDocument body) {
        boolean taken = Correspondence.objection(
                        kind(body), claim, contact.toString(), here.toString(), sender.toString())
                .isEmpty();
        if (!taken) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        boolean wellFormed = switch (body) {
            case Notice(var file) -> isAddressed(file, sender);
            case EnclosesRecord(var sealed) -> isCertifiedBy(sender, sealed);
            case Summarises summary -> enclosedDecisions.areInOrder(claim, sender.toString(), summary);
            case KnowsNobody _, TellsDecision _, Reminds _ -> true;
        };
        return wellFormed ? Optional.empty() : Optional.of(RefusalReason.MALFORMED_BODY);
    }

    private static Kind kind(CaseDocument body) {
        return switch (body) {
            case Notice _ -> Kind.NOTICE;
            case EnclosesRecord _ -> Kind.RECORD;
            case KnowsNobody _ -> Kind.NO_RECORD;
            case TellsDecision _ -> Kind.DECISION;
            case Summarises _ -> Kind.SUMMARY;
            case Reminds _ -> Kind.REMINDER;
        };
    }

    private boolean isAddressed(ClaimFile file, InstitutionId sender) {
        return file.contact().equals(sender.toString()) && file.institutions().contains(here.toString());
    }

    private boolean isCertifiedBy(InstitutionId institution, Octets sealed) {
        try {
            var created = createdAt(sealed);
            SealedRecord.open(sealed, institution.toString(), (signer, keyId) -> directory.key(signer, keyId, created));
            return true;
        } catch (SealBroken | InvalidProtocolBufferException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Instant createdAt(Octets sealed) throws InvalidProtocolBufferException {
        var header = SealedDocument.parseFrom(sealed.toByteArray()).getHeader();
        return WireTime.read(DocumentHeader.parseFrom(header).getCreated());
    }
}
