package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AcceptGapRequest;
import portability.proto.claims.v1.ApproveRestoreRequest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetRestoreRequest;
import portability.proto.claims.v1.GetRestoreResponse;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.HeldByPartner;
import portability.proto.claims.v1.LostInterval;

/// An institution puts an older backup of its database back, and finds the way back to its partners. Over three nodes.
@PostgresTest
class RestoreTest {
    private static final String NEXT = "DE:DRV/claims/2";

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
    }

    @AfterEach
    void stop() {
        nodes.forEach(ClaimsNode::close);
    }

    @Test
    void what_partners_hold_comes_back_once_and_business_goes_on_under_the_logs_next_name(@TempDir Path directory) {
        closed(lodgeAt(nl, "before"));
        de.stop();
        var backup = Backup.of(de);
        de.start();
        var gone = lodgeAt(nl, "lost from the first to the last document");
        closed(gone);
        ma.upstream.agreementsDown.set(true);
        var inFlight = lodgeAt(nl, "in flight");
        var lodgedThere = lodgeAt(de, "lodged where it was lost");
        for (var claimId : List.of(inFlight, lodgedThere)) awaitDecisions(claimId);
        de.stop();
        backup.putBack();
        de.start();

        var found = Until.it(
                this::restore,
                seen -> !seen.getNextLog().isEmpty() && states(seen).equals(List.of("LOST", "LOST")));
        assertThat(found.getLog()).isEqualTo("DE:DRV/claims/1");
        assertThat(found.getNextLog()).isEqualTo(NEXT);
        assertThat(found.getPartnersList()).allSatisfy(partner -> {
            assertThat(partner.getWitnessedSize()).isGreaterThan(partner.getCommonSize());
            assertThat(partner.getCommonSize()).isPositive();
            assertThat(partner.getDocumentsThere()).isGreaterThan(partner.getDocumentsHere());
        });
        approveByTwo();

        Until.it(() -> states(restore()), List.of("STATED", "STATED")::equals);
        assertThat(restore().getPartnersList())
                .allSatisfy(partner -> assertThat(partner.getDocumentsHere()).isEqualTo(partner.getDocumentsThere()));
        ma.upstream.agreementsDown.set(false);
        for (var node : List.of(nl, ma)) acceptAt(node);
        Until.it(() -> states(restore()), List.of("ACCEPTED", "ACCEPTED")::equals);

        for (var claimId : List.of(gone, inFlight, lodgedThere, lodgeAt(nl, "after"), lodgeAt(de, "after")))
            closed(claimId);
        for (var claimId : List.of(gone, inFlight, lodgedThere)) {
            assertThat(summary(de, claimId)).isEqualTo(summary(nl, claimId)).isEqualTo(summary(ma, claimId));
            assertThat(facts(de, claimId)).containsOnlyOnce("Decided").contains("ClaimClosed");
        }
        for (var sender : nodes) for (var receiver : nodes) if (sender != receiver) assertSamePair(sender, receiver);
        assertGapOnRecord();
        de.stop();
        de.start();
        closed(lodgeAt(nl, "after a restart"));
        assertGapOnRecord();
        var atHome = AuditedLog.of(de, directory);
        assertThat(atHome.verify()).contains(NEXT).contains("PROVED");
        assertThat(atHome.compareWith(AuditedLog.of(nl, directory), AuditedLog.of(ma, directory)))
                .contains("PROVED")
                .contains("lost in a restore it accepted");
    }

    @Test
    void nothing_is_sent_certified_or_decided_anew_while_it_is_not_known_what_was_lost() {
        de.with("portability.claims.decisions", "officer");
        de.stop();
        de.start();
        var claimId = lodgeAt(nl, "in flight");
        awaitDetermined(claimId);
        de.stop();
        var backup = Backup.of(de);
        de.start();
        decideAt(de, claimId);
        closed(claimId);
        de.stop();
        backup.putBack();
        de.start();
        Until.it(this::restore, seen -> !seen.getNextLog().isEmpty());
        Fails.with(Code.UNAVAILABLE, "RESTORING", () -> decideAt(de, claimId));
        approveByTwo();
        for (var node : List.of(nl, ma)) acceptAt(node);
        closed(claimId);
        assertThat(summary(de, claimId)).isEqualTo(summary(nl, claimId));
        for (var sender : nodes) for (var receiver : nodes) if (sender != receiver) assertSamePair(sender, receiver);
    }

    @Test
    void a_node_that_has_lost_nothing_goes_on_under_its_name() {
        closed(lodgeAt(nl, "before"));
        var seen = Until.it(this::restore, found -> states(found).equals(List.of("NOTHING_LOST", "NOTHING_LOST")));
        assertThat(seen.getNextLog()).isEmpty();
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_LOST", () -> approve("officer-1", NEXT, "for no reason"));
    }

    private void approveByTwo() {
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_REASON", () -> approve("officer-1", NEXT, " "));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "LOG_DIFFERS",
                () -> approve("officer-1", "DE:DRV/claims/3", "the disk was lost"));
        assertThat(approve("officer-1", NEXT, "the disk was lost")).isFalse();
        assertThat(restore().getApprovedByList()).containsExactly("officer-1");
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> approve("officer-1", NEXT, "the disk was lost"));
        assertThat(approve("officer-2", NEXT, "the disk was lost, the night's copy was put back"))
                .isTrue();
    }

    private void assertGapOnRecord() {
        for (var node : List.of(nl, ma)) {
            var seen = Until.it(
                    () -> node.witnessed("DE:DRV"),
                    log -> log.getLog().equals(NEXT) && log.getState().equals("WITNESSED"));
            assertThat(seen.getGapsList()).hasSize(1);
            assertThat(seen.getGaps(0).getAcceptedByList()).containsExactly("officer-1", "officer-2");
            assertThat(seen.getGaps(0).getReason()).contains("the night's copy");
        }
        var lost = restore().getLostList();
        assertThat(lost).extracting(LostInterval::getInstitution).containsExactlyInAnyOrder("NL:SVB", "MA:CNSS");
        assertThat(lost).allSatisfy(gap -> {
            assertThat(gap.getNewLog()).isEqualTo(NEXT);
            assertThat(gap.getAccepted()).isTrue();
            assertThat(gap.getOfficersList()).containsExactly("officer-1", "officer-2");
            assertThat(gap.getToSize()).isGreaterThan(gap.getFromSize());
            assertThat(gap.getRecoveredTo()).isGreaterThanOrEqualTo(gap.getRecoveredFrom());
            assertThat(gap.getRecoveredFrom()).isPositive();
        });
        Until.it(() -> de.witnessed("DE:DRV").getState(), "WITNESSED"::equals);
    }

    /// Both ends of a pair hold the same documents under the same numbers, each once.
    private static void assertSamePair(ClaimsNode sender, ClaimsNode receiver) {
        Supplier<List<String>> sent = () -> headerHashes(
                sender, "outbox/" + receiver.institution(), "('outbox.DocumentFrozen', 'outbox.DocumentRecovered')");
        var received = Until.it(
                () -> headerHashes(receiver, "inbox/" + sender.institution(), "('inbox.DocumentReceived')"),
                hashes -> hashes.equals(sent.get()));
        assertThat(received).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> headerHashes(ClaimsNode node, String stream, String events) {
        return JdbcClient.create(node.database().dataSource())
                .sql("select convert_from(payload, 'UTF8')::json ->> 'headerHash' from log_entry"
                        + " where stream_id = ? and event_name in " + events + " order by stream_seq")
                .param(stream)
                .query(String.class)
                .list();
    }

    private GetRestoreResponse restore() {
        return de.officer().getRestore(GetRestoreRequest.getDefaultInstance());
    }

    private static List<String> states(GetRestoreResponse seen) {
        return seen.getPartnersList().stream().map(HeldByPartner::getState).toList();
    }

    private boolean approve(String officer, String nextLog, String reason) {
        return de.as(officer, Role.OFFICER)
                .approveRestore(ApproveRestoreRequest.newBuilder()
                        .setNextLog(nextLog)
                        .setReason(reason)
                        .build())
                .getRestored();
    }

    private static void acceptAt(ClaimsNode node) {
        Until.it(() -> node.witnessed("DE:DRV"), seen -> seen.getGapsCount() > 0);
        assertThat(accept(node, "officer-1")).isFalse();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> accept(node, "officer-1"));
        assertThat(accept(node, "officer-2")).isTrue();
    }

    private static boolean accept(ClaimsNode node, String officer) {
        return node.as(officer, Role.OFFICER)
                .acceptGap(AcceptGapRequest.newBuilder().setNewLog(NEXT).build())
                .getAccepted();
    }

    private static String lodgeAt(ClaimsNode node, String requestId) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", "222", "MA:CNSS", "333");
        return node.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    private static void decideAt(ClaimsNode node, String claimId) {
        var _ = node.officer()
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build());
    }

    /// All have certified, and all but Morocco have decided.
    private void awaitDecisions(String claimId) {
        for (var node : nodes)
            Until.it(
                    () -> claim(node, claimId),
                    claim -> claim.getParticipantsList().stream()
                            .allMatch(participant -> participant.getRecord().equals("CERTIFIED")));
        // Not before: as long as records are awaited, a claim may wait for Morocco alone too.
        Until.it(() -> claim(contact(claimId), claimId).getWaitingForList(), List.of("MA:CNSS")::equals);
    }

    private ClaimsNode contact(String claimId) {
        return claimId.startsWith("DE:DRV/") ? de : nl;
    }

    private void awaitDetermined(String claimId) {
        Until.it(() -> claim(de, claimId), claim -> claim.getStatus().equals("DETERMINED"));
        // Not before: as long as records are awaited, the claim may wait for Germany alone too.
        Until.it(() -> claim(nl, claimId).getWaitingForList(), List.of("DE:DRV")::equals);
    }

    private void closed(String claimId) {
        // At the contact institution first: that it is closed there, says that all others know it.
        for (var node :
                Stream.concat(Stream.of(contact(claimId)), nodes.stream()).toList())
            Until.it(
                    () -> ThreeNodesTest.follow(node, claimId).getLast(),
                    claim -> claim.getStatus().equals("CLOSED"));
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static List<String> facts(ClaimsNode node, String claimId) {
        return claim(node, claimId).getHistoryList().stream()
                .map(ClaimMoment::getFact)
                .toList();
    }

    private static String summary(ClaimsNode node, String claimId) {
        return node.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build())
                .getLinesList()
                .toString();
    }
}
