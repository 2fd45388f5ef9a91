package portability.contributions.foreign;

import java.time.Instant;
import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// A record of another institution came, and was found to be signed by it.
///
/// @param headerHash   what tells it from another document under its id, hex
/// @param knownAt      what was known there at this moment
/// @param createdAt    when it was signed
/// @param publicKey    by which it was verified, Base64: keys end, and what they signed stays
/// @param sealedRecord the bytes as received, Base64
public record ForeignRecordKept(
        @Subject String personId,
        Request request,
        String institution,
        String documentId,
        String headerHash,
        Instant knownAt,
        Instant createdAt,
        String publicKey,
        @Personal String sealedRecord) {}
