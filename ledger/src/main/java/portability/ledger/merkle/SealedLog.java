package portability.ledger.merkle;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import portability.ledger.merkle.LogAltered.What;
import portability.ledger.merkle.TreeTables.Sealed;
import portability.ledger.store.Connections;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// The log as far as it is sealed: checkpoints and proofs. Whichever process sealed it.
///
/// All methods throw [StoreUnavailable] where the database does not answer, and [LogAltered] where what is
/// stored does not fit together.
public final class SealedLog implements CheckpointSource {
    private final TileRoots roots = new TileRoots();
    private final Connections connections;

    /// @param connections may be a pool's
    public SealedLog(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<SignedNote> latest() {
        return reading(TreeTables::lastCheckpoint).map(newest -> SignedNote.parse(newest.note()));
    }

    /// How many entries the newest checkpoint covers.
    public long size() {
        return reading(SealedLog::size);
    }

    private static long size(TreeTables tables) {
        return tables.lastCheckpoint().map(Sealed::size).orElse(0L);
    }

    /// The checkpoint of exactly so many entries; empty if none was signed at that size.
    public Optional<SignedNote> at(long size) {
        return reading(tables -> tables.checkpoint(size)).map(newest -> SignedNote.parse(newest.note()));
    }

    /// @throws IllegalArgumentException unless 0 ≤ leafIndex < size ≤ the newest checkpoint's size
    public LeafProof inclusion(long leafIndex, long size) {
        return reading(tables -> {
            if (size > size(tables)) throw new IllegalArgumentException("not sealed: " + size);
            var hashes = Inclusion.prove(leafIndex, size, new StoredTree(tables, roots, size));
            var leaf = tables.leafHashes(leafIndex, 1);
            if (leaf.length == 0) throw new LogAltered(What.SHRUNK, leafIndex);
            return new LeafProof(Hash.in(leaf, 0), hashes);
        });
    }

    @Override
    public List<Hash> consistency(long firstSize, long secondSize) {
        return reading(tables -> {
            if (secondSize > size(tables)) throw new IllegalArgumentException("not sealed: " + secondSize);
            return Consistency.prove(firstSize, secondSize, new StoredTree(tables, roots, secondSize));
        });
    }

    private <T> T reading(Function<TreeTables, T> question) {
        try (var connection = connections.open()) {
            return question.apply(new TreeTables(connection));
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }
}
