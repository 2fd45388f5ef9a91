package portability.ledger.processing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How many entries the log has, as far as this process has heard: from its own writer, from another process,
/// or by asking the database.
public final class LogHead {
    private final AtomicLong entries = new AtomicLong();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    long entries() {
        return entries.get();
    }

    /// Tells whoever listens, if it is news. Returns at once.
    public void heard(long committed) {
        if (entries.getAndAccumulate(committed, Math::max) < committed) listeners.forEach(Runnable::run);
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
