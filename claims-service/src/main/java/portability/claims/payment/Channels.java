package portability.claims.payment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The choices of a channel that were said for a pension. What counts is the one that came into force last, as
/// of [Accounts].
///
/// @param said    by the change's id
/// @param inForce by the change's id: from when
public record Channels(Map<String, Said> said, Map<String, Instant> inForce) {
    public Channels {
        said = Map.copyOf(said);
        inForce = Map.copyOf(inForce);
    }

    /// A choice, and who took it down.
    public record Said(ChannelChoice choice, String by) {}

    static Channels none() {
        return new Channels(Map.of(), Map.of());
    }

    Channels with(String changeId, ChannelChoice choice, String by) {
        var all = new HashMap<>(said);
        all.put(changeId, new Said(choice, by));
        return new Channels(all, inForce);
    }

    Channels confirmed(String changeId, Instant from) {
        var all = new HashMap<>(inForce);
        all.put(changeId, from);
        return new Channels(said, all);
    }

    /// The choice that counts at a moment; of two from the same moment on, the one whose id sorts last.
    public Optional<ChannelChoice> at(Instant now) {
        return inForce.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .max(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> said.get(entry.getKey()))
                .map(Said::choice);
    }

    /// Those that do not count yet, by the ids of the changes.
    public Map<String, Said> waitingAt(Instant now) {
        var all = new TreeMap<>(said);
        inForce.forEach((id, from) -> {
            if (!from.isAfter(now)) all.remove(id);
        });
        return all;
    }
}
