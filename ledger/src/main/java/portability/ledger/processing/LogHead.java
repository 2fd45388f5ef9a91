package portability.ledger.processing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import portability.ledger.store.Appended;

/// How many entries the log has, as far as this process has heard: from its own writer, from another process,
/// or by asking the database.
public final class LogHead {
    private final AtomicLong entries = new AtomicLong();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /// Who wants to know that the log has grown. Both return at once.
    interface Listener {
        /// Hears of what this process has appended, before [#entries] counts it.
        default void appended(Appended appended) {}

        void grown();
    }

    long entries() {
        return entries.get();
    }

    /// Tells whoever listens, if it is news. Returns at once.
    void heard(long committed) {
        if (entries.getAndAccumulate(committed, Math::max) < committed) listeners.forEach(Listener::grown);
    }

    /// The same, and what it is that was appended.
    void heard(Appended appended) {
        listeners.forEach(listener -> listener.appended(appended));
        heard(appended.after());
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    void forget(Listener listener) {
        listeners.remove(listener);
    }
}
