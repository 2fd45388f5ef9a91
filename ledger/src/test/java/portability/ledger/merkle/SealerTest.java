package portability.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.kernel.InstitutionId;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;

@PostgresTest
class SealerTest {
    private static final int THREADS = 8;
    private static final int COMMITS_PER_THREAD = 150;

    private TestLog log;

    @BeforeEach
    void open() {
        log = new TestLog(PostgresExtension.freshDatabase("sealer"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_empty_log_has_no_checkpoint() {
        try (var _ = log.sealer()) {
            log.awaitHealth("sealing");
            assertThat(log.sealed().latest()).isEmpty();
            assertThat(log.sealed().size()).isZero();
        }
    }

    @Test
    void seals_all_that_eight_threads_commit_with_one_checkpoint_for_many_commits() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("SealerTest seed " + seed);
        try (var _ = log.sealer();
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var done = new ArrayList<Future<?>>();
            for (int t = 0; t < THREADS; t++) {
                var random = new Random(seed + t);
                done.add(threads.submit(() -> {
                    for (int i = 0; i < COMMITS_PER_THREAD; i++) log.commit(1 + random.nextInt(4));
                }));
            }
            for (var thread : done) thread.get();
            var newest = log.awaitSealed();
            assertThat(newest.root()).isEqualTo(log.definedRoot());
            assertThat(newest.log()).hasToString("NL:SVB/claims/1");
            assertThat(log.count("log_checkpoint")).isBetween(1L, THREADS * COMMITS_PER_THREAD / 2L);
            assertEachCheckpointIsTheBeginningOfTheNext();
        }
    }

    private void assertEachCheckpointIsTheBeginningOfTheNext() throws SQLException {
        var all = new ArrayList<Checkpoint>();
        try (var connection = log.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select note from log_checkpoint order by tree_size")) {
            while (rows.next())
                all.add(Checkpoint.open(rows.getString(1), _ -> List.of(TestLog.KEY.verificationKey())));
        }
        for (int i = 1; i < all.size(); i++) {
            var earlier = all.get(i - 1);
            var later = all.get(i);
            var proof = log.sealed().consistency(earlier.size(), later.size());
            assertThat(Consistency.verifies(earlier.size(), earlier.root(), later.size(), later.root(), proof))
                    .isTrue();
            assertThat(Checkpoint.claimedBy(log.sealed().at(earlier.size()).orElseThrow()))
                    .isEqualTo(earlier);
        }
    }

    /// That it takes a quarter of a second at most, the bench shows: here other work may run beside it.
    @Test
    void a_commit_wakes_the_sealer() throws SQLException {
        try (var _ = log.sealer(TestLog.KEY, Duration.ofHours(1))) {
            log.awaitHealth("sealing");
            for (int i = 0; i < 40; i++) {
                log.commit(1);
                log.awaitSealed();
            }
            System.out.println("commit to checkpoint: " + log.sealingTimes());
        }
    }

    @Test
    void a_new_sealer_goes_on_where_the_last_one_ended_whatever_was_committed_between() {
        for (int round : new int[] {700, 1, 255, 56, 1, 12_000, 3}) {
            log.commit(round);
            try (var _ = log.sealer()) {
                assertThat(log.awaitSealed().root()).isEqualTo(log.definedRoot());
            }
        }
    }

    @Test
    void the_last_commit_before_an_orderly_end_is_sealed() {
        try (var _ = log.sealer()) {
            log.awaitHealth("sealing");
            log.commit(3);
        }
        assertThat(log.sealed().size()).isEqualTo(3);
    }

    @Test
    void a_sealer_whose_session_is_killed_again_and_again_signs_the_same_log() throws Exception {
        try (var _ = log.sealer()) {
            for (int i = 0; i < 10; i++) {
                for (int commits = 0; commits < 20; commits++) log.commit(10);
                log.killSealersSession();
            }
            assertThat(log.awaitSealed().root()).isEqualTo(log.definedRoot());
            assertEachCheckpointIsTheBeginningOfTheNext();
        }
    }

    @Test
    void of_two_sealers_one_seals_and_the_other_takes_over() {
        var first = log.sealer();
        log.commit(5);
        log.awaitSealed();
        try (var _ = log.sealer()) {
            log.commit(5);
            log.awaitSealed();
            first.close();
            log.commit(500);
            assertThat(log.awaitSealed().root()).isEqualTo(log.definedRoot());
        }
    }

    @Test
    void seals_what_another_process_committed_though_nothing_rings() throws SQLException {
        try (var _ = log.sealer();
                var elsewhere = new TestLog(log.database())) {
            log.awaitHealth("sealing");
            elsewhere.commit(7);
            assertThat(log.awaitSealed().size()).isEqualTo(7);
        }
    }

    @Test
    void a_database_holds_the_log_of_one_service_of_one_institution() throws SQLException {
        var svb = InstitutionId.parse("NL:SVB");
        assertThat(LogIdentity.of(log.database()::connect, svb, "claims")).hasToString("NL:SVB/claims/1");
        assertThatThrownBy(() -> LogIdentity.of(log.database()::connect, svb, "agreements"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NL:SVB/claims/1");
        assertThatThrownBy(() -> LogIdentity.of(log.database()::connect, InstitutionId.parse("NL:UWV"), "claims"))
                .isInstanceOf(IllegalStateException.class);
        log.change("update log_identity set incarnation = 2");
        assertThat(LogIdentity.of(log.database()::connect, svb, "claims")).hasToString("NL:SVB/claims/2");
    }

    @Test
    void after_a_restore_the_next_incarnation_signs_on() throws SQLException, ExecutionException {
        log.commit(300);
        try (var _ = log.sealer()) {
            log.awaitSealed();
        }
        log.change("update log_identity set incarnation = 2");
        log.commit(1);
        try (var _ = log.sealer()) {
            assertThat(log.awaitSealed().log()).hasToString("NL:SVB/claims/2");
            assertThat(log.newest().root()).isEqualTo(log.definedRoot());
        }
    }

    @Test
    void a_log_that_moves_on_to_its_next_incarnation_is_signed_under_it_without_a_restart()
            throws SQLException, ExecutionException {
        log.commit(3);
        try (var _ = log.sealer()) {
            assertThat(log.awaitSealed().log()).hasToString("NL:SVB/claims/1");
            LogIdentity.moveOn(log.database()::connect, LogName.parse("NL:SVB/claims/2"));
            LogIdentity.moveOn(log.database()::connect, LogName.parse("NL:SVB/claims/1"));
            log.commit(1);
            assertThat(log.awaitSealed().log()).hasToString("NL:SVB/claims/2");
            assertThat(log.newest().root()).isEqualTo(log.definedRoot());
        }
    }
}
