package portability.ledger.testkit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectKey;
import portability.ledger.seal.Sha256;
import portability.ledger.store.NewSubjectKey;

/// Keys that anyone can tell from the subject: what was sealed once, in a file, opens in every test.
public final class KnownKeys implements KeyRing {
    private final Set<String> erased = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<SubjectKey> find(String subject) {
        return erased.contains(subject)
                ? Optional.empty()
                : Optional.of(SubjectKey.of(Sha256.of(("known to all: " + subject).getBytes(UTF_8))));
    }

    @Override
    public void load(Set<String> subjects) {
        // All are known.
    }

    @Override
    public KeyForWriting forWriting(String subject) {
        return new KeyForWriting(find(subject).orElseThrow(), Optional.empty());
    }

    @Override
    public void stored(Iterable<NewSubjectKey> keys) {
        // There are no new ones.
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
    }

    @Override
    public void forget(String subject) {
        // Nothing is in memory.
    }
}
