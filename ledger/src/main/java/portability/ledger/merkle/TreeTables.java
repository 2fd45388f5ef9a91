package portability.ledger.merkle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import portability.ledger.merkle.LogAltered.What;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// What of the tree is in the database, over one connection: leaf hashes, tiles, checkpoints. All methods throw
/// [StoreUnavailable] where it does not answer.
final class TreeTables {
    private static final String LEAF_HASHES = """
            select count(*), max(leaf_index), string_agg(leaf_hash, ''::bytea order by leaf_index)
            from (select leaf_index, leaf_hash from log_entry where leaf_index >= ? order by leaf_index limit ?) as next""";
    private static final String TILES =
            "select tile_index, hashes from log_tile where level = ? and tile_index >= ? order by tile_index limit ?";
    private static final String TILES_FROM =
            "select exists (select 1 from log_tile where level = 0 and tile_index >= ?)";

    private final Connection connection;

    TreeTables(Connection connection) {
        this.connection = connection;
    }

    /// A row of log_checkpoint.
    record Sealed(long size, String note) {}

    Optional<Sealed> lastCheckpoint() {
        return ask(
                "select tree_size, note from log_checkpoint order by tree_size desc limit 1",
                _ -> {},
                TreeTables::checkpointIn);
    }

    Optional<Sealed> checkpoint(long size) {
        return ask(
                "select tree_size, note from log_checkpoint where tree_size = ?",
                ask -> ask.setLong(1, size),
                TreeTables::checkpointIn);
    }

    private static Optional<Sealed> checkpointIn(ResultSet rows) throws SQLException {
        return rows.next() ? Optional.of(new Sealed(rows.getLong(1), rows.getString(2))) : Optional.empty();
    }

    /// The log's name with its incarnation; empty if it has none yet.
    Optional<LogName> identity() {
        return ask(
                "select name || '/' || incarnation from log_identity",
                _ -> {},
                rows -> rows.next() ? Optional.of(LogName.parse(rows.getString(1))) : Optional.empty());
    }

    /// The same, and it stays so until the end of the transaction.
    LogName identityHeld() {
        return ask("select name || '/' || incarnation from log_identity for share", _ -> {}, rows -> {
            if (!rows.next()) throw new IllegalStateException("the log has no name");
            return LogName.parse(rows.getString(1));
        });
    }

    void moveOn(LogName to) {
        change("update log_identity set incarnation = ? where name = ? and incarnation < ?", update -> {
            update.setInt(1, to.incarnation());
            update.setString(2, to.institution() + "/" + to.service());
            update.setInt(3, to.incarnation());
            update.executeUpdate();
        });
    }

    /// Gives the log its name without an incarnation, unless it has one.
    void identify(String name) {
        change("insert into log_identity (name, incarnation) values (?, 1) on conflict do nothing", insert -> {
            insert.setString(1, name);
            insert.executeUpdate();
        });
    }

    /// Leaf hashes one after the other, as many as there are.
    /// @throws LogAltered if there is a hole among them, or what stands there is no hash
    byte[] leafHashes(long from, int atMost) {
        return ask(
                LEAF_HASHES,
                ask -> {
                    ask.setLong(1, from);
                    ask.setInt(2, atMost);
                },
                rows -> {
                    rows.next();
                    int count = rows.getInt(1);
                    if (count == 0) return new byte[0];
                    if (rows.getLong(2) != from + count - 1) throw new LogAltered(What.HOLE, from);
                    var hashes = rows.getBytes(3);
                    if (hashes.length != count * Hash.BYTES) throw new LogAltered(What.LEAF_HASH, from);
                    return hashes;
                });
    }

    /// Tiles one after the other.
    /// @throws LogAltered if one is missing
    byte[] tiles(int level, long first, int count) {
        return ask(
                TILES,
                ask -> {
                    ask.setInt(1, level);
                    ask.setLong(2, first);
                    ask.setInt(3, count);
                },
                rows -> {
                    var hashes = new byte[count * Tile.BYTES];
                    for (int i = 0; i < count; i++) {
                        long leaf = (first + i) << ((level + 1) * Tile.HEIGHT);
                        if (!rows.next() || rows.getLong(1) != first + i) throw new LogAltered(What.TILE, leaf);
                        var tile = rows.getBytes(2);
                        if (tile.length != Tile.BYTES) throw new LogAltered(What.TILE, leaf);
                        System.arraycopy(tile, 0, hashes, i * Tile.BYTES, Tile.BYTES);
                    }
                    return hashes;
                });
    }

    /// Are there tiles of leaves, from this tile on?
    boolean hasTilesFrom(long index) {
        return ask(TILES_FROM, ask -> ask.setLong(1, index), rows -> {
            rows.next();
            return rows.getBoolean(1);
        });
    }

    void insert(List<Tile> tiles) {
        if (tiles.isEmpty()) return;
        change("insert into log_tile (level, tile_index, hashes) values (?, ?, ?)", insert -> {
            for (var tile : tiles) {
                insert.setInt(1, tile.level());
                insert.setLong(2, tile.index());
                insert.setBytes(3, tile.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        });
    }

    /// @param signedAt microseconds since 1970
    void insert(Sealed checkpoint, long signedAt) {
        change("insert into log_checkpoint (tree_size, note, signed_at) values (?, ?, ?)", insert -> {
            insert.setLong(1, checkpoint.size());
            insert.setString(2, checkpoint.note());
            insert.setLong(3, signedAt);
            insert.executeUpdate();
        });
    }

    private interface Binding {
        void of(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, Binding parameters, Reading<T> reading) {
        try (var ask = connection.prepareStatement(sql)) {
            parameters.of(ask);
            try (var rows = ask.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    private void change(String sql, Binding work) {
        try (var change = connection.prepareStatement(sql)) {
            work.of(change);
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }
}
