package portability.claims.payment.life;

import com.google.protobuf.Message;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.held.HeldList;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.restore.recovery.PairGate;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.exchange.v1.DocumentKind;

/// Puts documents about a life on their way, each once: its id says what it is about.
@Component
class LifeLetters {
    private final PairDesk pairs;
    private final OutboxList outbox;
    private final HeldList held;
    private final WitnessDesk witnesses;
    private final PairGate gate;
    private final String here;

    LifeLetters(
            PairDesk pairs,
            OutboxList outbox,
            HeldList held,
            WitnessDesk witnesses,
            PairGate gate,
            NodeProperties node) {
        this.pairs = pairs;
        this.outbox = outbox;
        this.held = held;
        this.witnesses = witnesses;
        this.gate = gate;
        this.here = node.institution();
    }

    /// @param what tells it from the others between the two in the case
    String idOf(String claimId, String what, String to) {
        return CaseId.pensionDocumentId(claimId, what, here, to);
    }

    /// What was sent before a restore may be on its way back, and with it the number of the next document.
    boolean mustWait(String partner) {
        return witnesses.isInDoubt(here)
                || witnesses.isInDoubt(partner)
                || gate.isUnheard(partner)
                || gate.isRecovering(partner);
    }

    /// @throws Refused REQUEST_ID_REUSED if it said something else before, PARTNER_IN_DOUBT
    void send(String to, String documentId, DocumentKind kind, String claimId, Message body, Principal by) {
        var before = outbox.of(to, documentId);
        if (before.isPresent()) {
            var document = pairs.frozen(to, before.get().streamSeq()).document();
            boolean differs = !document.isNone()
                    && !StoredDocument.of(document)
                            .parts()
                            .getFirst()
                            .getContent()
                            .equals(body.toByteString());
            if (differs) throw new Refused(Refusal.REQUEST_ID_REUSED);
            return;
        }
        if (mustWait(to)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        pairs.send(to, new FreezeDocument(documentId, kind, claimId, List.of(body)), by);
    }

    /// Also what is held back until the partner knows it.
    boolean isSent(String to, String documentId) {
        return outbox.of(to, documentId).isPresent()
                || held.find(to, documentId).isPresent();
    }
}
