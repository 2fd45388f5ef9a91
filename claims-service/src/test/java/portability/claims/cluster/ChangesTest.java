package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.DeferAwardRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetSituationRequest;
import portability.proto.claims.v1.KnownChange;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.OwnDecision;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.RecalculationDue;
import portability.proto.claims.v1.SettleChangeRequest;
import portability.proto.claims.v1.TakeBackChangeRequest;
import portability.proto.claims.v1.TellChangeRequest;
import portability.proto.exchange.v1.SituationChange;
import portability.proto.exchange.v1.SituationChangeKind;
import portability.proto.types.v1.Household;

/// What changes after a claim was decided: her situation, told at one institution and known at all of them; and the
/// law.
@PostgresTest
class ChangesTest {
    private static final ClaimsNode AT = new ClaimsNode("AT:PV");
    private static final ClaimsNode BE = new ClaimsNode("BE:SFPD");
    private static final ClaimsNode CZ = new ClaimsNode("CZ:CSSZ");
    private static final List<ClaimsNode> NODES = List.of(AT, BE, CZ);
    private static final SituationChange MARRIED = SituationChange.newBuilder()
            .setKind(SituationChangeKind.SITUATION_CHANGE_KIND_MARRIED)
            .setOn("2026-03-14")
            .setHousehold(Household.HOUSEHOLD_COUPLE)
            .setReference("civil register, act 412")
            .build();

    @BeforeAll
    static void start() {
        AT.with("portability.award-days.look-again", "300ms");
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        AT.upstream.insure(Samples.fatima(), "111", 1990, 1991);
        BE.upstream.insure(Samples.fatima(), "222", 2001, 2002, 2003);
        CZ.upstream.insure(Samples.fatima(), "333", 1985);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    private static String closed(String requestId) {
        var claimId = AT.officer()
                .lodgeClaim(
                        Samples.claim(requestId, Samples.fatima("AT:PV", "111", "BE:SFPD", "222", "CZ:CSSZ", "333")))
                .getClaimId();
        for (var node : NODES)
            Until.it(
                    () -> node.officer()
                            .getClaim(GetClaimRequest.newBuilder()
                                    .setClaimId(claimId)
                                    .build())
                            .getClaim(),
                    seen -> seen.getStatus().equals("CLOSED"));
        return claimId;
    }

    private static List<RecalculationDue> due(ClaimsNode node, String claimId) {
        return node
                .recalculations()
                .listRecalculationsDue(ListRecalculationsDueRequest.getDefaultInstance())
                .getDueList()
                .stream()
                .filter(line -> line.getClaimId().equals(claimId))
                .toList();
    }

    private static OwnDecision newest(ClaimsNode node, String claimId) {
        return node.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build())
                .getDecisionsList()
                .getLast();
    }

    private static void recalculate(ClaimsNode node, String claimId, RecalculateRequest.Builder how) {
        node.recalculations()
                .recalculate(how.setClaimId(claimId)
                        .setDecisionId(newest(node, claimId).getDecisionId())
                        .build());
        Until.it(() -> newest(node, claimId), decision -> decision.getNumber() == 2);
    }

    private static List<KnownChange> changes(ClaimsNode node, String claimId) {
        return node.situation()
                .getSituation(
                        GetSituationRequest.newBuilder().setClaimId(claimId).build())
                .getChangesList();
    }

    private static String words(ClaimsNode node, String claimId, String language) {
        return String.join(
                "\n",
                node.cases()
                        .getClaimStatus(GetClaimStatusRequest.newBuilder()
                                .setClaimId(claimId)
                                .setLanguage(language)
                                .build())
                        .getStatus()
                        .getLinesList());
    }

    private static TellChangeRequest.Builder telling(String claimId, SituationChange change) {
        return TellChangeRequest.newBuilder()
                .setClaimId(claimId)
                .setChangeId("change-1")
                .setChange(change);
    }

