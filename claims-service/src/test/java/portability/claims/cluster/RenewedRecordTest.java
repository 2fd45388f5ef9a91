package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.exchange.pair.DocumentReceived;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.Participant;

/// Whoever was sent a record that has changed since is sent the newer one, once, whatever stops meanwhile.
@PostgresTest
class RenewedRecordTest {
    private static final List<ClaimsNode> NODES =
            List.of("NL:SVB", "DE:DRV", "MA:CNSS").stream().map(ClaimsNode::new).toList();
    private static final ClaimsNode NL = NODES.get(0);
    private static final ClaimsNode DE = NODES.get(1);
    private static final ClaimsNode MA = NODES.get(2);

    private static int next = 100;

    private String number = "";

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    @BeforeEach
    void somebodyElseEachTime() {
        number = Integer.toString(next++);
        var fatima = Samples.fatima();
        NL.upstream.insure(fatima, number, 2001, 2002, 2003);
        DE.upstream.insure(fatima, number, 1995, 1996);
        MA.upstream.insure(fatima, number, 1985);
    }

    private String lodge() {
        var claimant = Samples.fatima("NL:SVB", number, "DE:DRV", number, "MA:CNSS", number);
        return NL.officer()
                .lodgeClaim(Samples.claim("renewed-" + number, claimant))
                .getClaimId();
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static Participant seenAt(ClaimsNode node, String claimId, String institution) {
        return claim(node, claimId).getParticipantsList().stream()
                .filter(participant -> participant.getInstitution().equals(institution))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitClosed(String claimId) {
        for (var node : NODES)
            assertThat(ThreeNodesTest.follow(node, claimId).getLast().getStatus())
                    .isEqualTo("CLOSED");
    }

    private static void awaitVersion(ClaimsNode node, String claimId, String institution, int version) {
        Until.it(() -> seenAt(node, claimId, institution), seen -> seen.getRecordVersion() == version);
    }

    private static List<String> facts(ClaimsNode node, String claimId) {
        return claim(node, claimId).getHistoryList().stream()
                .map(ClaimMoment::getFact)
                .toList();
    }

    private static void awaitSettled(ClaimsNode node, String claimId) {
        Until.it(() -> facts(node, claimId), seen -> seen.contains("RenewalSettled"));
    }

    /// How many documents of the case with a record in them a node has taken from another.
    private static long recordsReceived(ClaimsNode node, ClaimsNode from, String claimId) {
        return node.bean(JdbcClient.class)
                .sql("select count(*) from log_entry where stream_id = :stream and event_name = :event"
                        + " and convert_from(payload, 'UTF8') like :case and convert_from(payload, 'UTF8') like :kind")
                .params(Map.of(
                        "stream",
                        "inbox/" + from.institution(),
                        "event",
                        "inbox." + DocumentReceived.class.getSimpleName(),
                        "case",
                        "%" + claimId + "%",
                        "kind",
                        "%CERTIFIED_RECORD%"))
                .query(Long.class)
                .single();
    }

    @Test
    void a_correction_after_the_case_was_closed_reaches_every_partner_as_version_2() {
        var claimId = lodge();
        awaitClosed(claimId);
        NL.upstream.correct(number, 2001, 2002, 2003, 2004);
        for (var node : List.of(DE, MA)) {
            awaitVersion(node, claimId, "NL:SVB", 2);
            var seen = seenAt(node, claimId, "NL:SVB");
            assertThat(seen.getPeriodsList()).hasSize(4);
            assertThat(seen.getRecordChanged()).isEqualTo("AFTER_DECISION");
            assertThat(facts(node, claimId)).contains("NewerRecordReceived");
            assertThat(claim(node, claimId).getStatus()).isEqualTo("CLOSED");
            assertThat(recordsReceived(node, NL, claimId)).isEqualTo(2);
        }
        awaitSettled(NL, claimId);
        assertThat(claim(NL, claimId).getStatus()).isEqualTo("CLOSED");
        assertThat(facts(NL, claimId)).contains("OwnRecordOutdated", "OwnRecordRenewed", "RenewalSettled");
        assertThat(seenAt(NL, claimId, "NL:SVB").getRecordChanged()).isEqualTo("AFTER_DECISION");
        assertThat(seenAt(DE, claimId, "MA:CNSS").getRecordChanged()).isEmpty();
    }

    @Test
    void a_partner_that_was_down_gets_both_versions_when_it_is_back_and_the_last_one_holds() {
        var claimId = lodge();
        awaitClosed(claimId);
        DE.stop();
        NL.upstream.correct(number, 2001);
        awaitVersion(MA, claimId, "NL:SVB", 2);
        awaitSettled(NL, claimId);
        NL.upstream.correct(number, 2001, 2002);
        awaitVersion(MA, claimId, "NL:SVB", 3);
        DE.start();
        awaitVersion(DE, claimId, "NL:SVB", 3);
        assertThat(seenAt(DE, claimId, "NL:SVB").getPeriodsList()).hasSize(2);
        assertThat(recordsReceived(DE, NL, claimId)).isEqualTo(3);
    }

    @Test
    void a_crash_between_certifying_anew_and_sending_neither_loses_the_record_nor_certifies_twice() {
        var claimId = lodge();
        awaitClosed(claimId);
        var first = NL.upstream.issued().stream()
                .filter(issued -> issued.requestId().equals(claimId))
                .findFirst()
                .orElseThrow();
        NL.stop();
        NL.upstream.correct(number, 2001, 2002, 2003, 2004);
        // It had asked, and died before it kept the answer.
        var lost = NL.upstream.issue(claimId + "#" + first.version(), number, first.recordId());
        NL.start();
        for (var node : List.of(DE, MA)) {
            awaitVersion(node, claimId, "NL:SVB", lost.version());
            assertThat(recordsReceived(node, NL, claimId)).isEqualTo(2);
        }
        awaitSettled(NL, claimId);
        assertThat(NL.upstream.issued().stream()
                        .filter(issued -> issued.number().equals(number)))
                .hasSize(2);
    }

    @Test
    void hearing_it_again_from_the_beginning_changes_nothing() {
        var claimId = lodge();
        awaitClosed(claimId);
        NL.upstream.correct(number, 2001);
        awaitVersion(DE, claimId, "NL:SVB", 2);
        awaitVersion(MA, claimId, "NL:SVB", 2);
        awaitSettled(NL, claimId);
        var before = facts(NL, claimId);
        NL.bean(JdbcClient.class).sql("update outdated_heard set position = 0").update();
        Until.it(
                () -> NL.bean(JdbcClient.class)
                        .sql("select position from outdated_heard")
                        .query(Long.class)
                        .single(),
                position -> position > 0);
        assertThat(facts(NL, claimId)).isEqualTo(before);
        assertThat(recordsReceived(DE, NL, claimId)).isEqualTo(2);
    }

    @Test
    void contributions_that_are_down_only_delay() {
        var claimId = lodge();
        awaitClosed(claimId);
        NL.upstream.contributionsDown.set(true);
        NL.upstream.correct(number, 2001);
        assertThat(seenAt(DE, claimId, "NL:SVB").getRecordVersion()).isEqualTo(1);
        NL.upstream.contributionsDown.set(false);
        awaitVersion(DE, claimId, "NL:SVB", 2);
    }

    @Test
    void who_has_not_decided_determines_on_the_newer_record() {
        DE.upstream.agreementsDown.set(true);
        var claimId = lodge();
        awaitVersion(DE, claimId, "NL:SVB", 1);
        NL.upstream.correct(number, 2001);
        awaitVersion(DE, claimId, "NL:SVB", 2);
        DE.upstream.agreementsDown.set(false);
        awaitClosed(claimId);
        // Two years of its own, and of others' one Dutch and one Moroccan.
        assertThat(claim(DE, claimId).getDetermination().getPayablePerMonth().getAmount())
                .isEqualTo("22.00");
        assertThat(seenAt(DE, claimId, "NL:SVB").getRecordChanged()).isEqualTo("BEFORE_DECISION");
    }
}
