package portability.ledger.merkle;

import java.sql.SQLException;
import java.time.Duration;
import portability.ledger.merkle.LogAltered.What;
import portability.ledger.store.Connections;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// Makes the whole tree again from the stored leaf hashes and compares it with tiles and checkpoint.
///
/// Where a log is taken up, only its edge is read; this finds what was changed further back. Whether payloads
/// still lead to their leaf hashes is the auditor's question.
final class Recheck {
    private final Connections connections;
    private final Checkpoint checkpoint;

    Recheck(Connections connections, Checkpoint checkpoint) {
        this.connections = connections;
        this.checkpoint = checkpoint;
    }

    /// Decides after each piece of the work whether to go on, and takes the time that others need.
    interface Break {
        boolean isStopped(Duration worked) throws InterruptedException;
    }

    /// @throws LogAltered if anything differs
    void run(Break rest) throws InterruptedException {
        try (var connection = connections.open()) {
            run(new TreeTables(connection), rest);
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    private void run(TreeTables tables, Break rest) throws InterruptedException {
        var edge = new RightEdge();
        while (edge.size() < checkpoint.size()) {
            long began = System.nanoTime();
            advance(edge, tables);
            if (rest.isStopped(Duration.ofNanos(System.nanoTime() - began))) return;
        }
        if (!edge.root().equals(checkpoint.root())) throw new LogAltered(What.ROOT, checkpoint.size());
    }

    private void advance(RightEdge edge, TreeTables tables) {
        long from = edge.size();
        int atMost = (int) Math.min(SealingSession.MOST_ENTRIES, checkpoint.size() - from);
        var hashes = tables.leafHashes(from, atMost);
        if (hashes.length == 0) throw new LogAltered(What.SHRUNK, from);
        for (int i = 0; i < hashes.length / Hash.BYTES; i++) edge.append(Hash.in(hashes, i));
        for (var tile : edge.takeFinished())
            if (!tile.isSame(tables.tiles(tile.level(), tile.index(), 1)))
                throw new LogAltered(What.TILE, tile.firstLeaf());
    }
}
