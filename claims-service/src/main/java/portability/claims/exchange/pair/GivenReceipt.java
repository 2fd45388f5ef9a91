package portability.claims.exchange.pair;

import java.time.Instant;
import portability.claims.Octets;

/// A receipt of this institution's that was lost, and came back from the partner to whom it was given. Verified by
/// whoever makes one.
///
/// @param received when the document was first received here
public record GivenReceipt(String documentId, Octets headerHash, Instant received, SignedReceipt signed) {}
