package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.rederive.WrittenClaim;
import portability.auditor.written.AuditServer;
import portability.auditor.written.LogSigner;
import portability.auditor.written.RunningServer;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;

/// Commands that have what is encrypted opened.
class OpenedClaimTest {
    private static final LogSigner DRV = LogSigner.create();
    private static final String[] OPEN = {"--open", "--purpose", "AUDIT", "--legal-basis", "Art. 76"};

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of("DE:DRV/claims/1", 5, 11);
    private final WrittenLog law = WrittenClaim.adopted(WrittenClaim.LAW.checksum(), WrittenClaim.LAW.texts());
    private final WrittenClaim claim = WrittenClaim.sealedIn(log);
    private final List<RunningServer> running = new ArrayList<>();
    private AuditServer service = new AuditServer(log, DRV);
    private String[] node = {};

    @BeforeEach
    void aNodeWithOneDecision() throws Exception {
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        service = new AuditServer(log, DRV);
        claim.clear().forEach((leaf, payload) -> service.opens(leaf, Optional.of(payload)));
        var server = RunningServer.start(directory, service);
        running.add(server);
        node = server.options();
    }

    @AfterEach
    void stop() throws Exception {
        for (var server : running) server.close();
    }

    @Test
    void replay_tells_the_steps_of_a_determination_and_each_opening_states_its_purpose() {
        var run = CommandRun.of("replay", "--claim", WrittenClaim.ID, node, OPEN);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "\"familyName\" : \"El Amrani\"",
                        "- 1990-09-01 to 1990-12-31, COMPULSORY, EMPLOYED, general of DE:DRV, 8670.00 DEM, period de-1",
                        "chosen_route: EU-883-2004",
                        "- TIME_TOTALISED, Reg. (EC) 883/2004 Art. 6 and Art. 51",
                        "required = 60 MONTHS")
                .doesNotContain("[encrypted]");
        assertThat(service.reads()).hasSize(5).allMatch(read -> read.endsWith(" AUDIT by Art. 76"));
    }

    @Test
    void replay_gives_tools_the_same_as_fields() {
        var run = CommandRun.of("replay", "--claim", WrittenClaim.ID, node, OPEN, "--json");
        var determined = run.json().at("/events/4/payload/determination");
        assertThat(determined.at("/chosen_route").asString()).isEqualTo("EU-883-2004");
        assertThat(determined.at("/routes/1/steps/0/rule").asString()).isEqualTo("OWN_TIME_COUNTED");
        assertThat(determined.at("/routes/1/steps/0/article/instrument").asString())
                .isEqualTo("SGB VI");
    }

    @Test
    void replay_without_opening_asks_for_nothing_and_stops_at_the_moment_asked_for() {
        var run = CommandRun.of("replay", "--claim", WrittenClaim.ID, node, "--leaf", "8");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("[encrypted]", "OwnRecordCertified").doesNotContain("claim.Determined");
        assertThat(service.reads()).isEmpty();
    }

    @Test
    void rederive_finds_every_decision_equal() {
        var file = WrittenExport.of(law, DRV).write(directory);
        var run = CommandRun.of("rederive", node, "--law", file, OPEN, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/equal").asInt()).isEqualTo(1);
        assertThat(run.json().at("/decisions/0/outcome").asString()).isEqualTo("EQUAL");
        assertThat(run.json().at("/verdict").asString()).isEqualTo("PROVED");
    }

    @Test
    void rederive_without_opening_says_that_it_cannot_tell() {
        var file = WrittenExport.of(law, DRV).write(directory);
        var run = CommandRun.of("rederive", node, "--law", file);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("NOT TOLD", "see --open", "NOT ALL READ");
        assertThat(service.reads()).isEmpty();
    }

    @Test
    void rederive_names_what_a_changed_decision_says_otherwise() {
        var changed = claim.determination().toBuilder();
        changed.getPayablePerMonthBuilder().setAmount("9999.99");
        var another = new WrittenLog("DE:DRV/claims/1", 4);
        var forged = WrittenClaim.in(another);
        forged.determined(changed.build());
        var run = CommandRun.of(
                "rederive",
                "--export",
                WrittenExport.of(another, DRV).write(directory),
                "--law",
                WrittenExport.of(law, DRV).write(directory));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("DIFFERS", "payable_per_month.amount: recorded 9999.99, derived ");
    }

    @Test
    void rederive_proves_nothing_where_there_is_no_decision() {
        var file = WrittenExport.of(law, DRV).write(directory);
        var run = CommandRun.of("rederive", node, "--law", file, "--claim", "NL:SVB/another", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/verdict").asString()).isEqualTo("LISTED");
    }

    @Test
    void an_erased_person_is_said_to_be_erased_and_is_no_difference() {
        claim.clear().keySet().forEach(leaf -> service.opens(leaf, Optional.empty()));
        var replayed = CommandRun.of("replay", "--claim", WrittenClaim.ID, node, OPEN);
        assertThat(replayed.out()).contains("[erased]").doesNotContain("El Amrani");
        var run = CommandRun.of(
                "rederive", node, "--law", WrittenExport.of(law, DRV).write(directory), OPEN);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("the person was erased");
    }

    @Test
    void a_node_that_opens_something_else_than_is_stored_is_not_believed() {
        service.opens(7, Optional.of("{\"claimId\":\"another\",\"institution\":\"DE:DRV\",\"file\":{}}"));
        var run = CommandRun.of("replay", "--claim", WrittenClaim.ID, node, OPEN);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("opens entry 7 as something else");
    }

    @Test
    void a_purpose_that_the_node_refuses_ends_the_command() {
        var run = CommandRun.of(
                "replay",
                "--claim",
                WrittenClaim.ID,
                node,
                "--open",
                "--purpose",
                "TAX_COLLECTION",
                "--legal-basis",
                "Tax Act");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("opens nothing for the purpose TAX_COLLECTION");
    }

    @Test
    void an_export_cannot_be_opened_and_a_purpose_needs_its_legal_basis() {
        var file = WrittenExport.of(log, DRV).write(directory);
        assertThat(CommandRun.of("replay", "--claim", WrittenClaim.ID, "--export", file, OPEN)
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("replay", "--claim", WrittenClaim.ID, node, "--open", "--purpose", "AUDIT")
                        .exitCode())
                .isEqualTo(2);
    }
}
