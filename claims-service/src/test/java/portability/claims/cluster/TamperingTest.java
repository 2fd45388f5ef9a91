package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.LiftQuarantineRequest;
import portability.proto.claims.v1.WitnessedLog;

/// An institution's database is changed behind its service's back: its partners find out when they next hear of it,
/// and what rests on its word waits. Over three nodes.
@PostgresTest
class TamperingTest {
    private static final int LAST = 20;

    private final ClaimsNode nl = new ClaimsNode("NL:SVB");
    private final ClaimsNode de = new ClaimsNode("DE:DRV");
    private final ClaimsNode ma = new ClaimsNode("MA:CNSS");
    private final List<ClaimsNode> nodes = List.of(nl, de, ma);

    @BeforeEach
    void start() {
        nodes.forEach(ClaimsNode::start);
        Enrolment.ofAll(nodes);
        nl.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
        de.upstream.insure(Samples.fatima(), "222", 1995, 1996);
        ma.upstream.insure(Samples.fatima(), "333", 1985);
        // So much that what is deleted at the end is none of the partnerships.
        for (int claim = 0; claim < 3; claim++) closed(lodge("before, " + claim));
        for (var node : List.of(nl, ma)) Until.it(() -> node.witnessed("DE:DRV").getSize(), size -> size > 2 * LAST);
    }

    @AfterEach
    void stop() {
        nodes.forEach(ClaimsNode::close);
    }

    @Test
    void an_honest_log_is_witnessed_through_restarts_without_an_alarm() {
        de.stop();
        de.start();
        closed(lodge("after"));
        for (var node : nodes)
            for (var partner : nodes)
                if (node != partner) {
                    // An older checkpoint may come after a newer one, and is asked about.
                    var seen = Until.it(
                            () -> node.witnessed(partner.institution()),
                            log -> log.getState().equals("WITNESSED"));
                    assertThat(seen.getForksList()).isEmpty();
                }
    }

    @Test
    void events_that_were_deleted_at_the_end_of_a_log_are_missed_by_its_partners() {
        long kept = kept();
        de.stop();
        change("delete from log_entry where leaf_index >= " + kept);
        change("delete from log_checkpoint where tree_size > " + kept);
        change("delete from log_tile");
        de.start();
        for (var node : List.of(nl, ma)) {
            var seen = quarantined(node);
            assertThat(seen.getLog()).isEqualTo("DE:DRV/claims/1");
            assertThat(seen.getForks(0).getSeenSize()).isGreaterThan(kept);
            assertThat(seen.getForks(0).getShownNote()).startsWith("DE:DRV/claims/1\n");
        }
        // It has been told, and starts nothing new before that is cleared up.
        assertThat(quarantined(de).getOwn()).isTrue();
    }

    @Test
    void events_that_were_deleted_under_a_checkpoint_are_missed_when_it_is_to_be_proved() {
        long kept = kept();
        de.stop();
        change("delete from log_entry where leaf_index >= " + kept);
        de.start();
        quarantined(nl);
        quarantined(ma);
    }

    @Test
    void events_that_were_deleted_under_a_running_node_are_missed_by_its_partners_when_it_next_delivers() {
        change("delete from log_entry where leaf_index >= " + kept());
        for (int again = 0; again < 3; again++) lodge("after the deed, " + again);
        for (var node : List.of(nl, ma))
            assertThat(quarantined(node).getForks(0).getSeenNote()).startsWith("DE:DRV/claims/1\n");
    }

    @Test
    void a_history_that_was_rewritten_is_found_although_it_is_as_long_as_before() {
        de.stop();
        change("update log_entry set leaf_hash = sha256(leaf_hash) where leaf_index = 3");
        change("delete from log_checkpoint");
        change("delete from log_tile");
        de.start();
        quarantined(nl);
        quarantined(ma);
    }

    @Test
    void what_rests_on_the_word_of_a_partner_in_doubt_waits_for_two_officers() {
        de.stop();
        var claimId = lodge("meanwhile");
        change("update log_entry set leaf_hash = sha256(leaf_hash) where leaf_index = 3");
        change("delete from log_checkpoint");
        change("delete from log_tile");
        de.start();
        var fork = quarantined(nl).getForks(0);
        quarantined(ma);
        // It hears of it itself, and sends nothing before its own officers have cleared it up.
        liftByTwo(de);
        // Documents are taken and dated; the record is there, and nothing is determined on it.
        var claim = Until.it(
                () -> claim(nl, claimId),
                seen -> seen.getParticipants(1).getRecord().equals("CERTIFIED"));
        assertThat(claim.getInDoubtList()).containsExactly("DE:DRV");
        assertThat(claim.getStatus()).isEqualTo("RECORDS_AWAITED");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "PARTNER_IN_DOUBT",
                () -> nl.officer()
                        .decideClaim(DecideClaimRequest.newBuilder()
                                .setClaimId(claimId)
                                .build()));
        // A new claim is accepted and dated, and not sent there.
        var later = lodge("later");
        Until.it(
                () -> claim(nl, later).getHistoryList().toString(),
                history -> history.contains("DocumentDispatched") && history.contains("OwnRecordCertified"));
        assertThat(claim(nl, later).getWaitingForList()).contains("DE:DRV");
        for (var node : List.of(nl, ma)) liftByTwo(node);
        assertThat(fork.getLiftedByList()).isEmpty();
        closed(claimId);
        closed(later);
    }

    private static WitnessedLog quarantined(ClaimsNode node) {
        return Until.it(() -> node.witnessed("DE:DRV"), seen -> seen.getState().equals("QUARANTINED"));
    }

    private static void liftByTwo(ClaimsNode node) {
        var open = quarantined(node).getForks(0);
        assertThat(lift(node, "officer-1", open.getShownNote())).isFalse();
        assertThat(lift(node, "officer-2", open.getShownNote())).isTrue();
    }

    private static boolean lift(ClaimsNode node, String officer, String shownNote) {
        return node.as(officer, Role.OFFICER)
                .liftQuarantine(LiftQuarantineRequest.newBuilder()
                        .setLog("DE:DRV/claims/1")
                        .setShownNote(shownNote)
                        .setReason("found out by telephone")
                        .build())
                .getLifted();
    }

    private String lodge(String requestId) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", "222", "MA:CNSS", "333");
        return nl.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    private void closed(String claimId) {
        for (var node : nodes)
            Until.it(
                    () -> ThreeNodesTest.follow(node, claimId).getLast(),
                    claim -> claim.getStatus().equals("CLOSED"));
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    /// So many entries that each partner has seen more.
    private long kept() {
        return Math.min(nl.witnessed("DE:DRV").getSize(), ma.witnessed("DE:DRV").getSize()) - LAST;
    }

    private void change(String sql) {
        JdbcClient.create(de.database().dataSource()).sql(sql).update();
    }
}
