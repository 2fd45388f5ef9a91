package portability.ledger.privacy.keys;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.store.NewSubjectKey;

/// The keys of persons and cases, by subject. Those used last are kept in memory, unwrapped.
///
/// A subject gets its key by its first sealed event, and the key is stored in that event's transaction. Until that is
/// committed everybody here takes the same fresh key along; where another process was first, storing it fails, and the
/// command is tried again with the key that is there.
public final class SubjectKeys implements KeyRing {
    private final SubjectKeyTable table;
    private final KeyEncryptionKeys keks;
    private final SecureRandom random = new SecureRandom();
    /// Empty: there is no key any more. That never changes back.
    private final Map<String, Optional<SubjectKey>> known;
    private final Map<String, Fresh> fresh = new ConcurrentHashMap<>();
    /// Of all times: few, and what is read of them must be told from what never had a key.
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private long forgets;

    private record Fresh(SubjectKey key, NewSubjectKey toStore) {}

    /// @param capacity how many keys are kept in memory
    public SubjectKeys(JdbcClient sql, KeyEncryptionKeys keks, int capacity) {
        this.table = new SubjectKeyTable(sql);
        this.keks = keks;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<SubjectKey>> eldest) {
                return size() > capacity;
            }
        };
    }

    @Override
    public Optional<SubjectKey> find(String subject) {
        var cached = cached(subject);
        if (cached.isPresent()) return cached.get();
        long forgets = forgets();
        var found = table.find(subject).map(wrapped -> keks.unwrap(subject, wrapped));
        remember(subject, found, forgets);
        return found;
    }

    @Override
    public void load(Set<String> subjects) {
        var missing =
                subjects.stream().filter(subject -> cached(subject).isEmpty()).collect(Collectors.toSet());
        if (missing.size() < 2) return;
        long forgets = forgets();
        table.find(missing)
                .forEach((subject, wrapped) -> remember(subject, Optional.of(keks.unwrap(subject, wrapped)), forgets));
    }

    @Override
    public KeyForWriting forWriting(String subject) {
        if (erased.contains(subject)) throw new SubjectErasedAlready();
        var cached = cached(subject);
        if (cached.isPresent() && cached.get().isPresent())
            return stored(cached.get().get());
        var unstored = fresh.get(subject);
        if (unstored != null) return new KeyForWriting(unstored.key(), Optional.of(unstored.toStore()));
        long forgets = forgets();
        var found = table.findForWriting(subject);
        if (found.erased()) throw new SubjectErasedAlready();
        if (found.key().isPresent()) {
            var key = keks.unwrap(subject, found.key().get());
            remember(subject, Optional.of(key), forgets);
            return stored(key);
        }
        var made = fresh.computeIfAbsent(subject, this::make);
        return new KeyForWriting(made.key(), Optional.of(made.toStore()));
    }

    private Fresh make(String subject) {
        var bytes = new byte[SubjectKey.BYTES];
        random.nextBytes(bytes);
        var key = SubjectKey.of(bytes);
        var wrapped = keks.wrap(subject, key);
        return new Fresh(key, new NewSubjectKey(subject, wrapped.kekId(), wrapped.bytes()));
    }

    @Override
    public void stored(Iterable<NewSubjectKey> keys) {
        for (var key : keys) {
            var subject = key.subject();
            var made = fresh.get(subject);
            if (made == null || made.toStore() != key) continue;
            synchronized (known) {
                if (fresh.remove(subject, made)) known.put(subject, Optional.of(made.key()));
            }
        }
    }

    @Override
    public boolean isErased(String subject) {
        return erased.contains(subject);
    }

    @Override
    public boolean anyErased() {
        return !erased.isEmpty();
    }

    @Override
    public void erased(String subject) {
        erased.add(subject);
        forget(subject);
    }

    @Override
    public void forget(String subject) {
        synchronized (known) {
            fresh.remove(subject);
            known.remove(subject);
            forgets++;
        }
    }

    private static KeyForWriting stored(SubjectKey key) {
        return new KeyForWriting(key, Optional.empty());
    }

    /// Empty: not known in memory.
    private Optional<Optional<SubjectKey>> cached(String subject) {
        synchronized (known) {
            return Optional.ofNullable(known.get(subject));
        }
    }

    private long forgets() {
        synchronized (known) {
            return forgets;
        }
    }

    /// Keeps what was read, unless something was forgotten since: it may be this that is gone.
    private void remember(String subject, Optional<SubjectKey> key, long forgetsBefore) {
        synchronized (known) {
            if (forgets == forgetsBefore) known.put(subject, key);
        }
    }
}
