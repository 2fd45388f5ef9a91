package portability.auditor.record;

import java.time.Instant;
import java.util.Optional;
import portability.proto.exchange.v1.DocumentHeader;

/// Whether a file holds a record that an institution certified.
///
/// @param flaw      why that is not proved; empty: it is
/// @param statement what the file says, proved or not; empty where it cannot be read
public record RecordProof(Optional<String> flaw, Optional<Statement> statement) {
    private static final int SALT_BYTES = 32;

    public boolean isProved() {
        return flaw.isEmpty();
    }

    /// Looks at the bytes as they are, and at nothing else: no server is asked.
    public static RecordProof of(byte[] file, InstitutionKeys keys) {
        CertifiedRecord record;
        try {
            record = CertifiedRecord.read(file);
        } catch (IllegalArgumentException _) {
            return not("it is no sealed document");
        }
        var statement = Statement.of(record);
        if (statement.isEmpty()) return not("it is no certified record");
        return new RecordProof(flaw(record, statement.get(), keys), statement);
    }

    private static RecordProof not(String why) {
        return new RecordProof(Optional.of(why), Optional.empty());
    }

    private static Optional<String> flaw(CertifiedRecord record, Statement statement, InstitutionKeys keys) {
        var header = record.header();
        if (header.getSender().isEmpty()) return Optional.of("it names nobody who certified it");
        if (!header.getReceiver().isEmpty())
            return Optional.of("it is a document from one institution to another; the record is enclosed in it");
        if (record.sealed().getSignature().isEmpty()) return Optional.of("it is not signed");
        if (record.sealed().getPartsList().stream()
                        .anyMatch(part -> part.getSalt().size() != SALT_BYTES)
                || !record.isWhole()) return Optional.of("its contents are not those that were signed");
        return signatureFlaw(record, header, keys)
                .or(() -> statement.contradictions().stream().findFirst());
    }

    private static Optional<String> signatureFlaw(CertifiedRecord record, DocumentHeader header, InstitutionKeys keys) {
        var known = keys.of(header.getSender(), header.getKeyId());
        if (known.isEmpty())
            return Optional.of("it says it is signed with key %s of %s, which is not among the keys given"
                    .formatted(header.getKeyId(), header.getSender()));
        if (known.stream().noneMatch(key -> record.isSignedWith(key.key())))
            return Optional.of("its signature is not of " + header.getSender());
        var created = Instant.ofEpochSecond(
                header.getCreated().getSeconds(), header.getCreated().getNanos());
        return known.stream().anyMatch(key -> key.counts(created))
                ? Optional.empty()
                : Optional.of("the key does not count at the moment at which it was signed, " + created);
    }
}
