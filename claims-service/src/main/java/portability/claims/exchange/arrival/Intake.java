package portability.claims.exchange.arrival;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.arrival.DeliveryCheck.Delivered;
import portability.claims.exchange.checkpoints.ShownHere;
import portability.claims.exchange.pair.GivenReceipt;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.exchange.pair.NotTakenBack.Why;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.Receipts;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.SignedReceipt;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.exchange.pair.TakeDocument;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.proto.exchange.v1.DeliverRequest;

/// Verifies what a partner delivers, before anything of it is kept.
@Component
public class Intake {
    private final Directory directory;
    private final DeliveryCheck check;
    private final PairDesk pairs;
    private final Receipts receipts;
    private final CaseDesk cases;
    private final ShownHere checkpoints;
    private final SpokenVersions versions;
    private final KeyRing keys;
    private final String here;

    Intake(
            Directory directory,
            PairDesk pairs,
            Receipts receipts,
            CaseDesk cases,
            ShownHere checkpoints,
            SpokenVersions versions,
            KeyRing keys,
            NodeProperties node) {
        this.directory = directory;
        this.check = new DeliveryCheck(directory);
        this.pairs = pairs;
        this.receipts = receipts;
        this.cases = cases;
        this.checkpoints = checkpoints;
        this.versions = versions;
        this.keys = keys;
        this.here = node.institution();
    }

    /// The receipt for a document, of acceptance or of refusal.
    /// @throws MalformedInput NOT_A_DOCUMENT if there is nothing a receipt could be about
    SignedReceipt take(InstitutionId sender, DeliverRequest delivery) {
        return switch (check.check(sender, delivery)) {
            case Delivered.Refused(var documentId, var headerHash, var reason) ->
                receipts.refuse(documentId, headerHash, reason, 0);
            case Delivered.Authentic authentic -> take(sender, authentic);
        };
    }

    private SignedReceipt take(InstitutionId sender, Delivered.Authentic delivered) {
        // What is witnessed is stored before the receipt is given, and whatever becomes of the document.
        checkpoints.look(sender, delivered.note().getCheckpoints());
        versions.heard(sender.toString(), delivered.note().getProtocol());
        if (!delivered.header().getReceiver().equals(here))
            return receipts.refuse(
                    delivered.header().getDocumentId(),
                    Octets.of(delivered.document().headerHash()),
                    RefusalReason.WRONG_RECEIVER,
                    0);
        var asked = DeliveryCheck.asked(sender, delivered, isErased(delivered.document()), cases);
        return pairs.take(asked, Principal.partner(sender.toString()));
    }

    /// Takes a document that was receipted here before, and lost in a restore.
    /// @throws NotTakenBack if it is not what the sender signed, the receipt is for another one, or another is here
    public void takeAgain(InstitutionId sender, byte[] document, GivenReceipt receipt) {
        var opened = openedAgain(document, receipt.received());
        var header = opened.header();
        if (!header.getSender().equals(sender.toString())
                || !header.getReceiver().equals(here)
                || !Octets.of(opened.headerHash()).equals(receipt.headerHash()))
            throw new NotTakenBack(Why.NOT_RECEIPTED);
        var again = TakeDocument.of(sender, opened, Octets.of(document), Optional.empty())
                .receiptedBefore(receipt);
        pairs.takeAgain(isErased(opened) ? again.asErased() : again, Principal.partner(sender.toString()));
    }

    /// What this institution receipted then, it had verified then, with keys that may be known as stolen since.
    private OpenedDocument openedAgain(byte[] document, Instant received) {
        try {
            var header = DeliveryCheck.headerOf(document);
            return OpenedDocument.open(
                    document,
                    (institution, keyId) ->
                            directory.key(institution, keyId, DeliveryCheck.createdAt(header), received));
        } catch (SealBroken | MalformedInput _) {
            throw new NotTakenBack(Why.NOT_SIGNED_BY_SENDER);
        }
    }

    private boolean isErased(OpenedDocument opened) {
        return keys.isErased(opened.header().getCaseId());
    }
}
