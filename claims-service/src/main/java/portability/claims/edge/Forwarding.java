package portability.claims.edge;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.Outgoing;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.partners.Directory;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.claims.v1.ForwardClaimRequest;
import portability.proto.claims.v1.ForwardClaimResponse;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DocumentKind;

/// Carries claims on to the institution that is competent. This institution has no part in the case: all that it keeps
/// is the document, frozen in one step, so there is nothing between two steps to be lost.
@Component
class Forwarding {
    private static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_FORWARDED_CLAIM;

    private final PairDesk pairs;
    private final OutboxList outbox;
    private final Directory directory;
    private final WitnessDesk witnesses;
    private final ClaimsProperties settings;
    private final Clock clock;
    private final InstitutionId here;

    Forwarding(
            PairDesk pairs,
            OutboxList outbox,
            Directory directory,
            WitnessDesk witnesses,
            ClaimsProperties settings,
            Clock clock,
            NodeProperties node) {
        this.pairs = pairs;
        this.outbox = outbox;
        this.directory = directory;
        this.witnesses = witnesses;
        this.settings = settings;
        this.clock = clock;
        this.here = node.institutionId();
    }

    ForwardClaimResponse forward(ForwardClaimRequest request, Principal officer) {
        var claim = request.getClaim();
        if (!Lodging.isShort(claim.getRequestId()) || !claim.getActingHelper().isEmpty())
            throw new MalformedInput("INVALID_CLAIM", "request_id is missing or too long, or a helper is named");
        var to = competent(request.getTo());
        var file = Lodging.fileOf(claim, to);
        var documentId = CaseId.forwardId(claim.getRequestId(), here.toString(), to.toString());
        var claimId = CaseId.of(to, CaseId.forwardedRequest(documentId));
        var before = outbox.of(to.toString(), documentId);
        if (before.isPresent()) checkSame(to.toString(), before.get(), Outgoing.notice(file));
        else freeze(to, file, documentId, claimId, officer);
        return ForwardClaimResponse.newBuilder()
                .setClaimId(claimId)
                .setDocumentId(documentId)
                .setArrived(before.isPresent() && !outbox.isOpen(to.toString(), documentId))
                .build();
    }

    private InstitutionId competent(String institution) {
        try {
            var to = InstitutionId.parse(institution);
            if (!to.equals(here)) return to;
        } catch (IllegalArgumentException _) {
            // Told in the same words.
        }
        throw new MalformedInput("INVALID_CLAIM", "to names no other institution");
    }

    private void freeze(InstitutionId to, ClaimFile file, String documentId, String claimId, Principal officer) {
        if (file.claimDate().isAfter(LocalDate.ofInstant(clock.instant(), settings.timeZone())))
            throw new Refused(Refusal.DATE_IN_FUTURE);
        if (file.insured().numberAt(here.toString()).isPresent()) throw new Refused(Refusal.COMPETENT_HERE);
        if (file.insured().numberAt(to.toString()).isEmpty()) throw new Refused(Refusal.WRONG_INSTITUTION);
        if (directory.findActive(to).isEmpty()) throw new Refused(Refusal.NO_PARTNER);
        if (witnesses.isInDoubt(to.toString())) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        pairs.send(
                to.toString(), new FreezeDocument(documentId, KIND, claimId, List.of(Outgoing.notice(file))), officer);
    }

    /// What was erased is compared with nothing.
    private void checkSame(String to, OutboxList.Entry before, ClaimNotice notice) {
        var document = pairs.frozen(to, before.streamSeq()).document();
        if (!document.isNone() && !notice.equals(noticeIn(document))) throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private static ClaimNotice noticeIn(Octets document) {
        try {
            return ClaimNotice.parseFrom(
                    StoredDocument.of(document).parts().getFirst().getContent());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored document cannot be read", broken);
        }
    }
}
