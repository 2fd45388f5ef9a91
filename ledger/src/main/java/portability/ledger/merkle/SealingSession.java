package portability.ledger.merkle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;
import portability.ledger.merkle.LogAltered.What;
import portability.ledger.merkle.TreeTables.Sealed;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.Connections;
import portability.ledger.store.Failpoints;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// A session that holds the sealer's lock and knows the edge of what is sealed. Its end gives the lock back,
/// however it ends; after any failure it is of no more use.
final class SealingSession implements AutoCloseable {
    /// The lock's name in the database: any number, always this one.
    private static final long SEALER_LOCK = 0x706f_7274_7365_616cL;
    /// Of one transaction: half a megabyte of hashes.
    static final int MOST_ENTRIES = 16_384;

    private final Connection connection;
    private final TreeTables tables;
    private final SigningKey key;
    private final LongSupplier clock;

    private SealingSession(Connection connection, SigningKey key, LongSupplier clock) {
        this.connection = connection;
        this.tables = new TreeTables(connection);
        this.key = key;
        this.clock = clock;
    }

    /// @param clock microseconds since 1970
    static SealingSession open(Connections connections, SigningKey key, LongSupplier clock) {
        try {
            var connection = connections.open();
            var session = new SealingSession(connection, key, clock);
            session.prepare();
            return session;
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    private void prepare() throws SQLException {
        try (var settings = connection.createStatement()) {
            connection.setAutoCommit(true);
            settings.execute("set application_name = 'portability log sealer'");
            // A checkpoint that was seen and is gone after a crash would be a rollback. What it covers was committed
            // before, so it is on disk before.
            settings.execute("set synchronous_commit = on");
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    /// Tries to become the one who seals.
    boolean takesLock() {
        try (var ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            ask.setLong(1, SEALER_LOCK);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    /// Takes up the sealed log where its newest checkpoint ends.
    /// @throws LogAltered if that is not what the checkpoint says
    Sealing takeUp() {
        var log = tables.identity().orElseThrow(() -> new IllegalStateException("the log has no name"));
        var newest = tables.lastCheckpoint();
        long size = newest.map(Sealed::size).orElse(0L);
        if (tables.hasTilesFrom(size / Tile.WIDTH)) throw new LogAltered(What.CHECKPOINT_GONE, size);
        return newest.map(row -> takeUp(log, row)).orElseGet(() -> new Sealing(log, new RightEdge(), Hash.OF_NOTHING));
    }

    private Sealing takeUp(LogName log, Sealed newest) {
        long size = newest.size();
        var checkpoint = signedHere(log, newest);
        var lastLeaf = tables.leafHashes(size - 1, 1);
        if (lastLeaf.length == 0) throw new LogAltered(What.SHRUNK, size - 1);
        var edge = new RightEdge(size, new StoredTree(tables, new TileRoots(), size));
        if (!edge.root().equals(checkpoint.root())) throw new LogAltered(What.ROOT, size);
        return new Sealing(log, edge, Hash.in(lastLeaf, 0));
    }

    private Checkpoint signedHere(LogName log, Sealed newest) {
        try {
            var checkpoint = Checkpoint.open(newest.note(), _ -> List.of(key.verificationKey()));
            if (checkpoint.size() == newest.size() && checkpoint.log().isOrWas(log)) return checkpoint;
        } catch (MalformedNote _) {
            // The same as a note about something else.
        }
        throw new LogAltered(What.CHECKPOINT, newest.size());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // It is gone either way.
        }
    }

    /// The log as far as it is sealed, and on from there.
    final class Sealing {
        private LogName log;
        private final RightEdge edge;
        private Hash lastLeaf;

        private Sealing(LogName log, RightEdge edge, Hash lastLeaf) {
            this.log = log;
            this.edge = edge;
            this.lastLeaf = lastLeaf;
        }

        Checkpoint checkpoint() {
            return new Checkpoint(log, edge.size(), edge.root());
        }

        /// Seals what was committed since, in one transaction. Looks whether the last sealed entry is still
        /// there, too.
        /// @return whether there may be more: it was as much as one transaction takes
        /// @throws LogAltered if the log was cut or changed at its end
        boolean seal() {
            int known = edge.size() == 0 ? 0 : 1;
            var hashes = tables.leafHashes(edge.size() - known, MOST_ENTRIES + known);
            int count = hashes.length / Hash.BYTES;
            if (count < known) throw new LogAltered(What.SHRUNK, edge.size() - 1);
            if (known == 1 && !Hash.in(hashes, 0).equals(lastLeaf))
                throw new LogAltered(What.LEAF_HASH, edge.size() - 1);
            if (count == known) return false;
            for (int i = known; i < count; i++) {
                lastLeaf = Hash.in(hashes, i);
                edge.append(lastLeaf);
            }
            store();
            return count == MOST_ENTRIES + known;
        }

        private void store() {
            try {
                connection.setAutoCommit(false);
                // It goes on under another name from the moment its officers say so.
                log = tables.identityHeld();
                var note = checkpoint().sign(key).toString();
                tables.insert(edge.takeFinished());
                tables.insert(new Sealed(edge.size(), note), clock.getAsLong());
                Failpoints.reach(Failpoints.Point.IN_SEALING);
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException failed) {
                throw new StoreUnavailable(failed);
            }
        }
    }
}
