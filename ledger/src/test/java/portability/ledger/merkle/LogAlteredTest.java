package portability.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.seal.SigningKey;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;

/// What somebody with the database's password may do, and what the sealer says of it.
@PostgresTest
class LogAlteredTest {
    private static final String FLIP =
            "update log_entry set leaf_hash = set_byte(leaf_hash, 7, 255 - get_byte(leaf_hash, 7)) where leaf_index = ";

    private TestLog log;

    @BeforeEach
    void seal() {
        log = new TestLog(PostgresExtension.freshDatabase("altered"));
        log.commit(700);
        try (var _ = log.sealer()) {
            log.awaitSealed();
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void assertRefused(String sql, String what) throws SQLException {
        assertThat(log.change(sql)).isPositive();
        log.commit(1);
        try (var _ = log.sealer()) {
            log.awaitHealth(what);
        }
        assertThat(log.sealed().size()).as("nothing more is signed").isLessThanOrEqualTo(701);
    }

    @Test
    void a_leaf_hash_at_the_edge_is_noticed_at_start() throws SQLException {
        assertRefused(FLIP + 600, "ROOT at entry 700");
        assertThat(log.sealed().size()).isEqualTo(700);
    }

    @Test
    void the_last_leaf_hash_is_noticed_at_start() throws SQLException {
        assertRefused(FLIP + 699, "ROOT at entry 700");
    }

    @Test
    void a_leaf_hash_far_back_is_noticed_after_the_start() throws SQLException {
        assertRefused(FLIP + 3, "TILE at entry 0");
    }

    @Test
    void a_leaf_hash_that_is_no_hash_is_noticed() throws SQLException {
        assertRefused("update log_entry set leaf_hash = 'x' where leaf_index = 650", "LEAF_HASH");
    }

    @Test
    void a_changed_tile_is_noticed() throws SQLException {
        assertRefused(
                "update log_tile set hashes = set_byte(hashes, 7, 255 - get_byte(hashes, 7)) where tile_index = 1",
                "ROOT at entry 700");
    }

    @Test
    void a_missing_tile_is_noticed() throws SQLException {
        assertRefused("delete from log_tile where tile_index = 0", "TILE at entry 0");
    }

    @Test
    void a_missing_entry_is_noticed() throws SQLException {
        assertRefused("delete from log_entry where leaf_index = 650", "HOLE");
    }

    @Test
    void a_missing_end_is_noticed_at_start() throws SQLException {
        assertThat(log.change("delete from log_entry where leaf_index >= 600")).isEqualTo(100);
        try (var _ = log.sealer()) {
            log.awaitHealth("SHRUNK at entry 699");
        }
    }

    @Test
    void missing_checkpoints_are_noticed_where_tiles_outlive_them() throws SQLException {
        assertRefused("delete from log_checkpoint", "CHECKPOINT_GONE");
    }

    @Test
    void a_checkpoint_of_other_words_is_no_checkpoint() throws SQLException {
        assertRefused("update log_checkpoint set note = replace(note, '700', '701')", "CHECKPOINT at entry 700");
    }

    @Test
    void another_key_does_not_sign_on() {
        log.commit(1);
        try (var _ = log.sealer(SigningKey.ofSeed(HexFormat.of().parseHex("01".repeat(32))))) {
            log.awaitHealth("CHECKPOINT at entry 700");
        }
        assertThat(log.newest().size()).isEqualTo(700);
    }

    @Test
    void what_is_cut_or_changed_at_the_end_is_noticed_while_it_seals() throws SQLException {
        try (var _ = log.sealer()) {
            log.awaitHealth("sealing");
            log.change(FLIP + 699);
            // Whichever looks first: the sealing, or the check beside it.
            log.awaitHealth("LEAF_HASH at entry 699", "ROOT at entry 700");
            log.change(FLIP + 699);
            log.awaitHealth("sealing");
            log.change("delete from log_entry where leaf_index >= 690");
            log.awaitHealth("SHRUNK at entry 699", "SHRUNK at entry 690");
        }
    }

    @Test
    void a_log_that_is_put_right_is_sealed_again() throws SQLException {
        log.change(FLIP + 3);
        log.commit(400);
        try (var _ = log.sealer()) {
            log.awaitHealth("TILE at entry 0");
            log.change(FLIP + 3);
            assertThat(log.awaitSealed().root()).isEqualTo(log.definedRoot());
        }
    }
}
