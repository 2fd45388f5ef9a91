package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;

class ListingCommandsTest {
    private static final LogSigner SVB = LogSigner.create();
    private static final LogSigner DRV = LogSigner.create();

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of("NL:SVB/contributions/1", 20, 7);

    @Test
    void replays_one_stream_up_to_an_entry_with_what_is_encrypted_left_so() {
        var first = log.add(
                "career/ana", "career.PeriodRecorded", "{\"personId\":\"ana\",\"period\":{\"sealed\":\"AQI=\"}}");
        log.add("career/ana", "career.PeriodWithdrawn", "{\"personId\":\"ana\"}");
        var all = CommandRun.of("replay", "--export", export(), "--stream", "career/ana");
        assertThat(all.exitCode()).isZero();
        assertThat(all.out())
                .contains("career.PeriodRecorded", "career.PeriodWithdrawn", "officer-1", "[encrypted]")
                .doesNotContain("AQI=", "claim.SomethingHappened");
        var then =
                CommandRun.of("replay", "--export", export(), "--stream", "career/ana", "--leaf", first.getLeafIndex());
        assertThat(then.out()).contains("career.PeriodRecorded").doesNotContain("career.PeriodWithdrawn");
    }

    @Test
    void lists_corrections_and_no_other_event() {
        log.add("career/ana", "career.PeriodCorrected", "{\"personId\":\"ana\"}");
        var run = CommandRun.of("corrections", "--export", export(), "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/events").size()).isEqualTo(1);
        assertThat(run.json().at("/events/0/event_name").asString()).isEqualTo("career.PeriodCorrected");
    }

    @Test
    void lists_who_read_one_persons_data_and_why() {
        for (var subject : new String[] {"ana", "eva"})
            log.add(
                    "reads/" + subject + "/2026-11",
                    "access.PersonDataRead",
                    "{\"subject\":\"%s\",\"purpose\":\"AUDIT\"}".formatted(subject));
        var run = CommandRun.of("reads", "--export", export(), "--subject", "ana", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/events").size()).isEqualTo(1);
        assertThat(run.json().at("/events/0/payload/subject").asString()).isEqualTo("ana");
    }

    @Test
    void tells_a_read_in_one_line_and_that_one_was_refused() {
        log.add("reads/ana/2026-11", "access.PersonDataRead", """
                {"subject":"ana","who":"officer-1","role":"OFFICER","rpc":"s/GetCareer","purpose":"RECORD_KEEPING",\
                "legalBasis":"Art. 77","fields":["name","birth_date"]}""");
        log.add("reads/ana/2026-11", "access.ReadRefused", """
                {"subject":"ana","who":"officer-2","role":"OFFICER","rpc":"s/GetCareer","purpose":"CREDIT_CHECK",\
                "legalBasis":"none"}""");
        var run = CommandRun.of("reads", "--export", export());
        assertThat(run.out())
                .contains(
                        "officer-1 (OFFICER) read name, birth_date of ana, for RECORD_KEEPING by Art. 77; s/GetCareer")
                .contains("officer-2 (OFFICER) was refused the data of ana, for CREDIT_CHECK by none; s/GetCareer");
    }

    @Test
    void a_log_is_held_against_what_a_partner_witnessed_of_it() throws Exception {
        var claims = WrittenLog.of("NL:SVB/claims/1", 30, 5);
        var shorter = WrittenLog.of("NL:SVB/claims/1", 12, 5);
        var partner = new WrittenLog("DE:DRV/claims/1", 6);
        var note = claims.note(SVB);
        partner.add(
                "witness/NL:SVB/claims",
                "witness.CheckpointWitnessed",
                "{\"log\":\"NL:SVB/claims/1\",\"size\":30,\"root\":\"%s\",\"note\":\"%s\"}"
                        .formatted(note.split("\n", -1)[2], note.replace("\n", "\\n")));
        var witness = WrittenExport.of(partner, DRV).write(directory);
        var key = Files.writeString(directory.resolve("svb.key"), HexFormat.of().formatHex(SVB.publicKey()));
        var honest = CommandRun.of(
                "witnesses",
                "--export",
                WrittenExport.of(claims, SVB).write(directory),
                "--key",
                key,
                "--witness",
                witness);
        assertThat(honest.err()).isEmpty();
        assertThat(honest.exitCode()).isZero();
        var shrunk = CommandRun.of(
                "witnesses",
                "--export",
                WrittenExport.of(shorter, SVB).write(directory),
                "--key",
                key,
                "--witness",
                witness);
        assertThat(shrunk.exitCode()).isEqualTo(1);
        assertThat(shrunk.out()).contains("30", "12");
    }

    private Path export() {
        return WrittenExport.of(log, SVB).write(directory);
    }
}
