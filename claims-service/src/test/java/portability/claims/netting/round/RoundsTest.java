package portability.claims.netting.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Until;
import portability.claims.netting.BankFiles;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AccountBalance;
import portability.proto.claims.v1.AgreeRoundRequest;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.AskOutcomeRequest;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.GetNettingReportRequest;
import portability.proto.claims.v1.GetPaymentFileRequest;
import portability.proto.claims.v1.GetRoundRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetSettlementResponse;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.ListBalancesRequest;
import portability.proto.claims.v1.ListRoundsRequest;
import portability.proto.claims.v1.NettingPayment;
import portability.proto.claims.v1.NettingRoundView;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.OfferWindowsRequest;
import portability.proto.claims.v1.OpenRoundRequest;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeRoundRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.RefuseRoundRequest;
import portability.proto.claims.v1.ReportForm;
import portability.proto.claims.v1.RoundServiceGrpc;
import portability.proto.claims.v1.RoundServiceGrpc.RoundServiceBlockingStub;
import portability.proto.claims.v1.RoundTransfer;
import portability.proto.claims.v1.StateItemRequest;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.claims.v1.TakenBankEntry;
import portability.proto.claims.v1.VoidRoundRequest;
import portability.proto.exchange.v1.NettingRoundRefusal;
import portability.proto.types.v1.Money;

/// Three institutions, a window between each two, one round; through their nodes and the exchange.
@PostgresTest
@TestMethodOrder(OrderAnnotation.class)
class RoundsTest {
    private static final ClaimsNode SE = node("SE:FK", "SE4550000000058398257466");
    private static final ClaimsNode NL = node("NL:CAK", "NL91ABNA0417164300");
    private static final ClaimsNode DE = node("DE:DVKA", "DE89370400440532013000");
    private static final List<ClaimsNode> ALL = List.of(SE, NL, DE);

    private static LocalDate today = LocalDate.EPOCH;
    private static List<String> windows = List.of();

    private static ClaimsNode node(String institution, String iban) {
        return new ClaimsNode(institution)
                .with("portability.payment.debtor.name", institution)
                .with("portability.payment.debtor.iban", iban);
    }

