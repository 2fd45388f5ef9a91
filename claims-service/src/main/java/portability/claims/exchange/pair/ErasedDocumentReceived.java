package portability.claims.exchange.pair;

import portability.claims.Octets;

/// A partner's document was taken, and nothing is kept of it but its place in the pair: its case was erased, here
/// before
/// it came, or at the partner before it was asked for again.
///
/// @param receipt   the `Receipt` it got, serialised
/// @param signature over the receipt
public record ErasedDocumentReceived(
        String partner, long pairSeq, String documentId, Octets headerHash, Octets receipt, Octets signature)
        implements InboxEvent {}
