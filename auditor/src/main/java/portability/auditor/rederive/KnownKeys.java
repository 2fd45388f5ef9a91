package portability.auditor.rederive;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portability.auditor.entry.Payload;
import portability.auditor.note.KeyFile;
import portability.auditor.note.LogKeys;
import portability.proto.audit.v1.LogEntry;

/// The keys with which institutions sign or signed records, as far as a claims log says: those of every descriptor that
/// was enrolled and became active. Source: docs/log-format.md, What a decision was made from.
final class KnownKeys {
    private static final String ENROLLED = "partner.PartnerEnrolled";
    private static final String ACTIVATED = "partner.PartnerActivated";

    private final Map<String, LogKeys> enrolled = new HashMap<>();
    private final Map<String, LogKeys> known = new HashMap<>();

    static boolean tells(LogEntry entry) {
        return entry.getEventName().equals(ENROLLED) || entry.getEventName().equals(ACTIVATED);
    }

    /// Of the institution whose log it is: from elsewhere, as the log's own key is.
    void own(String institution, LogKeys keys) {
        known.put(institution, keys);
    }

    void take(LogEntry entry) {
        var payload = Payload.of(entry.getPayload());
        var institution = payload.path("institution").asString("");
        switch (entry.getEventName()) {
            case ENROLLED ->
                read(payload.path("signedDescriptor").asString(""))
                        .ifPresentOrElse(keys -> enrolled.put(institution, keys), () -> enrolled.remove(institution));
            case ACTIVATED ->
                Optional.ofNullable(enrolled.get(institution))
                        .ifPresent(keys -> known.merge(institution, keys, KnownKeys::both));
            default -> {
                // Says nothing of keys.
            }
        }
    }

    Optional<LogKeys> of(String institution) {
        return Optional.ofNullable(known.get(institution));
    }

    /// A record was signed with the key of its time, and stays so when a partner changes its keys.
    private static LogKeys both(LogKeys earlier, LogKeys later) {
        return new LogKeys(Stream.concat(later.keys().stream(), earlier.keys().stream())
                .distinct()
                .toList());
    }

    /// Empty for what cannot be read: it never counted.
    private static Optional<LogKeys> read(String descriptor) {
        try {
            return Optional.of(KeyFile.descriptor(Base64.getDecoder().decode(descriptor)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
