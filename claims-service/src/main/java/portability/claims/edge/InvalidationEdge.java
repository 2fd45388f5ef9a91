package portability.claims.edge;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.Invalidate;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.InvalidationReason;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.InvalidateDocumentRequest;
import portability.proto.exchange.v1.DocumentKind;

/// What an officer says of a document that a partner has taken and that should not count.
@Component
class InvalidationEdge {
    private final OutboxList outbox;
    private final PairDesk pairs;
    private final SpokenVersions versions;
    private final ClaimDesk claims;

    InvalidationEdge(OutboxList outbox, PairDesk pairs, SpokenVersions versions, ClaimDesk claims) {
        this.outbox = outbox;
        this.pairs = pairs;
        this.versions = versions;
        this.claims = claims;
    }

    void invalidate(InvalidateDocumentRequest request, Principal officer) {
        var explanation = Reason.of(request.getExplanation());
        var reason = reason(request);
        var partner = request.getPartner();
        var entry =
                outbox.of(partner, request.getDocumentId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_DOCUMENT));
        // What is on its way is taken back with its place.
        if (entry.givenUp() || outbox.isOpen(partner, request.getDocumentId()))
            throw new Refused(Refusal.NOT_DELIVERED);
        versions.require(partner, DocumentKind.DOCUMENT_KIND_INVALIDATION);
        var claimId = pairs.frozen(partner, entry.streamSeq()).caseId();
        if (claims.story(claimId).isEmpty()) throw new Refused(Refusal.CANNOT_BE_INVALIDATED);
        claims.send(
                claimId,
                new Invalidate(
                        partner, request.getDocumentId(), reason, explanation, request.getAnew(), officer.name()),
                officer);
    }

    private static InvalidationReason reason(InvalidateDocumentRequest request) {
        return switch (request.getReason()) {
            case INVALIDATION_REASON_WRONG_PERSON -> InvalidationReason.WRONG_PERSON;
            case INVALIDATION_REASON_WRONG_CONTENT -> InvalidationReason.WRONG_CONTENT;
            case INVALIDATION_REASON_SENT_IN_ERROR -> InvalidationReason.SENT_IN_ERROR;
            case INVALIDATION_REASON_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_INVALIDATION", "reason is missing");
        };
    }
}
