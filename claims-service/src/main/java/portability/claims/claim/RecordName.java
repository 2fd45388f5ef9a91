package portability.claims.claim;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.Instant;
import portability.claims.Octets;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;

/// Which of an institution's records about a person one is.
///
/// @param recordId names it at the institution
/// @param version  its number among those of the person; 0 where it was certified before records had numbers
/// @param knownAt  at which moment it was so recorded
public record RecordName(String recordId, int version, Instant knownAt) {
    /// Of a sealed record, whose signature was verified before.
    /// @throws IllegalStateException if it is none
    public static RecordName of(Octets sealedRecord) {
        try {
            var parts = SealedDocument.parseFrom(sealedRecord.toByteString()).getPartsList();
            if (parts.isEmpty()) throw new IllegalStateException("a stored record has no head");
            var head = RecordHead.parseFrom(parts.getFirst().getContent());
            return new RecordName(head.getRecordId(), head.getVersion(), moment(head.getKnownAt()));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored record cannot be read", broken);
        }
    }

    /// Does it hold instead of the other? The numbers of one person tell; where an institution keeps two registrations
    /// of one person, or did not number its records yet, the moments do.
    boolean isNewerThan(RecordName other) {
        if (isSame(other)) return false;
        boolean isOneSeries = version > 0 && other.version > 0 && series().equals(other.series());
        return isOneSeries ? version > other.version : knownAt.isAfter(other.knownAt);
    }

    boolean isSame(RecordName other) {
        return recordId.equals(other.recordId);
    }

    /// What a record's id has before its number.
    private String series() {
        int slash = recordId.lastIndexOf('/');
        return slash < 0 ? recordId : recordId.substring(0, slash);
    }

    /// A moment that means nothing is before all others.
    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }
}
