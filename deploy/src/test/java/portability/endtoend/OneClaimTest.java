package portability.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import portability.kernel.InstitutionId;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.demo.ClaimResult;
import portability.sandbox.demo.DemoClaim;
import portability.sandbox.demo.DemoInput;
import portability.sandbox.demo.Page;
import portability.sandbox.demo.Preparation;
import portability.sandbox.home.Home;
import portability.sandbox.home.Node;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.Progress;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.Worklist;
import portability.sandbox.running.Sandbox;

/// One claim over three nodes of real processes, as the demo carries it; also while nodes are killed, and from another
/// language. The figures were computed by hand, see the law's own tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OneClaimTest {
    private static final Map<String, String> PAYABLE =
            Map.of("NL:SVB", "1138.26 EUR", "DE:DRV", "133.61 EUR", "MA:CNSS", "700.00 MAD");

    private final Page nowhere =
            new Page(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    private @Nullable Sandbox started;
    private @Nullable DemoInput read;

    @BeforeAll
    void start_three_nodes() {
        var home = new Home(Repository.home("end-to-end"), FreePorts.base());
        var input = DemoInput.read(
                Repository.input(), home.nodes().stream().map(Node::institution).toList());
        read = input;
        started = Sandbox.start(Repository.directory(), home, true, System.out::println);
        new Preparation(started, input, nowhere).run();
    }

    @AfterAll
    void stop() {
        if (started != null) started.close();
    }

    @Test
    void pays_what_was_computed_by_hand() {
        var result = claim(Progress.SILENT);
        assertThat(payable(result)).isEqualTo(PAYABLE);
        assertThat(result.totalPerMonth())
                .containsEntry("EUR", new BigDecimal("1271.87"))
                .containsEntry("MAD", new BigDecimal("700.00"));
        assertThat(result.determinations().getFirst().getInstitution())
                .as("the contact institution comes first")
                .isEqualTo("NL:SVB");
    }

    @Test
    void shows_the_certified_periods_of_all_three() {
        var records = claim(Progress.SILENT).records();
        assertThat(records.get("MA:CNSS")).hasSize(9);
        assertThat(records.get("NL:SVB")).isNotEmpty();
        assertThat(records.get("DE:DRV")).isNotEmpty();
    }

    @Test
    void applies_one_instrument_to_each_pair() {
        for (var determination : claim(Progress.SILENT).determinations()) {
            var applied = determination.getPairsList().stream()
                    .filter(pair -> pair.getApplied())
                    .toList();
            assertThat(applied)
                    .as(determination.getInstitution())
                    .extracting(pair -> pair.getPartner())
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    /// Decided by itself, it waits for nobody; and every list of a node's services can be read.
    @Test
    void leaves_nothing_on_any_officer_s_worklist() {
        var claimId = claim(Progress.SILENT).claim().getClaimId();
        for (var node : sandbox().nodes())
            assertThat(Worklist.of(sandbox().client(node.institution()), Bearer.OFFICER_1)
                            .parts())
                    .allSatisfy(part -> {
                        assertThat(part.failure()).as(part.heading()).isEmpty();
                        assertThat(part.lines()).as(part.heading()).noneMatch(line -> line.contains(claimId));
                    });
    }

    @Test
    void is_named_before_a_reform_that_would_change_it() throws Exception {
        var claimId = claim(Progress.SILENT).claim().getClaimId();
        var reform = ReformedLaw.where("parameters/de/pension.yaml", "value: 39.32,", "value: 40.00,");
        var agreements = sandbox().client(Nodes.GERMANY);
        var checksum =
                agreements.agreements(Bearer.OFFICER_1).proposeLawPack(reform).getChecksum();
        assertThat(differences(agreements, "", claimId))
                .as("the law that holds")
                .isEmpty();
        // Each of her points is worth more. The claim did not wait for being kept.
        var giveUp = Instant.now().plusSeconds(60);
        while (differences(agreements, checksum, claimId).isEmpty())
            assertThat(Instant.now()).as("the claim is kept by now").isBefore(giveUp);
        assertThat(differences(agreements, checksum, claimId)).containsExactly("AMOUNT");
    }

    private static List<String> differences(NodeClient client, String checksum, String claimId) {
        var found = client.agreements(Bearer.OFFICER_1)
                .listAffectedDeterminations(ListAffectedDeterminationsRequest.newBuilder()
                        .setToChecksum(checksum)
                        .setPageSize(200)
                        .build());
        return found.getDeterminationsList().stream()
                .filter(line -> line.getReference().equals(claimId))
                .flatMap(line -> line.getDifferencesList().stream())
                .toList();
    }

    @Test
    void gives_the_same_claim_for_the_same_request_and_another_for_another() {
        var demo = new DemoClaim(sandbox());
        var request = UUID.randomUUID().toString();
        var claim = demo.lodge(input(), request);
        assertThat(demo.lodge(input(), request)).isEqualTo(claim);
        assertThat(demo.lodge(input(), UUID.randomUUID().toString())).isNotEqualTo(claim);
    }

    @Test
    void changes_nothing_when_everything_is_prepared_again() {
        new Preparation(sandbox(), input(), nowhere).run();
        assertThat(payable(claim(Progress.SILENT))).isEqualTo(PAYABLE);
    }

    @Test
    void only_waits_for_a_node_that_is_killed_before_it_could_answer() {
        var demo = new DemoClaim(sandbox());
        sandbox().kill(Nodes.GERMANY);
        var claimId = demo.lodge(input(), UUID.randomUUID().toString());
        var restarted = new AtomicReference<@Nullable CompletableFuture<Void>>();
        var closed = demo.follow(claimId, _ -> {
            // Something has happened at the contact institution, and Germany was not there to see it.
            restarted.updateAndGet(already -> already != null ? already : restart(Nodes.GERMANY));
        });
        assertThat(payable(demo.result(closed))).isEqualTo(PAYABLE);
        CompletableFuture.allOf(restarted.get()).join();
    }

    @Test
    void only_waits_for_a_node_that_is_killed_in_the_middle() {
        var killed = new AtomicReference<@Nullable CompletableFuture<Void>>();
        var result = claim(moment -> {
            if (moment.contains("DE:DRV") && killed.get() == null) {
                sandbox().kill(Nodes.GERMANY);
                killed.set(restart(Nodes.GERMANY));
            }
        });
        assertThat(killed.get()).as("Germany was heard of").isNotNull();
        assertThat(payable(result)).isEqualTo(PAYABLE);
        CompletableFuture.allOf(killed.get()).join();
    }

    @Test
    void is_told_the_whole_history_although_the_contact_institution_itself_dies() {
        var demo = new DemoClaim(sandbox());
        var claimId = demo.lodge(input(), UUID.randomUUID().toString());
        sandbox().crash(Nodes.NETHERLANDS);
        var closed = demo.follow(claimId, Progress.SILENT);
        assertThat(payable(demo.result(closed))).isEqualTo(PAYABLE);
        assertThat(closed.getHistoryList()).isNotEmpty();
    }

    @Test
    void can_be_lodged_and_followed_from_python_with_nothing_but_the_contract() throws Exception {
        PythonClient.assumeInstalled();
        var lines = new PythonClient(sandbox(), Nodes.NETHERLANDS).lodgeAndFollow();
        assertThat(lines).contains("status CLOSED");
        PAYABLE.forEach((institution, payable) -> assertThat(lines).contains("payable " + institution + " " + payable));
    }

    @Test
    void keeps_every_process_s_log() {
        for (var node : sandbox().nodes())
            assertThat(Files.exists(sandbox().home().log(node, ServiceKind.CLAIMS)))
                    .isTrue();
    }

    private CompletableFuture<Void> restart(InstitutionId institution) {
        return CompletableFuture.runAsync(() -> sandbox().restart(institution)).orTimeout(2, TimeUnit.MINUTES);
    }

    private ClaimResult claim(Progress progress) {
        var demo = new DemoClaim(sandbox());
        var claimId = demo.lodge(input(), UUID.randomUUID().toString());
        return demo.result(demo.follow(claimId, progress));
    }

    private static Map<String, String> payable(ClaimResult result) {
        return result.determinations().stream()
                .collect(Collectors.toMap(
                        Determination::getInstitution,
                        found -> found.getPayablePerMonth().getAmount() + " "
                                + found.getPayablePerMonth().getCurrency()));
    }

    private Sandbox sandbox() {
        return Objects.requireNonNull(started);
    }

    private DemoInput input() {
        return Objects.requireNonNull(read);
    }
}
