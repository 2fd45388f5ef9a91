package portability.ledger.store;

import java.util.List;
import java.util.Optional;

/// What one command wants stored: all of it or nothing.
///
/// @param events        in order; those of one stream follow on each other
/// @param receipt       what the command was answered
/// @param keys          of subjects who had none
/// @param destroyedKeys of subjects who are erased with this
public record Submission(
        List<NewEvent> events, Optional<NewReceipt> receipt, List<NewSubjectKey> keys, List<String> destroyedKeys) {
    public Submission {
        events = List.copyOf(events);
        keys = List.copyOf(keys);
        destroyedKeys = List.copyOf(destroyedKeys);
        if (events.isEmpty() && receipt.isEmpty()) throw new IllegalArgumentException("there is nothing to store");
    }

    /// About how much it is to send.
    long bytes() {
        long bytes = 0;
        for (var event : events) bytes += event.payload().length + event.metadata().length;
        return bytes;
    }

    public static Submission of(List<NewEvent> events) {
        return new Submission(events, Optional.empty(), List.of(), List.of());
    }

    public Submission with(NewReceipt of) {
        return new Submission(events, Optional.of(of), keys, destroyedKeys);
    }
}
