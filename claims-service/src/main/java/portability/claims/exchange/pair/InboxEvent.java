package portability.claims.exchange.pair;

import portability.claims.Octets;

/// What happened to the documents from one partner. One event for each, so that the document numbered n is event n.
public sealed interface InboxEvent permits DocumentReceived, ErasedDocumentReceived, WithdrawnDocumentReceived {
    String partner();

    long pairSeq();

    String documentId();

    Octets headerHash();

    /// The `Receipt` it got, serialised.
    Octets receipt();

    /// Over the receipt.
    Octets signature();
}
