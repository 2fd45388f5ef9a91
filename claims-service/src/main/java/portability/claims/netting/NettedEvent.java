package portability.claims.netting;

import java.util.List;

/// What happened to the items that rest on one source, such as an invoice: each is in one window at most.
public sealed interface NettedEvent {
    String source();

    /// They are in a window. Stands in one transaction with what proposes it, or agrees to it.
    record ItemsTaken(String source, String windowId, List<String> references) implements NettedEvent {
        public ItemsTaken {
            references = List.copyOf(references);
        }
    }

    /// They are due again: the other side has them otherwise.
    record ItemsReleased(String source, String windowId, List<String> references) implements NettedEvent {
        public ItemsReleased {
            references = List.copyOf(references);
        }
    }
}
