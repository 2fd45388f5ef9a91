package portability.auditor.opening;

import portability.auditor.entry.Payload;
import portability.auditor.source.Unreadable;
import portability.proto.audit.v1.LogEntry;

/// Reads payloads of entries.
@FunctionalInterface
public interface Opener {
    /// @throws Unreadable if it should have been opened and could not be
    Opening open(LogEntry entry);

    /// Leaves closed what is encrypted.
    static Opener ofWhatIsClear() {
        return entry -> {
            var payload = Payload.of(entry.getPayload());
            return Payload.holdsSealed(payload) ? new Opening.Closed() : new Opening.Clear(payload);
        };
    }
}