    /// NL owes SE 100, SE owes DE 70, DE owes NL 30: NL pays 70 in all, SE gets 30 and DE 40.
    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        ALL.forEach(ClaimsNode::start);
        Enrolment.ofAll(ALL);
        windows = List.of(
                agreed(SE, NL, "NL:CAK", "100.00"),
                agreed(SE, DE, "SE:FK", "70.00"),
                agreed(NL, DE, "DE:DVKA", "30.00"));
    }

    @AfterAll
    static void stop() {
        ALL.forEach(ClaimsNode::close);
    }

    @Test
    @Order(1)
    void a_round_that_one_refuses_gives_all_windows_back_at_all() {
        var roundId = proposed("refused");
        assertThat(agree(NL, roundId).getState()).isEqualTo("PROPOSED");
        Fails.with(Code.FAILED_PRECONDITION, "IN_ROUND", () -> order(NL, windows.get(0), "too early"));
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_ANSWERED", () -> refuse(NL, roundId));
        refuse(DE, roundId);
        for (var node : ALL) {
            var round = await(node, roundId, "VOID");
            assertThat(round.getVoidReason()).isEqualTo("REFUSED");
            assertThat(round.getVoidBecause()).isEqualTo("DE:DVKA");
            assertThat(round.getWaitsForList()).isEmpty();
        }
        assertThat(round(SE, roundId).getRefusal()).isEqualTo("NOT_TAKING_PART");
        for (var node : ALL) assertThat(offered(node)).isEqualTo(2);
        Fails.with(Code.FAILED_PRECONDITION, "ROUND_OVER", () -> agree(DE, roundId));
    }

    @Test
    @Order(2)
    void who_is_waited_for_is_named_and_the_proposer_gives_it_up() {
        var roundId = open("given up", List.of("DE:DVKA", "NL:CAK"));
        assertThat(round(SE, roundId).getWaitsForList()).containsExactly("DE:DVKA", "NL:CAK", "SE:FK");
        await(NL, roundId, "OPEN");
        assertThat(round(NL, roundId).getWaitsForList()).containsExactly("NL:CAK");
        offer(NL, roundId);
        assertThat(round(NL, roundId).getWaitsForList()).containsExactly("SE:FK");
        Until.so(() -> round(SE, roundId).getWaitsForList().equals(List.of("DE:DVKA", "SE:FK")));
        Fails.with(Code.FAILED_PRECONDITION, "ROUND_INCOMPLETE", () -> propose(roundId));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_PROPOSER", () -> giveUp(NL, roundId));
        assertThat(giveUp(SE, roundId).getVoidReason()).isEqualTo("GIVEN_UP");
        for (var node : ALL) await(node, roundId, "VOID");
    }

    @Test
    @Order(3)
    void a_node_that_is_away_waits_signed_and_hears_from_whoever_it_asks() {
        var roundId = proposed("stands");
        for (var node : ALL) {
            var seen = round(node, roundId);
            assertThat(seen.getFlaw()).isEmpty();
            assertThat(seen.getNotEnrolledList()).isEmpty();
            assertThat(seen.getWindowsList()).hasSize(3);
            assertThat(seen.getListHash()).isEqualTo(round(SE, roundId).getListHash());
            assertThat(seen.getTransfersList())
                    .extracting(each -> each.getPayer() + " " + each.getPayee() + " "
                            + each.getAmount().getAmount())
                    .containsExactly("NL:CAK DE:DVKA 40.00", "NL:CAK SE:FK 30.00");
        }
        agree(NL, roundId);
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_ANSWERED", () -> refuse(NL, roundId));
        Until.so(() -> round(SE, roundId).getWaitsForList().equals(List.of("DE:DVKA")));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_AGREED", () -> ask(DE, roundId));
        NL.stop();
        agree(DE, roundId);
        for (var node : List.of(SE, DE)) await(node, roundId, "STANDS");
        SE.stop();
        NL.start();
        // It has signed, and knows no more: its windows wait.
        assertThat(round(NL, roundId).getWaitsForList()).containsExactly("SE:FK");
        Fails.with(Code.FAILED_PRECONDITION, "IN_ROUND", () -> order(NL, windows.get(0), "meanwhile"));
        assertThat(ask(NL, roundId)).containsExactly("DE:DVKA", "SE:FK");
        await(NL, roundId, "STANDS");
        SE.start();
        for (var node : ALL)
            assertThat(await(node, roundId, "STANDS").getContradicted()).isFalse();
        // Who was away has to prove its log again before anybody settles with it.
        for (var node : ALL)
            Until.so(() -> ALL.stream()
                    .filter(partner -> partner != node)
                    .allMatch(partner ->
                            node.witnessed(partner.institution()).getState().equals("WITNESSED")));
        Fails.with(Code.FAILED_PRECONDITION, "ROUND_OVER", () -> giveUp(SE, roundId));
        Fails.with(Code.FAILED_PRECONDITION, "ROUND_OVER", () -> ask(DE, roundId));
        var proof = rounds(DE)
                .getRound(GetRoundRequest.newBuilder().setRoundId(roundId).build());
        assertThat(proof.getOffersCount()).isEqualTo(3);
        assertThat(proof.getAgreementsCount()).isEqualTo(3);
        assertThat(proof.getOutcome().getText().toStringUtf8()).startsWith("stands\t" + roundId + "\tSE:FK\t");
        for (var node : ALL)
            for (var windowId : windowsOf(node)) {
                assertThat(settlement(node, windowId).getSettled()).isTrue();
                assertThat(report(node, windowId)).contains("Settled in a round with others," + roundId);
            }
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_TO_SETTLE", () -> order(NL, windows.get(0), "twice"));
    }

    @Test
    @Order(4)
    void one_pays_and_all_three_books_are_at_zero() {
        var roundId = standing();
        for (var node : ALL)
            Until.so(() ->
                    clearing(node).stream().anyMatch(each -> each.getAccount().contains("/DUE")));
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> {
            var _ = office(NL, "officer-1")
                    .orderPayment(wanted(transfer(roundId, "SE:FK").getTransferId(), "it"));
        });
        int entry = 0;
        for (var payee : List.of(SE, DE)) {
            var transfer = transfer(roundId, payee.institution());
            var payment = order(NL, transfer.getTransferId(), "it");
            assertThat(payment.getAmount()).isEqualTo(transfer.getAmount());
            assertThat(payment.getExecuteOn()).isEqualTo(today.plusDays(2).toString());
            assertThat(office(NL, "officer-2")
                            .getPaymentFile(GetPaymentFileRequest.newBuilder()
                                    .setWindowId(transfer.getTransferId())
                                    .setPaymentId(payment.getPaymentId())
                                    .build())
                            .getFile()
                            .toStringUtf8())
                    .contains("Ustrd>" + transfer.getTransferId() + "</")
                    .contains(transfer.getAccount().getIban());
            assertThat(take(NL, BankFiles.status(payment.getPaymentId(), "ACSC", "")))
                    .containsExactly("SETTLED");
            assertThat(take(
                            payee,
                            BankFiles.notification(BankFiles.credit(
                                    "C-" + ++entry,
                                    payment.getPaymentId(),
                                    "EUR",
                                    transfer.getAmount().getAmount(),
                                    "NETTING " + transfer.getTransferId()))))
                    .containsExactly("RECEIVED");
            Until.so(() -> settlement(payee, transfer.getTransferId()).getNoticesCount() == 1);
        }
        for (var node : ALL) {
            Until.so(() -> clearing(node).stream().allMatch(RoundsTest::isZero));
            assertThat(clearing(node)).isNotEmpty();
            for (var transfer : round(node, roundId).getTransfersList())
                if (List.of(transfer.getPayer(), transfer.getPayee()).contains(node.institution()))
                    assertThat(settlement(node, transfer.getTransferId()).getSettled())
                            .isTrue();
        }
    }

    /// What of rounds stands in a node's book.
    private static List<AccountBalance> clearing(ClaimsNode node) {
        return ALL.stream()
                .filter(partner -> partner != node)
                .flatMap(partner -> node
                        .keys
                        .as(BooksServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                        .listBalances(ListBalancesRequest.newBuilder()
                                .setPartner(partner.institution())
                                .build())
                        .getBalancesList()
                        .stream())
                .filter(each -> each.getAccount().contains("/ROUND_CLEARING/"))
                .toList();
    }

    private static boolean isZero(AccountBalance balance) {
        return new BigDecimal(balance.getBalance().getAmount()).signum() == 0;
    }

    private static String standing() {
        return rounds(SE).listRounds(ListRoundsRequest.getDefaultInstance()).getRoundsList().stream()
                .filter(round -> round.getState().equals("STANDS"))
                .findFirst()
                .orElseThrow()
                .getRoundId();
    }

    private static RoundTransfer transfer(String roundId, String payee) {
        return round(NL, roundId).getTransfersList().stream()
                .filter(each -> each.getPayee().equals(payee))
                .findFirst()
                .orElseThrow();
    }

    /// Everybody has put in what it has, and it is proposed to all.
    private static String proposed(String requestId) {
        var roundId = open(requestId, List.of("NL:CAK", "DE:DVKA"));
        assertThat(open(requestId, List.of("DE:DVKA", "NL:CAK"))).isEqualTo(roundId);
        for (var node : ALL) {
            await(node, roundId, "OPEN");
            assertThat(offer(node, roundId).getOfferedList()).hasSize(2);
        }
        Until.so(() -> round(SE, roundId).getWaitsForList().equals(List.of("SE:FK")));
        assertThat(propose(roundId).getWaitsForList()).containsExactly("DE:DVKA", "NL:CAK");
        for (var node : List.of(NL, DE)) await(node, roundId, "PROPOSED");
        return roundId;
    }

    private static String open(String requestId, List<String> others) {
        return rounds(SE)
                .openRound(OpenRoundRequest.newBuilder()
                        .setRequestId(requestId)
                        .addAllParticipants(others)
                        .setCurrency("EUR")
                        .setValueDate(today.plusDays(2).toString())
                        .setLastDay(today.plusDays(1).toString())
                        .build())
                .getRound()
                .getRoundId();
    }

    private static NettingRoundView offer(ClaimsNode node, String roundId) {
        return rounds(node)
                .offerWindows(
                        OfferWindowsRequest.newBuilder().setRoundId(roundId).build())
                .getRound();
    }

    private static NettingRoundView propose(String roundId) {
        return rounds(SE)
                .proposeRound(
                        ProposeRoundRequest.newBuilder().setRoundId(roundId).build())
                .getRound();
    }

    private static NettingRoundView agree(ClaimsNode node, String roundId) {
        return rounds(node)
                .agreeRound(AgreeRoundRequest.newBuilder().setRoundId(roundId).build())
                .getRound();
    }

    private static NettingRoundView refuse(ClaimsNode node, String roundId) {
        return rounds(node)
                .refuseRound(RefuseRoundRequest.newBuilder()
                        .setRoundId(roundId)
                        .setReason(NettingRoundRefusal.NETTING_ROUND_REFUSAL_NOT_TAKING_PART)
                        .build())
                .getRound();
    }

    private static List<String> ask(ClaimsNode node, String roundId) {
        return rounds(node)
                .askOutcome(AskOutcomeRequest.newBuilder().setRoundId(roundId).build())
                .getAskedList();
    }

    private static NettingRoundView giveUp(ClaimsNode node, String roundId) {
        return rounds(node)
                .voidRound(VoidRoundRequest.newBuilder().setRoundId(roundId).build())
                .getRound();
    }

    private static NettingRoundView round(ClaimsNode node, String roundId) {
        return rounds(node)
                .getRound(GetRoundRequest.newBuilder().setRoundId(roundId).build())
                .getRound();
    }

    private static NettingRoundView await(ClaimsNode node, String roundId, String state) {
        Until.so(() -> rounds(node).listRounds(ListRoundsRequest.getDefaultInstance()).getRoundsList().stream()
                .anyMatch(round ->
                        round.getRoundId().equals(roundId) && round.getState().equals(state)));
        return round(node, roundId);
    }

    private static List<String> windowsOf(ClaimsNode node) {
        return Map.of(
                        SE, List.of(windows.get(0), windows.get(1)),
                        NL, List.of(windows.get(0), windows.get(2)),
                        DE, List.of(windows.get(1), windows.get(2)))
                .getOrDefault(node, List.of());
    }

    /// How many windows a node could put into a round now.
    private static long offered(ClaimsNode node) {
        return windowsOf(node).stream()
                .filter(windowId -> node.bean(RoundWindows.class)
                        .free(
                                windowId,
                                new RoundTerms(
                                        "SE:FK/aa",
                                        "SE:FK",
                                        List.of("DE:DVKA", "NL:CAK", "SE:FK"),
                                        "EUR",
                                        today,
                                        today))
                        .isPresent())
                .count();
    }

    /// A window to which both have agreed, with one item in it.
    private static String agreed(ClaimsNode one, ClaimsNode other, String debtor, String amount) {
        for (var node : List.of(one, other)) {
            var _ = office(node, "officer-1")
                    .stateItem(StateItemRequest.newBuilder()
                            .setPartner((node == one ? other : one).institution())
                            .setReference("check-" + amount)
                            .setDebtor(debtor)
                            .setAmount(Money.newBuilder().setAmount(amount).setCurrency("EUR"))
                            .setDueOn(today.minusDays(1).toString())
                            .setWhy("an administrative check")
                            .build());
        }
        var windowId = office(one, "officer-1")
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("with " + other.institution())
                        .setPartner(other.institution())
                        .build())
                .getWindowId();
        var _ = office(one, "officer-1")
                .proposeWindow(
                        ProposeWindowRequest.newBuilder().setWindowId(windowId).build());
        Until.so(() -> state(other, windowId).equals("PROPOSED"));
        var _ = office(other, "officer-1")
                .answerWindow(
                        AnswerWindowRequest.newBuilder().setWindowId(windowId).build());
        Until.so(() -> state(one, windowId).equals("AGREED"));
        return windowId;
    }

    private static String state(ClaimsNode node, String windowId) {
        return office(node, "officer-1")
                .getWindow(GetWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow()
                .getState();
    }

    private static OrderPaymentRequest wanted(String windowId, String id) {
        return OrderPaymentRequest.newBuilder()
                .setRequestId(id)
                .setWindowId(windowId)
                .setCurrency("EUR")
                .build();
    }

    private static NettingPayment order(ClaimsNode node, String windowId, String id) {
        return office(node, "officer-2").orderPayment(wanted(windowId, id)).getPayment();
    }

    private static List<String> take(ClaimsNode node, String file) {
        return office(node, "officer-2")
                .takeBankFile(TakeBankFileRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build())
                .getEntriesList()
                .stream()
                .map(TakenBankEntry::getTaken)
                .toList();
    }

    private static GetSettlementResponse settlement(ClaimsNode node, String windowId) {
        return office(node, "officer-1")
                .getSettlement(
                        GetSettlementRequest.newBuilder().setWindowId(windowId).build());
    }

    private static String report(ClaimsNode node, String windowId) {
        return office(node, "officer-1")
                .getNettingReport(GetNettingReportRequest.newBuilder()
                        .setWindowId(windowId)
                        .setForm(ReportForm.REPORT_FORM_CSV)
                        .build())
                .getReport()
                .toString(StandardCharsets.UTF_8);
    }

    private static RoundServiceBlockingStub rounds(ClaimsNode node) {
        return node.keys.as(RoundServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static NettingServiceBlockingStub office(ClaimsNode node, String officer) {
        return node.keys.as(NettingServiceGrpc.newBlockingStub(node.api()), officer, Role.OFFICER);
    }
}
