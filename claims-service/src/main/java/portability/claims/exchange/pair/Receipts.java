package portability.claims.exchange.pair;

import java.time.Clock;
import portability.claims.Octets;
import portability.kernel.InstitutionId;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.Receipt;

/// Writes receipts in this institution's name.
public final class Receipts {
    private final SigningKey key;
    private final InstitutionId here;
    private final Clock clock;

    public Receipts(SigningKey key, InstitutionId here, Clock clock) {
        this.key = key;
        this.here = here;
        this.clock = clock;
    }

    /// For a document that is not taken. Not kept: what stands in the way may be gone when the document comes again.
    ///
    /// @param expectedSeq told with OUT_OF_ORDER only
    public SignedReceipt refuse(String documentId, Octets headerHash, RefusalReason reason, long expectedSeq) {
        var receipt = begin(documentId, headerHash).setRefusalReason(reason.name());
        if (reason == RefusalReason.OUT_OF_ORDER) receipt.setExpectedPairSeq(expectedSeq);
        return sign(receipt.build());
    }

    SignedReceipt accept(TakeDocument document) {
        return sign(begin(document.documentId(), document.headerHash())
                .setAccepted(true)
                .setBodyErased(document.erased())
                .setWithdrawn(document.withdrawn())
                .build());
    }

    private Receipt.Builder begin(String documentId, Octets headerHash) {
        return Receipt.newBuilder()
                .setDocumentId(documentId)
                .setHeaderHash(headerHash.toByteString())
                .setReceiver(here.toString())
                .setKeyId(key.verificationKey().keyId())
                .setReceived(WireTime.of(clock.instant()))
                .setProtocol(KindVersions.NEWEST);
    }

    private SignedReceipt sign(Receipt receipt) {
        var bytes = receipt.toByteArray();
        return new SignedReceipt(Octets.of(bytes), Octets.of(key.sign(SignedUse.RECEIPT, bytes)));
    }
}
