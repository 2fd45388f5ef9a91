package portability.ledger.privacy.keys;

import java.util.Optional;
import java.util.Set;
import portability.ledger.store.NewSubjectKey;

/// The keys of persons and cases, by subject.
public interface KeyRing {
    /// The key to read with; empty if it was destroyed: who is named in a sealed event had one.
    Optional<SubjectKey> find(String subject);

    /// Tells what is read next, so that it is read at once.
    void load(Set<String> subjects);

    /// The key to seal with; made if there is none.
    /// @throws SubjectErasedAlready if there was one
    KeyForWriting forWriting(String subject);

    /// Tells that new keys are stored: the transaction is committed.
    void stored(Iterable<NewSubjectKey> keys);

    /// Whether the log says that a subject was erased. In memory: another process's erasure is known a second later.
    boolean isErased(String subject);

    /// Whether anybody was erased at all.
    boolean anyErased();

    /// Tells that a subject was erased: the log says so.
    void erased(String subject);

    /// Drops what memory holds of a subject's key: another one was stored first.
    void forget(String subject);

    /// @param toStore the key, if it is to be stored with what is sealed with it
    record KeyForWriting(SubjectKey key, Optional<NewSubjectKey> toStore) {}
}
