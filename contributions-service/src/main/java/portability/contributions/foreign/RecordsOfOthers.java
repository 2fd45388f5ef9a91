package portability.contributions.foreign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portability.contributions.refusal.Refusal.DocumentIdReused;
import portability.contributions.refusal.Refused;

/// Which records of others were kept for one registration: decides and evolves. Which of them is the newest, is
/// found when they are read: it does not depend on the order in which they came.
///
/// @param headers the hash of each one's header, by institution and document: one institution's ids are no other's
record RecordsOfOthers(Map<String, String> headers) {
    RecordsOfOthers {
        headers = Map.copyOf(headers);
    }

    static RecordsOfOthers none() {
        return new RecordsOfOthers(Map.of());
    }

    /// Empty where it was kept before.
    /// @throws Refused DocumentIdReused
    Optional<ForeignRecordKept> keep(KeepForeignRecord c) {
        var record = c.record();
        var before = headers.get(name(record.institution(), record.documentId()));
        if (before == null)
            return Optional.of(new ForeignRecordKept(
                    c.personId(),
                    c.request(),
                    record.institution(),
                    record.documentId(),
                    record.headerHash(),
                    record.knownAt(),
                    record.createdAt(),
                    record.publicKey(),
                    record.sealedRecord()));
        if (!before.equals(record.headerHash())) throw new Refused(new DocumentIdReused());
        return Optional.empty();
    }

    RecordsOfOthers evolve(ForeignRecordKept event) {
        var more = new HashMap<>(headers);
        more.put(name(event.institution(), event.documentId()), event.headerHash());
        return new RecordsOfOthers(more);
    }

    private static String name(String institution, String documentId) {
        return institution + "/" + documentId;
    }
}
