package portability.auditor.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import portability.proto.audit.v1.LogEntry;
import tools.jackson.databind.JsonNode;

/// An entry as people read it, but for what it says.
///
/// @param name     which entry
/// @param version  of its payload's shape
/// @param at       when it was stored
/// @param metadata who caused it
public record Event(EntryName name, int version, Instant at, JsonNode metadata) {
    public static Event of(LogEntry entry) {
        return new Event(
                EntryName.of(entry),
                entry.getEventVersion(),
                Instant.EPOCH.plus(entry.getRecordedAtMicros(), ChronoUnit.MICROS),
                Payload.of(entry.getMetadata()));
    }

    /// Who caused it; empty where nobody is named.
    public String principal() {
        return said("principal");
    }

    /// `officer-1 (OFFICER), command 0198…`.
    public String who() {
        var role = said("role");
        var command = said("command");
        return (principal().isEmpty() ? "nobody named" : principal())
                + (role.isEmpty() ? "" : " (" + role + ")")
                + (command.isEmpty() ? "" : ", command " + command);
    }

    private String said(String field) {
        return metadata.path(field).asString("");
    }
}
