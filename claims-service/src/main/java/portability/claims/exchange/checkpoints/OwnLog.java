package portability.claims.exchange.checkpoints;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import portability.claims.witness.NoteReader;
import portability.claims.witness.Noted;
import portability.ledger.merkle.CheckpointSource;
import portability.ledger.merkle.Hash;

/// This node's claims log, as far as it can be shown to others.
@Component
class OwnLog {
    private final ObjectProvider<CheckpointSource> source;
    private final NoteReader notes;

    OwnLog(ObjectProvider<CheckpointSource> source, NoteReader notes) {
        this.source = source;
        this.notes = notes;
    }

    /// The newest checkpoint; empty while there is none.
    Optional<Noted> newest() {
        return Optional.ofNullable(source.getIfAvailable())
                .flatMap(CheckpointSource::latest)
                .flatMap(note -> notes.read(note.toString()));
    }

    /// That it has only grown.
    /// @throws IllegalArgumentException if it has no such trees
    List<Hash> proof(long firstSize, long secondSize) {
        return source.getObject().consistency(firstSize, secondSize);
    }
}
