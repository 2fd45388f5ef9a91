package portability.claims.payment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The accounts that were said for a pension. Paid is the one that came into force last.
///
/// @param said    by the change's id
/// @param inForce by the change's id: from when
public record Accounts(Map<String, Said> said, Map<String, Instant> inForce) {
    public Accounts {
        said = Map.copyOf(said);
        inForce = Map.copyOf(inForce);
    }

    /// An account, and who took it down.
    public record Said(PayeeAccount account, String by) {}

    /// An account that is not paid yet.
    ///
    /// @param inForceFrom empty while another officer has not confirmed it
    public record Waiting(String saidBy, Optional<Instant> inForceFrom) {}

    static Accounts none() {
        return new Accounts(Map.of(), Map.of());
    }

    Accounts with(String changeId, PayeeAccount account, String by) {
        var all = new HashMap<>(said);
        all.put(changeId, new Said(account, by));
        return new Accounts(all, inForce);
    }

    Accounts confirmed(String changeId, Instant from) {
        var all = new HashMap<>(inForce);
        all.put(changeId, from);
        return new Accounts(said, all);
    }

    boolean anyInForce() {
        return !inForce.isEmpty();
    }

    /// Where to pay at a moment; of two from the same moment on, the one that sorts last.
    Optional<PayeeAccount> at(Instant now) {
        return inForce.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .max(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> said.get(entry.getKey()))
                .map(Said::account);
    }

    Map<String, Waiting> waitingAt(Instant now) {
        var all = new TreeMap<String, Waiting>();
        said.forEach((id, account) -> {
            var from = Optional.ofNullable(inForce.get(id));
            if (from.isEmpty() || from.get().isAfter(now)) all.put(id, new Waiting(account.by(), from));
        });
        return all;
    }
}
