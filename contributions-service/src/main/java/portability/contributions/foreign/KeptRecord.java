package portability.contributions.foreign;

import java.time.Instant;
import java.util.Comparator;

/// A record of another institution as it was received.
///
/// @param knownAt      what was known there at this moment
/// @param createdAt    when it was signed
/// @param keptAt       when it was kept here
/// @param publicKey    by which it was verified, Base64
/// @param sealedRecord the bytes as received, Base64
public record KeptRecord(
        String institution,
        String documentId,
        Instant knownAt,
        Instant createdAt,
        Instant keptAt,
        String publicKey,
        String sealedRecord) {
    /// Which of two records of one institution says the later thing: the one that knows more, then the one
    /// signed later. When they came here does not matter, so that whoever gets them in another order sees the
    /// same.
    public static final Comparator<KeptRecord> BY_WHAT_WAS_KNOWN = Comparator.comparing(KeptRecord::knownAt)
            .thenComparing(KeptRecord::createdAt)
            .thenComparing(KeptRecord::documentId);

    @Override
    public String toString() {
        return "a record of " + institution;
    }
}
