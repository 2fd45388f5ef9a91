package portability.contributions.foreign;

import java.time.Instant;

/// A record of another institution whose seal was found good.
///
/// @param headerHash   what tells it from another document under its id, hex
/// @param knownAt      what was known there at this moment
/// @param createdAt    when it was signed
/// @param publicKey    by which it was verified, Base64
/// @param sealedRecord the bytes as received, Base64
public record VerifiedRecord(
        String institution,
        String documentId,
        String headerHash,
        Instant knownAt,
        Instant createdAt,
        String publicKey,
        String sealedRecord) {
    @Override
    public String toString() {
        return "a record of " + institution;
    }
}
