package portability.claims.exchange.pair;

import portability.claims.Octets;
import portability.ledger.codec.OfKind;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to the documents for one partner.
public sealed interface OutboxEvent {
    String partner();

    /// Of the document it happened to: 1, 2, 3, … without a gap.
    long pairSeq();

    /// A document was numbered, chained, signed and kept. From here on these bytes are what is sent.
    ///
    /// @param pairSeq    1, 2, 3, … without a gap
    /// @param headerHash SHA-256 over the header's bytes
    /// @param document   a `SealedDocument`, serialised
    record DocumentFrozen(
            String partner,
            long pairSeq,
            String documentId,
            String kind,
            @Subject String caseId,
            Octets headerHash,
            @Personal(afterErasure = Octets.NONE) Octets document)
            implements OutboxEvent, OfKind {}

    /// A document that was frozen before a restore, and lost in it, was got back from the partner: this institution's
    /// signature is under it.
    ///
    /// @param log      under which name the log went on after the restore
    /// @param document as in [DocumentFrozen]
    record DocumentRecovered(
            String partner,
            String log,
            long pairSeq,
            String documentId,
            String kind,
            @Subject String caseId,
            Octets headerHash,
            @Personal(afterErasure = Octets.NONE) Octets document)
            implements OutboxEvent {}

    /// The same, of a document whose case was erased: its place in the pair is known again, and nothing else of it.
    record ErasedDocumentRecovered(String partner, String log, long pairSeq, String documentId, Octets headerHash)
            implements OutboxEvent {}

    /// The partner has signed that it has the document.
    record DocumentReceipted(String partner, long pairSeq, String documentId, Octets receipt, Octets signature)
            implements OutboxEvent {}

    /// An officer took the document back, because the partner refuses it or does not answer. Its place is still told to
    /// the partner: the pair has no gap.
    ///
    /// @param anew is another one sent in its place, once the partner has receipted that this one does not count?
    record DocumentGivenUp(
            String partner,
            long pairSeq,
            String documentId,
            String kind,
            @Subject String caseId,
            boolean anew,
            String reason,
            String by)
            implements OutboxEvent {}

    /// The partner has signed that it took the place of a document that was given up, and nothing of it.
    record DocumentWithdrawn(
            String partner,
            long pairSeq,
            String documentId,
            String kind,
            @Subject String caseId,
            boolean anew,
            Octets receipt,
            Octets signature)
            implements OutboxEvent {}

    /// A document that was given up had been taken before the partner heard of that: it counts there. Stands behind its
    /// receipt.
    record GivenUpDocumentTaken(
            String partner,
            long pairSeq,
            String documentId,
            String kind,
            @Subject String caseId) implements OutboxEvent {}

    /// The partner has signed that it will not take the document. Nothing behind it is sent until that is settled.
    record DocumentRefused(
            String partner, long pairSeq, String documentId, String reason, Octets receipt, Octets signature)
            implements OutboxEvent {}
}
