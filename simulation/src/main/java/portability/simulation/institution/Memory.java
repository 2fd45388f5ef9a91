package portability.simulation.institution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimEvent;
import portability.claims.exchange.pair.Inbox;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.OlderDocuments.Known;
import portability.claims.exchange.pair.Outbox;
import portability.claims.exchange.pair.OutboxCommand;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxEvent;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;

/// What an institution knows: all of it is folded from its store.
public final class Memory {
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Inbox> inboxes = new HashMap<>();
    private final Map<String, Outbox> outboxes = new HashMap<>();
    private final Map<String, List<InboxEvent>> received = new HashMap<>();
    private final Map<String, List<DocumentFrozen>> frozen = new HashMap<>();
    private final Map<String, Set<String>> frozenIds = new HashMap<>();

    public static Memory of(Store store) {
        var memory = new Memory();
        store.events().forEach(memory::evolve);
        return memory;
    }

    void evolve(Object event) {
        switch (event) {
            case ClaimEvent e -> claims.put(e.claimId(), claim(e.claimId()).evolve(e));
            case InboxEvent e -> {
                inboxes.put(e.partner(), inbox(e.partner()).evolve(e));
                received.computeIfAbsent(e.partner(), _ -> new ArrayList<>()).add(e);
            }
            case OutboxEvent e -> {
                outboxes.put(e.partner(), outbox(e.partner()).evolve(e));
                if (e instanceof DocumentFrozen document) {
                    frozen.computeIfAbsent(e.partner(), _ -> new ArrayList<>()).add(document);
                    frozenIds.computeIfAbsent(e.partner(), _ -> new HashSet<>()).add(document.documentId());
                }
            }
            default -> {
                // Other business of the institution.
            }
        }
    }

    public Map<String, Claim> claims() {
        return claims;
    }

    public Claim claim(String claimId) {
        return claims.getOrDefault(claimId, Claim.unknown());
    }

    public Inbox inbox(String partner) {
        return inboxes.computeIfAbsent(partner, _ -> Inbox.empty());
    }

    public Outbox outbox(String partner) {
        return outboxes.computeIfAbsent(partner, _ -> Outbox.empty());
    }

    /// All that is known of a document that is to be frozen.
    Known older(String partner, OutboxCommand command) {
        boolean isThere = command instanceof FreezeDocument freeze
                && frozenIds.getOrDefault(partner, Set.of()).contains(freeze.documentId());
        return new Known(isThere, frozen(partner).size());
    }

    /// The partner's documents, in the order of their numbers.
    public List<InboxEvent> received(String partner) {
        return received.getOrDefault(partner, List.of());
    }

    /// Those for the partner, in the order of their numbers.
    public List<DocumentFrozen> frozen(String partner) {
        return frozen.getOrDefault(partner, List.of());
    }

    /// Does it know the same as the other?
    boolean isSame(Memory other) {
        return claims.equals(other.claims)
                && received.equals(other.received)
                && frozen.equals(other.frozen)
                && sameBoxes(other);
    }

    private boolean sameBoxes(Memory other) {
        return received.keySet().stream().allMatch(partner -> inbox(partner).equals(other.inbox(partner)))
                && frozen.keySet().stream().allMatch(partner -> outbox(partner).equals(other.outbox(partner)));
    }
}
