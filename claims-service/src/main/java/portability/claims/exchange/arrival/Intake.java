package portability.claims.exchange.arrival;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.checkpoints.ShownHere;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.GivenReceipt;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.exchange.pair.NotTakenBack.Why;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.Receipts;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.SignedReceipt;
import portability.claims.exchange.pair.TakeDocument;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// Verifies what a partner delivers, before anything of it is kept.
@Component
public class Intake {
    private final Directory directory;
    private final DeliveryNotes notes;
    private final PairDesk pairs;
    private final Receipts receipts;
    private final CaseDesk cases;
    private final ShownHere checkpoints;
    private final KeyRing keys;
    private final String here;

    Intake(
            Directory directory,
            DeliveryNotes notes,
            PairDesk pairs,
            Receipts receipts,
            CaseDesk cases,
            ShownHere checkpoints,
            KeyRing keys,
            NodeProperties node) {
        this.directory = directory;
        this.notes = notes;
        this.pairs = pairs;
        this.receipts = receipts;
        this.cases = cases;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.here = node.institution();
    }

    /// The receipt for a document, of acceptance or of refusal.
    /// @throws MalformedInput NOT_A_DOCUMENT if there is nothing a receipt could be about
    SignedReceipt take(InstitutionId sender, DeliverRequest delivery) {
        var bytes = delivery.getDocument().toByteArray();
        var header = headerOf(bytes);
        var headerHash = headerHashOf(bytes);
        try {
            if (!header.getSender().equals(sender.toString()))
                return refuse(header, headerHash, RefusalReason.WRONG_SENDER);
            var isTakenBack = notes.takesBack(delivery);
            var opened = isTakenBack
                    ? new OpenedDocument(header, headerHash.toByteString(), List.of())
                    : OpenedDocument.open(
                            bytes, (institution, keyId) -> directory.key(institution, keyId, createdAt(header)));
            // What is witnessed is stored before the receipt is given, and whatever becomes of the document.
            checkpoints.look(sender, notes.verified(sender, opened, delivery).getCheckpoints());
            if (!header.getReceiver().equals(here)) return refuse(header, headerHash, RefusalReason.WRONG_RECEIVER);
            var taken = isTakenBack
                    ? TakeDocument.of(sender, opened, Octets.none(), Optional.empty())
                            .asWithdrawn()
                    : arrival(sender, opened, bytes);
            return pairs.take(taken, Principal.partner(sender.toString()));
        } catch (SealBroken broken) {
            return refuse(header, headerHash, reason(broken));
        }
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
            var header = headerOf(document);
            return OpenedDocument.open(
                    document, (institution, keyId) -> directory.key(institution, keyId, createdAt(header), received));
        } catch (SealBroken | MalformedInput _) {
            throw new NotTakenBack(Why.NOT_SIGNED_BY_SENDER);
        }
    }

    private TakeDocument arrival(InstitutionId sender, OpenedDocument opened, byte[] bytes) {
        if (isErased(opened))
            return TakeDocument.of(sender, opened, Octets.of(bytes), Optional.empty())
                    .asErased();
        return TakeDocument.of(sender, opened, Octets.of(bytes), objection(sender, opened));
    }

    private boolean isErased(OpenedDocument opened) {
        return keys.isErased(opened.header().getCaseId());
    }

    private Optional<RefusalReason> objection(InstitutionId sender, OpenedDocument opened) {
        if (!opened.header().getPurpose().equals(Freezer.PURPOSE)) return Optional.of(RefusalReason.UNKNOWN_PURPOSE);
        try {
            return cases.objectionTo(sender, opened);
        } catch (SealBroken broken) {
            return Optional.of(reason(broken));
        }
    }

    private SignedReceipt refuse(DocumentHeader header, Octets headerHash, RefusalReason reason) {
        return receipts.refuse(header.getDocumentId(), headerHash, reason, 0);
    }

    private static RefusalReason reason(SealBroken broken) {
        return switch (broken.flaw()) {
            case NOT_A_DOCUMENT -> throw notADocument();
            case UNSIGNED -> RefusalReason.UNSIGNED;
            case UNKNOWN_KEY -> RefusalReason.UNKNOWN_KEY;
            case BAD_SIGNATURE -> RefusalReason.BAD_SIGNATURE;
            case ALTERED_BODY -> RefusalReason.ALTERED_BODY;
            case MALFORMED_BODY -> RefusalReason.MALFORMED_BODY;
        };
    }

    private static DocumentHeader headerOf(byte[] document) {
        try {
            var header =
                    DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader());
            var id = header.getDocumentId();
            if (!UUID.fromString(id).toString().equals(id)) throw notADocument();
            return header;
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            throw notADocument();
        }
    }

    private static Octets headerHashOf(byte[] document) {
        try {
            return Octets.of(
                    Sha256.of(SealedDocument.parseFrom(document).getHeader().toByteArray()));
        } catch (InvalidProtocolBufferException _) {
            throw notADocument();
        }
    }

    static Instant createdAt(DocumentHeader header) {
        try {
            return WireTime.read(header.getCreated());
        } catch (IllegalArgumentException _) {
            throw notADocument();
        }
    }

    private static MalformedInput notADocument() {
        return new MalformedInput("NOT_A_DOCUMENT", "not a sealed document");
    }
}
