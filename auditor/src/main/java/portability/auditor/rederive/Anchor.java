package portability.auditor.rederive;

import java.util.OptionalLong;
import portability.auditor.entry.Payload;
import portability.proto.audit.v1.LogEntry;

/// That the claims log anchored another log of its node. Source: docs/log-format.md, What the log says about itself and
/// others.
final class Anchor {
    private static final String ANCHORED = "anchor.CheckpointAnchored";

    private Anchor() {}

    static boolean is(LogEntry entry) {
        return entry.getEventName().equals(ANCHORED);
    }

    /// How many entries a service's log had; empty where the entry says nothing of that one.
    static OptionalLong of(LogEntry entry, String service) {
        if (!is(entry)) return OptionalLong.empty();
        var payload = Payload.of(entry.getPayload());
        return payload.path("log").asString("").contains("/" + service + "/")
                ? OptionalLong.of(payload.path("size").asLong(0))
                : OptionalLong.empty();
    }
}