    @Test
    void a_marriage_that_one_institution_takes_down_comes_up_at_all_of_them() {
        var claimId = closed("married");
        CZ.stop();
        var request = telling(claimId, MARRIED).build();
        // Not the contact institution: any one of the case tells the others.
        assertThat(BE.situation().tellChange(request).getToldList()).containsExactlyInAnyOrder("AT:PV", "CZ:CSSZ");
        assertThat(BE.situation().tellChange(request).getToldList()).containsExactlyInAnyOrder("AT:PV", "CZ:CSSZ");
        CZ.start();
        for (var node : NODES)
            assertThat(Until.it(() -> due(node, claimId), lines -> !lines.isEmpty()))
                    .extracting(RecalculationDue::getCause, RecalculationDue::getFrom, RecalculationDue::getChangeId)
                    .containsExactly(
                            tuple(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED, "2026-03-14", "change-1"));
        assertThat(changes(AT, claimId))
                .extracting(KnownChange::getToldBy, KnownChange::getChange)
                .containsExactly(tuple("BE:SFPD", MARRIED));
        assertThat(words(AT, claimId, "en"))
                .contains("You married, or entered a partnership, on 14 March 2026. BE:SFPD told us");
        assertThat(words(BE, claimId, "fr")).contains("Vous n'avez pas à le redire");
        // Nobody decides on the word of one whose log cannot be proved, and CZ was not there to be asked for a proof.
        Until.so(() -> List.of("BE:SFPD", "CZ:CSSZ").stream()
                .allMatch(partner -> AT.witnessed(partner).getState().equals("WITNESSED")));
        // One calculates anew, one looks at it and has nothing to calculate.
        recalculate(
                AT,
                claimId,
                RecalculateRequest.newBuilder()
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED)
                        .setFrom("2026-04-01")
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .setReason("she married"));
        Until.so(() -> due(AT, claimId).isEmpty());
        assertThat(AT.upstream.questions.getLast().getHousehold()).isEqualTo(Household.HOUSEHOLD_COUPLE);
        assertThat(changes(AT, claimId).getFirst().getCalculated()).isTrue();
        assertThat(words(AT, claimId, "en")).contains("calculated anew because of it");
        CZ.situation()
                .settleChange(SettleChangeRequest.newBuilder()
                        .setClaimId(claimId)
                        .setChangeId("change-1")
                        .setOutcome("the household counts for nothing by our law")
                        .build());
        Until.so(() -> due(CZ, claimId).isEmpty());
        assertThat(words(CZ, claimId, "en")).contains("stays as it is: the household counts for nothing");
        assertThat(due(BE, claimId)).hasSize(1);
    }

    @Test
    void a_pension_that_was_to_begin_later_is_due_on_its_day_without_anybody_noticing() {
        var claimId = closed("later");
        var today = LocalDate.now(ZoneOffset.UTC);
        var tomorrow = today.plusDays(1).toString();
        AT.course().deferAward(deferral(claimId, tomorrow));
        Until.so(() -> AT
                .recalculations()
                .listRecalculationsDue(ListRecalculationsDueRequest.newBuilder()
                        .setUntil(tomorrow)
                        .build())
                .getDueList()
                .stream()
                .anyMatch(line -> line.getClaimId().equals(claimId)));
        assertThat(newest(CZ, claimId).getNumber()).isEqualTo(1);
        AT.course().deferAward(deferral(claimId, today.toString()));
        for (var node : NODES) {
            Until.it(() -> newest(node, claimId), decision -> decision.getNumber() == 2);
            assertThat(newest(node, claimId).getFrom()).isEqualTo(today.toString());
            Until.so(() -> due(node, claimId).isEmpty());
        }
    }

    private static DeferAwardRequest deferral(String claimId, String paysFrom) {
        return DeferAwardRequest.newBuilder()
                .setClaimId(claimId)
                .setInstitution("BE:SFPD")
                .setSaidOn("2026-01-10")
                .setPaysFrom(paysFrom)
                .build();
    }

    @Test
    void what_was_told_by_mistake_is_taken_back_and_where_it_was_decided_upon_it_comes_up_again() {
        var claimId = closed("taken back");
        BE.situation().tellChange(telling(claimId, MARRIED).build());
        for (var node : NODES) Until.so(() -> due(node, claimId).size() == 1);
        Until.so(() -> List.of("BE:SFPD", "CZ:CSSZ").stream()
                .allMatch(partner -> AT.witnessed(partner).getState().equals("WITNESSED")));
        recalculate(
                AT,
                claimId,
                RecalculateRequest.newBuilder()
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED)
                        .setFrom("2026-04-01")
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .setReason("she married"));
        Until.so(() -> due(AT, claimId).isEmpty());
        var request = TakeBackChangeRequest.newBuilder()
                .setClaimId(claimId)
                .setChangeId("change-1")
                .setReason("a namesake married")
                .build();
        Fails.with(
                Code.FAILED_PRECONDITION, "TOLD_ELSEWHERE", () -> AT.situation().takeBackChange(request));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REASON",
                () -> BE.situation()
                        .takeBackChange(request.toBuilder().setReason(" ").build()));
        for (int twice = 0; twice < 2; twice++) {
            var answer = BE.situation().takeBackChange(request);
            assertThat(answer.getToldList()).containsExactlyInAnyOrder("AT:PV", "CZ:CSSZ");
            assertThat(answer.getStillDecided()).isFalse();
        }
        // Nothing was decided there because of it: it is no longer in the list, and marked.
        for (var node : List.of(BE, CZ)) {
            Until.so(() -> due(node, claimId).isEmpty());
            assertThat(changes(node, claimId))
                    .extracting(KnownChange::getTakenBack, KnownChange::getStillDecided)
                    .containsExactly(tuple("a namesake married", false));
            assertThat(words(node, claimId, "en")).contains("told by mistake and counts no more");
        }
        // Here something was: it comes up again.
        assertThat(Until.it(() -> due(AT, claimId), lines -> !lines.isEmpty()))
                .extracting(
                        RecalculationDue::getCause,
                        RecalculationDue::getChangeId,
                        line -> line.getDifferencesList().toString())
                .containsExactly(
                        tuple(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED, "change-1", "[TAKEN_BACK]"));
        assertThat(changes(AT, claimId).getFirst().getStillDecided()).isTrue();
        assertThat(words(AT, claimId, "es")).contains("la examina otra vez");
        AT.recalculations()
                .recalculate(RecalculateRequest.newBuilder()
                        .setClaimId(claimId)
                        .setDecisionId(newest(AT, claimId).getDecisionId())
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED)
                        .setFrom("2026-04-01")
                        .setHousehold(Household.HOUSEHOLD_SINGLE)
                        .setReason("she did not marry")
                        .build());
        Until.it(() -> newest(AT, claimId), decision -> decision.getNumber() == 3);
        Until.so(() -> due(AT, claimId).isEmpty());
        assertThat(changes(AT, claimId).getFirst().getStillDecided()).isFalse();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "CHANGE_TAKEN_BACK",
                () -> BE.situation().tellChange(telling(claimId, MARRIED).build()));
    }

    @Test
    void what_is_no_change_is_refused_and_nothing_is_kept() {
        var claimId = closed("refused");
        var nowhere = MARRIED.toBuilder().setKind(SituationChangeKind.SITUATION_CHANGE_KIND_MOVED);
        for (var malformed : List.of(
                MARRIED.toBuilder().clearKind().build(),
                MARRIED.toBuilder().clearReference().build(),
                MARRIED.toBuilder().setOn("2026-02-30").build(),
                nowhere.build()))
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_CHANGE",
                    () -> AT.situation().tellChange(telling(claimId, malformed).build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> AT.situation()
                        .tellChange(telling(
                                        claimId,
                                        MARRIED.toBuilder().setOn("2999-01-01").build())
                                .build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_CLAIM",
                () -> AT.situation().tellChange(telling("AT:PV/none", MARRIED).build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_CHANGE",
                () -> AT.situation()
                        .settleChange(SettleChangeRequest.newBuilder()
                                .setClaimId(claimId)
                                .setChangeId("change-1")
                                .setOutcome("none")
                                .build()));
        assertThat(changes(AT, claimId)).isEmpty();
    }

    @Test
    void a_law_that_changes_what_was_decided_brings_the_claim_up_until_it_is_calculated_anew() {
        var touched = closed("touched");
        var untouched = closed("untouched");
        Until.so(() -> BE.upstream.kept.stream()
                .map(kept -> kept.getReference())
                .toList()
                .containsAll(List.of(touched, untouched)));
        BE.upstream.touchedByLaw.add(touched);
        BE.upstream.law.set("2b".repeat(32));
        assertThat(Until.it(() -> due(BE, touched), lines -> !lines.isEmpty()))
                .extracting(
                        RecalculationDue::getCause,
                        RecalculationDue::getFrom,
                        line -> line.getDifferencesList().toString())
                .containsExactly(tuple(RecalculationCause.RECALCULATION_CAUSE_RULES_CHANGED, "", "[AMOUNT]"));
        // The others have their own law, and their own agreements-service.
        assertThat(due(AT, touched)).isEmpty();
        assertThat(due(BE, untouched)).isEmpty();
        // A newer law still that changes nothing takes it back; the next one brings it up again.
        BE.upstream.touchedByLaw.clear();
        BE.upstream.law.set("3c".repeat(32));
        Until.so(() -> due(BE, touched).isEmpty());
        BE.upstream.touchedByLaw.add(touched);
        BE.upstream.law.set("4d".repeat(32));
        Until.so(() -> !due(BE, touched).isEmpty());
        recalculate(
                BE,
                touched,
                RecalculateRequest.newBuilder()
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_RULES_CHANGED)
                        .setFrom("2026-07-01")
                        .setReason("Pension Act 2026, s. 4"));
        assertThat(newest(BE, touched).getDetermination().getLawChecksum()).isEqualTo("4d".repeat(32));
        Until.so(() -> due(BE, touched).isEmpty());
    }
}
