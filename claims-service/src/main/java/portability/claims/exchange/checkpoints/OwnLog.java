package portability.claims.exchange.checkpoints;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import portability.claims.witness.NoteReader;
import portability.claims.witness.Noted;
import portability.ledger.merkle.CheckpointSource;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Hash;
import portability.ledger.merkle.LogAltered;

/// This node's claims log, as far as it can be shown to others. One that is not sealed shows nothing.
@Component
class OwnLog {
    private static final Logger LOG = LoggerFactory.getLogger(OwnLog.class);

    private final ObjectProvider<CheckpointSource> source;
    private final NoteReader notes;

    OwnLog(ObjectProvider<CheckpointSource> source, NoteReader notes) {
        this.source = source;
        this.notes = notes;
    }

    /// Are there checkpoints of it, now or soon?
    boolean isSealed() {
        return source.stream().findAny().isPresent();
    }

    /// The newest checkpoint; empty while there is none.
    Optional<Noted> newest() {
        return source.stream()
                .flatMap(log -> log.latest().stream())
                .findFirst()
                .flatMap(note -> notes.read(note.toString()));
    }

    /// Is a checkpoint, signed with this node's key, one of its log as it is now?
    boolean holds(Noted noted) {
        var own = newest();
        if (own.isEmpty() || noted.size() > own.get().size()) return false;
        if (noted.size() == 0) return true;
        var smaller = noted.checkpoint();
        var larger = own.get().checkpoint();
        return proof(smaller.size(), larger.size())
                .map(hashes ->
                        Consistency.verifies(smaller.size(), smaller.root(), larger.size(), larger.root(), hashes))
                .orElse(false);
    }

    /// That it has only grown, to at most the newest checkpoint's size; empty if what is stored does not show it.
    Optional<List<Hash>> proof(long firstSize, long secondSize) {
        try {
            return Optional.of(source.getObject().consistency(firstSize, secondSize));
        } catch (LogAltered altered) {
            LOG.error("this log cannot be proved to have only grown: {}", altered.getMessage());
            return Optional.empty();
        }
    }
}
