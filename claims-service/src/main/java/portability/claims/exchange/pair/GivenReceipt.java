package portability.claims.exchange.pair;

import portability.claims.Octets;

/// A receipt of this institution's that was lost, and came back from the partner to whom it was given. Verified by
/// whoever makes one.
public record GivenReceipt(String documentId, Octets headerHash, SignedReceipt signed) {}
