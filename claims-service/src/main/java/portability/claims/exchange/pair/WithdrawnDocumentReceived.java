package portability.claims.exchange.pair;

import portability.claims.Octets;

/// The place of a document that a partner had taken back before it was taken here. What it was about is not kept.
///
/// @param receipt   the `Receipt` it got, serialised
/// @param signature over the receipt
public record WithdrawnDocumentReceived(
        String partner, long pairSeq, String documentId, Octets headerHash, Octets receipt, Octets signature)
        implements InboxEvent {}
