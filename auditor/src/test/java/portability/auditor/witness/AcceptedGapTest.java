package portability.auditor.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.SignedGapStatement;

/// The Dutch log was restored from a backup of 20 entries; the German institution had witnessed 10, 20 and 30 of them.
class AcceptedGapTest {
    private static final LogSigner SVB = LogSigner.create();
    private static final LogSigner DRV = LogSigner.create();
    private static final String OLD = "NL:SVB/claims/1";
    private static final String NEW = "NL:SVB/claims/2";

    @TempDir
    Path directory;

    private final WrittenLog before = grown(OLD, 30, 30);
    private WrittenLog restored = grown(NEW, 20, 25);
    private final WrittenLog partner = new WrittenLog("DE:DRV/claims/1", 6);
    private final GapStatement.Builder statement = GapStatement.newBuilder();

    @BeforeEach
    void theWitnessSawThirtyEntries() {
        for (int size : List.of(10, 20, 30)) witness(before, size);
        statement
                .setOldLog(OLD)
                .setNewLog(NEW)
                .setReceiver("DE:DRV")
                .setLastCommon(before.note(SVB, 20))
                .setLastWitnessed(before.note(SVB, 30))
                .addOfficers("svb-1")
                .addOfficers("svb-2")
                .setReason("a disk failed");
    }

    @Test
    void without_an_accepted_gap_a_restored_log_is_shorter_than_what_was_witnessed() {
        assertThat(problems()).singleElement().asString().contains("shorter", "25", "30");
    }

    @Test
    void what_lies_within_an_accepted_gap_is_known_to_be_lost() {
        accept("drv-1", "drv-2");
        assertThat(problems()).isEmpty();
        assertThat(heard().lost()).isEqualTo(1);
        assertThat(heard().vouched()).isEqualTo(20);
    }

    @Test
    void the_new_incarnation_is_witnessed_after_it_as_any_log() {
        accept("drv-1", "drv-2");
        witness(restored, 25);
        assertThat(problems()).isEmpty();
        assertThat(heard().vouched()).isEqualTo(25);
    }

    @Test
    void a_log_that_does_not_go_on_from_the_common_checkpoint_is_found() {
        restored = grown(NEW, 15, 25);
        accept("drv-1", "drv-2");
        assertThat(problems()).anyMatch(problem -> problem.contains("goes on from 20 entries; it does not"));
        assertThat(problems()).anyMatch(problem -> problem.contains("shorter"));
    }

    @Test
    void entries_that_were_common_are_not_lost_whatever_was_accepted() {
        restored = grown(NEW, 5, 25);
        statement.setLastCommon(before.note(SVB, 20));
        accept("drv-1", "drv-2");
        assertThat(problems()).anyMatch(problem -> problem.contains("forks") && problem.contains("10 entries"));
    }

    @Test
    void a_common_checkpoint_that_the_witness_never_saw_is_found() {
        statement.setLastCommon(before.note(SVB, 19));
        accept("drv-1", "drv-2");
        assertThat(problems()).anyMatch(problem -> problem.contains("the witness holds no such checkpoint"));
    }

    @Test
    void a_last_witnessed_checkpoint_that_is_not_the_last_is_found() {
        statement.setLastWitnessed(before.note(SVB, 20));
        accept("drv-1", "drv-2");
        assertThat(problems())
                .anyMatch(problem -> problem.contains("names 20 entries as last witnessed; the witness had seen 30"));
    }

    @Test
    void one_officer_alone_accepts_nothing() {
        accept("drv-1", "drv-1");
        assertThat(problems()).anyMatch(problem -> problem.contains("fewer than two officers who accepted it"));
    }

    @Test
    void an_officer_who_is_named_and_did_nothing_is_found() {
        approve("drv-1");
        accepted("drv-1", List.of("drv-1", "drv-2"));
        assertThat(problems()).anyMatch(problem -> problem.contains("drv-1, drv-2; who accepted it are drv-1"));
    }

    @Test
    void one_officer_of_the_institution_alone_states_nothing() {
        statement.clearOfficers().addOfficers("svb-1").addOfficers("svb-1");
        accept("drv-1", "drv-2");
        assertThat(problems()).anyMatch(problem -> problem.contains("fewer than two officers of the institution"));
    }

    @Test
    void a_statement_under_another_key_is_none() {
        approve("drv-1");
        accepted(DRV, "drv-2", List.of("drv-1", "drv-2"));
        assertThat(problems()).anyMatch(problem -> problem.contains("not stated under the institution's key"));
    }

    @Test
    void a_statement_to_somebody_else_is_none() {
        statement.setReceiver("MA:CNSS");
        accept("drv-1", "drv-2");
        assertThat(problems()).anyMatch(problem -> problem.contains("was stated to MA:CNSS"));
    }

    @Test
    void a_gap_leads_to_a_later_incarnation() {
        statement.setNewLog(OLD);
        accept("drv-1", "drv-2");
        assertThat(problems())
                .anyMatch(problem -> problem.contains("does not lead from one incarnation to a later one"))
                .anyMatch(problem -> problem.contains("is of NL:SVB/claims/1, and was accepted for NL:SVB/claims/2"));
    }

    /// The first entries are those of every such log, the others its own.
    private static WrittenLog grown(String name, int common, int size) {
        var log = new WrittenLog(name, 7);
        for (int i = 0; i < size; i++)
            log.add("stream", "claim.SomethingHappened", i < common ? "{}" : "{\"only\":\"%s\"}".formatted(name));
        return log;
    }

    private void witness(WrittenLog log, int size) {
        var note = log.note(SVB, size);
        partner.add(
                "witness/NL:SVB/claims",
                "witness.CheckpointWitnessed",
                "{\"log\":\"%s\",\"size\":%d,\"root\":\"%s\",\"note\":\"%s\"}"
                        .formatted(log.name(), size, note.split("\n", -1)[2], note.replace("\n", "\\n")));
    }

    private void accept(String first, String second) {
        approve(first);
        accepted(second, List.of(first, second));
    }

    private void approve(String officer) {
        partner.add(
                "witness/NL:SVB/claims",
                "witness.GapApproved",
                "{\"log\":\"%s\",\"officer\":\"%s\"}".formatted(NEW, officer),
                by(officer));
    }

    private void accepted(String officer, List<String> named) {
        accepted(SVB, officer, named);
    }

    private void accepted(LogSigner signer, String officer, List<String> named) {
        var content = statement.build().toByteString();
        var signature = signer.sign(ByteString.copyFrom("portability gap v1\0", UTF_8)
                .concat(content)
                .toByteArray());
        var signed = SignedGapStatement.newBuilder()
                .setContent(content)
                .setSignature(ByteString.copyFrom(signature))
                .build();
        partner.add(
                "witness/NL:SVB/claims",
                "witness.GapAccepted",
                "{\"log\":\"%s\",\"statement\":\"%s\",\"officers\":[\"%s\"]}"
                        .formatted(
                                NEW,
                                Base64.getEncoder().encodeToString(signed.toByteArray()),
                                String.join("\",\"", named)),
                by(officer));
    }

    private static String by(String officer) {
        return "{\"principal\":\"%s\",\"role\":\"OFFICER\"}".formatted(officer);
    }

    private List<String> problems() {
        return heard().problems();
    }

    private Voice heard() {
        try (LogSource log = ExportFile.open(WrittenExport.of(restored, SVB).write(directory));
                LogSource witness =
                        ExportFile.open(WrittenExport.of(partner, DRV).write(directory))) {
            return Comparison.of(log, SVB.logKeys(), List.of(witness)).voices().getFirst();
        }
    }
}
