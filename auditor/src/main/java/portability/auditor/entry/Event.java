package portability.auditor.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import portability.proto.audit.v1.LogEntry;
import tools.jackson.databind.JsonNode;

/// An entry as people read it.
///
/// @param name     which entry
/// @param version  of its payload's shape
/// @param at       when it was stored
/// @param metadata who caused it
/// @param payload  what it says; encrypted where it is personal
public record Event(EntryName name, int version, Instant at, JsonNode metadata, JsonNode payload) {
    public static Event of(LogEntry entry) {
        return new Event(
                EntryName.of(entry),
                entry.getEventVersion(),
                Instant.EPOCH.plus(entry.getRecordedAtMicros(), ChronoUnit.MICROS),
                Payload.of(entry.getMetadata()),
                Payload.of(entry.getPayload()));
    }

    /// `officer-1 (OFFICER), command 0198…`.
    public String who() {
        var role = said("role");
        var command = said("command");
        return (said("principal").isEmpty() ? "nobody named" : said("principal"))
                + (role.isEmpty() ? "" : " (" + role + ")")
                + (command.isEmpty() ? "" : ", command " + command);
    }

    private String said(String field) {
        return metadata.path(field).asString("");
    }
}
