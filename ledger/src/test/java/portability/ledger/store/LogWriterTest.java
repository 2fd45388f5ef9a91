package portability.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portability.ledger.store.StoreFailure.DuplicateCommand;
import portability.ledger.store.StoreFailure.StreamConflict;
import portability.ledger.testkit.postgres.PostgresTest;

/// What one submission can rely on.
@PostgresTest
class LogWriterTest {
    private final TestLog log = new TestLog();

    @Test
    void recorded_at_never_falls_though_the_clock_does() {
        try (var writer = log.writer()) {
            for (int i = 0; i < 5; i++) {
                writer.submit(TestLog.of(TestLog.event("a", i)));
                log.clock.addAndGet(i % 2 == 0 ? -300_000_000 : 200_000_000);
            }
        }
        log.clock.set(-5);
        try (var afterRestart = log.writer()) {
            afterRestart.submit(TestLog.of(TestLog.event("a", 5)));
        }
        assertThat(log.reader.from(0, 10)).extracting(StoredEvent::recordedAt).isSorted();
    }

    @Test
    void a_leaf_is_hashed_as_the_published_format_says() throws IOException, GeneralSecurityException {
        try (var writer = log.writer()) {
            writer.submit(TestLog.of(TestLog.event("Zoë ☃", 0), TestLog.event("b", 0)));
            writer.submitBulk(TestLog.of(TestLog.event("b", 1), TestLog.event("b", 2, "")));
        }
        for (var entry : log.reader.from(0, 10)) assertThat(entry.leafHash()).isEqualTo(leafHash(entry));
    }

    /// From docs/log-format.md alone.
    private static byte[] leafHash(StoredEvent entry) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        var leaf = new DataOutputStream(bytes);
        leaf.writeByte(0);
        leaf.writeByte(1);
        leaf.writeLong(entry.leafIndex());
        leaf.writeLong(entry.eventId().getMostSignificantBits());
        leaf.writeLong(entry.eventId().getLeastSignificantBits());
        leaf.writeLong(entry.recordedAt());
        text(leaf, entry.streamId());
        leaf.writeLong(entry.streamSeq());
        text(leaf, entry.streamType());
        text(leaf, entry.name());
        leaf.writeInt(entry.version());
        leaf.write(MessageDigest.getInstance("SHA-256").digest(entry.metadata()));
        leaf.write(MessageDigest.getInstance("SHA-256").digest(entry.payload()));
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    private static void text(DataOutputStream leaf, String text) throws IOException {
        leaf.writeInt(text.getBytes(UTF_8).length);
        leaf.write(text.getBytes(UTF_8));
    }

    @Test
    void many_events_by_copy_are_stored_whole_or_not_at_all() {
        try (var writer = log.writer()) {
            writer.submit(TestLog.receiptAlone("c0"));
            var many = IntStream.range(0, 3_000)
                    .mapToObj(i -> TestLog.event("return", i))
                    .toList();
            assertThatThrownBy(() -> writer.submitBulk(Submission.of(many).with(TestLog.receipt("c0"))))
                    .isInstanceOf(DuplicateCommand.class);
            assertThat(log.reader.size()).isZero();
            var withAGap = new ArrayList<>(many);
            withAGap.remove(1_500);
            assertThatThrownBy(() -> writer.submitBulk(Submission.of(withAGap))).isInstanceOf(StreamConflict.class);
            assertThat(writer.submitBulk(Submission.of(many).with(TestLog.receipt("c1")))
                            .events())
                    .isEqualTo(3_000);
            assertThat(writer.submit(TestLog.of(TestLog.event("return", 3_000))).firstLeaf())
                    .isEqualTo(3_000);
        }
        assertThat(log.reader.size()).isEqualTo(3_001);
        assertThat(log.reader.receipt("c1")).isPresent();
    }

    @Test
    void a_copy_the_server_refuses_half_way_leaves_nothing() {
        try (var writer = log.writer()) {
            assertThatThrownBy(() -> writer.submitBulk(TestLog.of(TestLog.event("a", 0), TestLog.event("nul\0", 0))))
                    .isInstanceOf(StoreFailure.Unstorable.class);
            assertThat(writer.submit(TestLog.of(TestLog.event("a", 0))).firstLeaf())
                    .isZero();
        }
        assertThat(log.reader.size()).isOne();
    }

    @Test
    void who_waits_and_is_interrupted_is_answered_all_the_same_and_stays_interrupted() throws Exception {
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            var interrupted = new CopyOnWriteArrayList<Boolean>();
            var waits = together.submit(
                    TestLog.of(TestLog.event("a", 0)),
                    () -> interrupted.add(Thread.currentThread().isInterrupted()));
            waits.interrupt();
            together.awaitWaiting(waits);
            assertThat(together.go()).hasOnlyElementsOfType(Committed.class);
            waits.join();
            assertThat(interrupted).containsExactly(true);
        }
    }

    @Test
    void listeners_hear_of_each_commit_and_cannot_break_one() {
        var heard = new CopyOnWriteArrayList<Appended>();
        try (var writer = log.writer()) {
            writer.onCommit(_ -> {
                throw new IllegalStateException("a listener with a bug");
            });
            writer.onCommit(heard::add);
            for (int i = 0; i < 3; i++) writer.submit(TestLog.of(TestLog.event("a", i)));
        }
        assertThat(heard)
                .extracting(Appended::before, Appended::after)
                .containsExactly(tuple(0L, 1L), tuple(1L, 2L), tuple(2L, 3L));
        assertThat(heard)
                .allSatisfy(each -> assertThat(each.names())
                        .containsExactly(
                                new Appended.Named(TestLog.event("a", 0).name(), "")));
    }

    @Test
    void a_place_in_a_stream_that_is_taken_or_leaves_one_out_is_a_conflict() {
        try (var writer = log.writer()) {
            writer.submit(TestLog.of(TestLog.event("a", 0), TestLog.event("a", 1)));
            for (var wrong : List.of(TestLog.event("a", 0), TestLog.event("a", 1), TestLog.event("a", 3)))
                assertThatThrownBy(() -> writer.submit(TestLog.of(wrong))).isInstanceOf(StreamConflict.class);
            assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event("new", 1))))
                    .isInstanceOf(StreamConflict.class);
            assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event("b", 0), TestLog.event("b", 2))))
                    .isInstanceOf(StreamConflict.class);
        }
    }

    @Test
    void what_the_writer_has_forgotten_the_database_remembers() throws SQLException {
        try (var writer = new LogWriter(log.database::connect, log.clock::incrementAndGet, new Heads(2, 2))) {
            for (int i = 0; i < 6; i++)
                writer.submit(TestLog.of(TestLog.event("s" + i, 0)).with(TestLog.receipt("c" + i)));
            for (int i = 0; i < 6; i++) {
                var stream = "s" + i;
                var command = "c" + i;
                assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event(stream, 0))))
                        .isInstanceOf(StreamConflict.class);
                assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event(stream, 2))))
                        .isInstanceOf(StreamConflict.class);
                assertThatThrownBy(() -> writer.submit(TestLog.receiptAlone(command)))
                        .isInstanceOf(DuplicateCommand.class);
                writer.submit(TestLog.of(TestLog.event(stream, 1)));
            }
        }
        assertThat(log.reader.size()).isEqualTo(12);
    }
}
