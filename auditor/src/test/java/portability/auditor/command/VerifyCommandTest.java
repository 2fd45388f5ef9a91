package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.written.AuditServer;
import portability.auditor.written.LogSigner;
import portability.auditor.written.RunningServer;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;

class VerifyCommandTest {
    private static final LogSigner SVB = LogSigner.create();

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of("NL:SVB/claims/1", 103, 99);
    private final AuditServer server = new AuditServer(log, SVB);
    private Path key = Path.of("");

    @BeforeEach
    void writeKey() throws Exception {
        key = Files.writeString(directory.resolve("svb.key"), HexFormat.of().formatHex(SVB.publicKey()));
    }

    @Test
    void proves_an_export_in_one_sentence() {
        var run = CommandRun.of("verify", "--export", export(), "--key", key);
        assertThat(run.out()).startsWith("NL:SVB/claims/1, entries 0 to 102; 103 read and hashed, ");
        assertThat(run.out()).contains("PROVED: every one of them is what NL:SVB signed.");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void names_what_differs_for_people_and_for_tools() {
        var entry = log.entries().get(5);
        var file = WrittenExport.of(log, SVB)
                .replacing(
                        5,
                        entry.toBuilder()
                                .setPayload(ByteString.copyFromUtf8(
                                        entry.getPayload().toStringUtf8().replace("note", "nose")))
                                .build())
                .write(directory);
        var run = CommandRun.of("verify", "--export", file, "--key", key);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("DIFFERS in one thing:")
                .contains("PAYLOAD of entry 5, claim.SomethingHappened, event ")
                .contains("byte 4 was 0x74 ('t') when the entry was hashed and is 0x73 ('s') now.");

        var json = CommandRun.of("verify", "--export", file, "--key", key, "--json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.json().at("/verdict").asString()).isEqualTo("DIFFERS");
        assertThat(json.json().at("/differences/0/part").asString()).isEqualTo("PAYLOAD");
        assertThat(json.json().at("/differences/0/entry/leaf_index").asLong()).isEqualTo(5);
        assertThat(json.json().at("/differences/0/entry/stream_id").asString()).isEqualTo(entry.getStreamId());
    }

    @Test
    void proves_a_log_and_a_range_of_it_online() throws Exception {
        try (var running = RunningServer.start(directory, server)) {
            var all = CommandRun.of("verify", running.options(), "--key", key, "--log", "NL:SVB/claims/1");
            assertThat(all.out()).contains("entries 0 to 102", "PROVED");
            assertThat(all.exitCode()).isZero();
            var range = CommandRun.of("verify", running.options(), "--key", key, "--from", 17, "--to", 80);
            assertThat(range.out()).contains("entries 17 to 79; 63 read and hashed", "PROVED");
            assertThat(range.exitCode()).isZero();
        }
    }

    @Test
    void finds_the_entry_that_was_rewritten_with_its_hash_where_the_node_keeps_the_tree() throws Exception {
        for (int leaf : new int[] {0, 1, 63, 64, 77, 101, 102}) {
            var original = log.entries().get(leaf);
            server.stored()
                    .set(
                            leaf,
                            WrittenLog.hashed(original.toBuilder()
                                    .setPayload(ByteString.copyFromUtf8("{\"other\":1}"))
                                    .build()));
            try (var running = RunningServer.start(directory, server)) {
                var run = CommandRun.of("verify", running.options(), "--key", key);
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.out()).contains("CONTENT of entry " + leaf + ", claim.SomethingHappened");
                assertThat(run.out()).contains("was rewritten together with its leaf hash");
            }
            server.stored().set(leaf, original);
        }
    }

    @Test
    void says_what_cannot_be_read_or_reached() throws Exception {
        var none = CommandRun.of("verify", "--export", directory.resolve("none"), "--key", key);
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).startsWith("UNREADABLE: ").contains("is not there");
        assertThat(none.out()).isEmpty();

        var stopped = RunningServer.start(directory, server);
        var options = stopped.options();
        stopped.close();
        var unreachable = CommandRun.of("verify", options, "--key", key, "--json");
        assertThat(unreachable.exitCode()).isEqualTo(3);
        assertThat(unreachable.json().at("/verdict").asString()).isEqualTo("UNREADABLE");
        assertThat(unreachable.json().at("/reason").asString()).contains("UNAVAILABLE");
    }

    @Test
    void is_refused_without_a_good_token() throws Exception {
        try (var running = RunningServer.start(directory, server)) {
            var options = running.options();
            options[3] = key.toString();
            var run = CommandRun.of("verify", options, "--key", key);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void wants_one_source_and_a_key() {
        assertThat(CommandRun.of("verify", "--key", key).exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("verify", "--export", export()).exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("verify", "--export", export(), "--key", key, "--from", 3)
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("verify", "--help").exitCode()).isZero();
        assertThat(CommandRun.of("verify", "--help").out()).contains("Exit codes:", "something differs");
    }

    private Path export() {
        return WrittenExport.of(log, SVB).write(directory);
    }
}
