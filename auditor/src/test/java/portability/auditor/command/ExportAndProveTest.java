package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.written.AuditServer;
import portability.auditor.written.LogSigner;
import portability.auditor.written.RunningServer;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;

class ExportAndProveTest {
    private static final LogSigner SVB = LogSigner.create();

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of("NL:SVB/claims/1", 103, 5);
    private final AuditServer server = new AuditServer(log, SVB);
    private Path key = Path.of("");
    private String[] online = {};
    private AutoCloseable running = () -> {};

    @BeforeEach
    void start() throws Exception {
        key = Files.writeString(directory.resolve("svb.key"), HexFormat.of().formatHex(SVB.publicKey()));
        var started = RunningServer.start(directory, server);
        online = started.options();
        running = started;
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    @Test
    void an_export_is_the_file_the_format_describes() throws Exception {
        var file = directory.resolve("all.export");
        var run = CommandRun.of("export", online, "--out", file);
        assertThat(run.out()).contains("103 entries from 0 on, of 103");
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllBytes(file))
                .isEqualTo(WrittenExport.of(log, SVB).bytes());
    }

    @Test
    void a_range_is_exported_with_the_proofs_of_its_ends() throws Exception {
        var file = directory.resolve("range.export");
        assertThat(CommandRun.of("export", online, "--out", file, "--from", 20, "--to", 51)
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(file))
                .isEqualTo(WrittenExport.range(log, SVB, 20, 51).bytes());
        assertThat(CommandRun.of("verify", "--export", file, "--key", key).out())
                .contains("entries 20 to 50; 31 read and hashed", "PROVED");
    }

    @Test
    void an_export_of_fewer_entries_than_were_signed_says_so() {
        server.stored().subList(90, 103).clear();
        var run = CommandRun.of("export", online, "--out", directory.resolve("short.export"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("DIFFERS: 103 entries were to be there.");
    }

    @Test
    void no_file_is_left_where_nothing_could_be_read() {
        var file = directory.resolve("none.export");
        var run = CommandRun.of("export", online, "--out", file, "--from", 200, "--to", 300);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(file).doesNotExist();
    }

    @Test
    void proves_one_entry_by_its_number_and_by_its_id() {
        var byLeaf = CommandRun.of("prove", online, "--key", key, "--leaf", 42);
        assertThat(byLeaf.out()).contains("entry 42, ", "PROVED: it is in NL:SVB/claims/1, of the 103 entries");
        assertThat(byLeaf.exitCode()).isZero();
        var byId = CommandRun.of("prove", online, "--key", key, "--event", id(42), "--json");
        assertThat(byId.json().at("/entry/leaf_index").asLong()).isEqualTo(42);
        assertThat(byId.json().at("/proof")).hasSize(7);
        assertThat(CommandRun.of("prove", online, "--key", key, "--event", UUID.randomUUID())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void proves_an_entry_under_a_checkpoint_somebody_kept() throws Exception {
        var kept = Files.writeString(directory.resolve("kept.note"), log.note(SVB, 50));
        assertThat(CommandRun.of("prove", online, "--key", key, "--leaf", 42, "--checkpoint", kept)
                        .out())
                .contains("of the 50 entries");
        assertThat(CommandRun.of("prove", online, "--key", key, "--leaf", 50, "--checkpoint", kept)
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void an_entry_that_was_changed_is_not_proved() {
        var entry = server.stored().get(42).toBuilder();
        server.stored().set(42, entry.setPayload(ByteString.copyFromUtf8("{}")).build());
        var run = CommandRun.of("prove", online, "--key", key, "--leaf", 42);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("the entry is not what was signed");
    }

    @Test
    void proves_that_an_earlier_checkpoint_is_the_beginning_of_a_later_one() throws Exception {
        var kept = Files.writeString(directory.resolve("kept.note"), log.note(SVB, 37));
        assertThat(CommandRun.of("prove", online, "--key", key, "--first", 50, "--second", 100)
                        .out())
                .contains("PROVED");
        assertThat(CommandRun.of("prove", online, "--key", key, "--first", kept).out())
                .contains("NL:SVB/claims/1 of 37 entries and NL:SVB/claims/1 of 103", "PROVED");
        assertThat(CommandRun.of("prove", online, "--key", key, "--first", 37).err())
                .contains("NOT_FOUND NO_CHECKPOINT");
    }

    @Test
    void finds_a_log_that_forks_from_or_is_shorter_than_a_kept_checkpoint() throws Exception {
        var other = WrittenLog.of("NL:SVB/claims/1", 200, 6);
        var forked = Files.writeString(directory.resolve("forked.note"), other.note(SVB, 60));
        var longer = Files.writeString(directory.resolve("longer.note"), other.note(SVB, 150));
        var fork = CommandRun.of("prove", online, "--key", key, "--first", forked);
        assertThat(fork.exitCode()).isEqualTo(1);
        assertThat(fork.out()).contains("the log has forked");
        var shrunk = CommandRun.of("prove", online, "--key", key, "--first", longer);
        assertThat(shrunk.exitCode()).isEqualTo(1);
        assertThat(shrunk.out()).contains("the log has shrunk: from 150 entries to 103");
        assertThat(CommandRun.of("prove", online, "--key", key, "--first", 50, "--second", longer)
                        .out())
                .contains("the log has shrunk");
    }

    private UUID id(int leaf) {
        var bytes = ByteBuffer.wrap(log.entries().get(leaf).getEventId().toByteArray());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
