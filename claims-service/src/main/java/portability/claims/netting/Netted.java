package portability.claims.netting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.netting.NettedEvent.ItemsReleased;
import portability.claims.netting.NettedEvent.ItemsTaken;

/// In which window each item of one source is.
///
/// @param windows by reference
/// @param events  how many facts its stream has
public record Netted(Map<String, String> windows, long events) {
    public Netted {
        windows = Map.copyOf(windows);
    }

    public static Netted of(List<Object> facts) {
        var windows = new HashMap<String, String>();
        for (var fact : facts)
            switch ((NettedEvent) fact) {
                case ItemsTaken(var _, var windowId, var references) ->
                    references.forEach(reference -> windows.put(reference, windowId));
                case ItemsReleased(var _, var windowId, var references) ->
                    references.forEach(reference -> windows.remove(reference, windowId));
            }
        return new Netted(windows, facts.size());
    }

    /// In which window an item is; empty if in none.
    public Optional<String> windowOf(String reference) {
        return Optional.ofNullable(windows.get(reference));
    }
}
