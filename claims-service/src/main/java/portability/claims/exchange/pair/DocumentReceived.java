package portability.claims.exchange.pair;

import portability.claims.Octets;
import portability.ledger.codec.OfKind;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// A partner's document was verified and taken.
///
/// @param document  a `SealedDocument`, as received
/// @param receipt   the `Receipt` it got, serialised
/// @param signature over the receipt
public record DocumentReceived(
        String partner,
        long pairSeq,
        String documentId,
        String kind,
        @Subject String caseId,
        Octets headerHash,
        @Personal(afterErasure = Octets.NONE) Octets document,
        Octets receipt,
        Octets signature)
        implements InboxEvent, OfKind {}
