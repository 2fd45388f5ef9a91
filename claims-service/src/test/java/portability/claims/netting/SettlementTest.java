package portability.claims.netting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
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
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.GetNettingReportRequest;
import portability.proto.claims.v1.GetPaymentFileRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetSettlementResponse;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.GiveUpWindowRequest;
import portability.proto.claims.v1.ListRatesRequest;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.LoadRatesRequest;
import portability.proto.claims.v1.NettingPayment;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.OpenAdvanceRequest;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.RecallPaymentRequest;
import portability.proto.claims.v1.ReferenceRate;
import portability.proto.claims.v1.ReportForm;
import portability.proto.claims.v1.StateItemRequest;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.claims.v1.TakenBankEntry;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.exchange.v1.NettingDifferenceReason;
import portability.proto.exchange.v1.NettingNet;
import portability.proto.types.v1.Money;

/// A settlement window between two institutions, through their nodes and the exchange.
@PostgresTest
@TestMethodOrder(OrderAnnotation.class)
class SettlementTest {
    private static final ClaimsNode SE = node("SE:FK", "SE4550000000058398257466");
    private static final ClaimsNode NL = node("NL:CAK", "NL91ABNA0417164300");
    private static final String REQUESTED = "2026-05-04";

    private static LocalDate today = LocalDate.EPOCH;

    private static ClaimsNode node(String institution, String iban) {
        return new ClaimsNode(institution)
                .with("portability.payment.debtor.name", institution)
                .with("portability.payment.debtor.iban", iban);
    }

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        SE.start();
        NL.start();
        Enrolment.ofAll(List.of(SE, NL));
        for (var node : List.of(SE, NL)) {
            var loaded = office(node).loadRates(rates("10.9345", false));
            assertThat(loaded.getLoaded()).isEqualTo(1);
            // The Dutch are to pay 1,000.05 and 3,000.05 and 0.06 crowns, the Swedes 100 euros.
            state(node, "check-1", "NL:CAK", "1000.05", "SEK");
            state(node, "check-2", "NL:CAK", "3000.05", "SEK");
            state(node, "check-3", "NL:CAK", "0.06", "SEK");
            state(node, "check-4", "SE:FK", "100.00", "EUR");
        }
    }

    @AfterAll
    static void stop() {
        SE.close();
        NL.close();
    }

    @Test
    @Order(1)
    void rates_are_kept_with_their_source_and_never_changed_unsaid() {
        assertThat(office(NL).loadRates(rates("10.93450", false)).getLoaded()).isZero();
        Fails.with(Code.FAILED_PRECONDITION, "RATE_DIFFERS", () -> {
            var _ = office(NL).loadRates(rates("10.99", false));
        });
        assertThat(office(NL)
                        .listRates(
                                ListRatesRequest.newBuilder().setCurrency("SEK").build())
                        .getRatesList())
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.getUnitsPerEuro()).isEqualTo("10.9345");
                    assertThat(rate.getSource()).isEqualTo("ECB reference rates");
                    assertThat(rate.getBy()).isEqualTo("officer-1");
                });
    }

    @Test
    @Order(2)
    void what_one_side_has_otherwise_is_named_left_out_and_due_in_the_next_window() {
        state(SE, "check-5", "NL:CAK", "50.00", "EUR");
        state(NL, "check-5", "NL:CAK", "40.00", "EUR");
        var windowId = office(SE)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("november")
                        .setPartner("NL:CAK")
                        .setSettleIn("EUR")
                        .build())
                .getWindowId();
        assertThat(windowId).startsWith("SE:FK/");
        var proposed = propose(windowId);
        assertThat(proposed.getState()).isEqualTo("PROPOSED");
        assertThat(proposed.getItemCount()).isEqualTo(5);
        assertThat(proposed.getLogPosition()).isPositive();
        assertThat(proposed.getWarningsList())
                .anySatisfy(warning -> assertThat(warning).contains("Decision H12"));
        var seen = await(NL, windowId, "PROPOSED");
        assertThat(seen.getListHash()).isEqualTo(proposed.getListHash());

        var answered = office(NL)
                .answerWindow(
                        AnswerWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow();
        assertThat(answered.getState()).isEqualTo("DIFFERENT");
        var different = await(SE, windowId, "DIFFERENT");
        assertThat(different.getDifferencesList()).singleElement().satisfies(difference -> {
            assertThat(difference.getReference()).isEqualTo("stated/check-5");
            assertThat(difference.getReason())
                    .isEqualTo(NettingDifferenceReason.NETTING_DIFFERENCE_REASON_OTHER_AMOUNT);
            assertThat(difference.getAmount().getAmount()).isEqualTo("40.00");
        });
        var again = propose(windowId);
        assertThat(again.getRound()).isEqualTo(2);
        assertThat(again.getItemCount()).isEqualTo(4);
        Until.so(() -> window(NL, windowId).getRound() == 2);
        assertThat(answer(windowId).getState()).isEqualTo("AGREED");
        var agreed = await(SE, windowId, "AGREED");
        assertThat(agreed.getNetsList()).isEqualTo(window(NL, windowId).getNetsList());
        // 1000.05 / 10.9345 = 91.457…, 3000.05 / 10.9345 = 274.365…, 0.06 / 10.9345 = 0.0054…
        // One by one 91.46 + 274.37 + 0.01; together 4000.16 / 10.9345 = 365.829… The cent is booked.
        assertThat(agreed.getNetsList()).singleElement().satisfies(net -> {
            assertThat(net.getDebtor()).isEqualTo("NL:CAK");
            assertThat(amount(net)).isEqualTo("265.83");
        });
        assertThat(agreed.getRoundingsList()).singleElement().satisfies(rounding -> {
            assertThat(rounding.getAmount().getAmount()).isEqualTo("0.01");
            assertThat(rounding.getDebtor()).isEqualTo("SE:FK");
        });
        assertThat(agreed.getProposalDocument()).isNotEmpty();
        assertThat(agreed.getAnswerDocument()).isEqualTo(window(NL, windowId).getAnswerDocument());
    }

    @Test
    @Order(3)
    void a_window_is_closed_once_and_no_item_is_in_two() {
        var first = windows(NL).getFirst();
        assertThat(propose(first.getWindowId())).isEqualTo(window(SE, first.getWindowId()));
        assertThat(answer(first.getWindowId()).getAnswerDocument()).isEqualTo(first.getAnswerDocument());
        var windowId = office(SE)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("december")
                        .setPartner("NL:CAK")
                        .build())
                .getWindowId();
        // Only what was released is left.
        var left = propose(windowId);
        assertThat(left.getItemCount()).isEqualTo(1);
        await(NL, windowId, "PROPOSED");
        assertThat(windows(NL)).hasSize(2);
        // What is in a proposal of the other side is not free here either, once it was agreed to.
        var own = office(NL)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("december")
                        .setPartner("SE:FK")
                        .build())
                .getWindowId();
        office(NL)
                .proposeWindow(
                        ProposeWindowRequest.newBuilder().setWindowId(own).build());
        // Both have proposed the item: each has it in its own window, and says so.
        assertThat(answer(windowId).getDifferencesList())
                .singleElement()
                .satisfies(difference -> assertThat(difference.getReason())
                        .isEqualTo(NettingDifferenceReason.NETTING_DIFFERENCE_REASON_IN_OTHER_WINDOW));
        Fails.with(Code.FAILED_PRECONDITION, "AWAITS_ANSWER", () -> giveUp(SE, first.getWindowId()));
        // Nobody answers: it is taken back, and the item is free for the next one.
        assertThat(giveUp(NL, own).getState()).isIn("TAKING_BACK", "GIVEN_UP");
        for (var node : List.of(NL, SE)) await(node, own, "GIVEN_UP");
        assertThat(giveUp(NL, own).getState()).isEqualTo("GIVEN_UP");
        Fails.with(Code.FAILED_PRECONDITION, "WINDOW_GIVEN_UP", () -> {
            var _ = office(SE)
                    .answerWindow(
                            AnswerWindowRequest.newBuilder().setWindowId(own).build());
        });
        var next = office(NL)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("december again")
                        .setPartner("SE:FK")
                        .build())
                .getWindowId();
        assertThat(office(NL)
                        .proposeWindow(ProposeWindowRequest.newBuilder()
                                .setWindowId(next)
                                .build())
                        .getWindow()
                        .getItemCount())
                .isEqualTo(1);
        giveUp(NL, next);
        for (var node : List.of(NL, SE)) await(node, next, "GIVEN_UP");
    }

    @Test
    @Order(4)
    void what_cannot_be_is_refused_and_says_why() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_WINDOW", () -> propose("SE:FK/none"));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_PROPOSER", () -> {
            var _ = office(NL)
                    .proposeWindow(ProposeWindowRequest.newBuilder()
                            .setWindowId(windows(SE).stream()
                                    .filter(window -> window.getProposer().equals("SE:FK"))
                                    .findFirst()
                                    .orElseThrow()
                                    .getWindowId())
                            .build());
        });
        Fails.with(Code.FAILED_PRECONDITION, "NO_PARTNER", () -> {
            var _ = office(SE)
                    .openWindow(OpenWindowRequest.newBuilder()
                            .setRequestId("x")
                            .setPartner("MA:CNSS")
                            .build());
        });
        var empty = office(SE)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("empty")
                        .setPartner("NL:CAK")
                        .build())
                .getWindowId();
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_DUE", () -> propose(empty));
        state(SE, "check-6", "NL:CAK", "7.00", "PLN");
        var inEuro = office(SE)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("zloty")
                        .setPartner("NL:CAK")
                        .setSettleIn("EUR")
                        .build())
                .getWindowId();
        Fails.with(Code.FAILED_PRECONDITION, "RATE_MISSING", () -> propose(inEuro));
    }

    @Test
    @Order(5)
    void what_is_left_is_ordered_by_another_officer_paid_by_the_bank_told_and_booked_at_both() {
        var windowId = agreed();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> order("officer-1", NL, windowId, "all", ""));
        Fails.with(Code.FAILED_PRECONDITION, "MORE_THAN_DUE", () -> order("officer-2", NL, windowId, "x", "265.84"));
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_TO_SETTLE", () -> order("officer-2", SE, windowId, "x", ""));
        // In two parts; the first one the bank rejects.
        var rejected = order("officer-2", NL, windowId, "first", "100.00");
        assertThat(order("officer-2", NL, windowId, "first", "100.00")).isEqualTo(rejected);
        var file = file(NL, windowId, rejected.getPaymentId());
        assertThat(file).contains("Ustrd>" + windowId + "</").contains(">100.00<");
        assertThat(file(NL, windowId, rejected.getPaymentId())).isEqualTo(file);
        assertThat(take(NL, BankFiles.status(rejected.getPaymentId(), "RJCT", "AC04")))
                .containsExactly("REJECTED");
        assertThat(settlement(NL, windowId).getPositions(0).getCanBeOrdered().getAmount())
                .isEqualTo("265.83");

        var part = order("officer-2", NL, windowId, "second", "100.00");
        var rest = order("officer-2", NL, windowId, "third", "");
        assertThat(rest.getAmount().getAmount()).isEqualTo("165.83");
        assertThat(take(NL, BankFiles.status(part.getPaymentId(), "ACSC", ""))).containsExactly("SETTLED");
        var statement = BankFiles.statement(
                BankFiles.debit("D-2", rest.getPaymentId(), "EUR", "165.83"),
                BankFiles.debit("D-9", "somebody-else", "EUR", "1.00"));
        assertThat(take(NL, statement)).containsExactly("SETTLED", "NOT_MATCHED");
        assertThat(take(NL, statement)).containsExactly("SETTLED", "NOT_MATCHED");
        assertThat(settlement(NL, windowId).getSettled()).isTrue();

        Until.so(() -> settlement(SE, windowId).getNoticesCount() == 2);
        assertThat(settlement(SE, windowId).getSettled()).isFalse();
        // One comes with its id, the other with the window's name alone; the second one twice, by the bank's mistake.
        var came = BankFiles.notification(
                BankFiles.credit("C-1", part.getPaymentId(), "EUR", "100.00", ""),
                BankFiles.credit("C-2", "NOTPROVIDED", "EUR", "165.83", "NETTING " + windowId),
                BankFiles.credit("C-3", "NOTPROVIDED", "EUR", "5.00", "rent"));
        assertThat(take(SE, came)).containsExactly("RECEIVED", "RECEIVED", "NOT_MATCHED");
        assertThat(take(SE, came)).containsExactly("RECEIVED", "RECEIVED", "NOT_MATCHED");
        var settled = settlement(SE, windowId);
        assertThat(settled.getSettled()).isTrue();
        assertThat(settled.getPositions(0).getTransferred())
                .isEqualTo(settlement(NL, windowId).getPositions(0).getTransferred());
    }

    @Test
    @Order(6)
    void what_came_back_is_due_again_and_a_payment_is_asked_back_by_a_file_that_is_always_the_same() {
        var windowId = agreed();
        var paid = settlement(NL, windowId).getPaymentsList().stream()
                .filter(payment -> payment.getState().equals("SETTLED")
                        && payment.getAmount().getAmount().equals("100.00"))
                .findFirst()
                .orElseThrow();
        var recall = recall(windowId, paid.getPaymentId(), "DUPL");
        assertThat(recall)
                .contains("camt.056.001.08")
                .contains(paid.getPaymentId())
                .contains("DUPL");
        assertThat(recall(windowId, paid.getPaymentId(), "DUPL")).isEqualTo(recall);
        Fails.with(Code.FAILED_PRECONDITION, "RECALLED_OTHERWISE", () -> recall(windowId, paid.getPaymentId(), "CUST"));
        assertThat(take(
                        NL,
                        BankFiles.statement(BankFiles.returned("B-1", paid.getPaymentId(), "EUR", "100.00", "FOCR"))))
                .containsExactly("RETURNED");
        var position = settlement(NL, windowId).getPositions(0);
        assertThat(position.getExcess()).isEqualTo("-100.00");
        assertThat(position.getCanBeOrdered().getAmount()).isEqualTo("100.00");
        var again = order("officer-2", NL, windowId, "fourth", "");
        assertThat(take(NL, BankFiles.status(again.getPaymentId(), "ACSC", ""))).containsExactly("SETTLED");
        // The other side was told of the return, so that it came once for it, and its own bank's word changes nothing.
        Until.so(() -> settlement(SE, windowId).getPositions(0).getExcess().equals("-100.00"));
        assertThat(report(SE, windowId, ReportForm.REPORT_FORM_CSV))
                .contains("Came back to the other side, as it says", paid.getPaymentId());
        assertThat(take(
                        SE,
                        BankFiles.notification(
                                BankFiles.credit("C-4", again.getPaymentId(), "EUR", "100.00", windowId))))
                .containsExactly("RECEIVED");
        assertThat(settlement(SE, windowId).getSettled()).isTrue();
        assertThat(take(
                        SE,
                        BankFiles.notification(
                                BankFiles.takenBack("C-5", paid.getPaymentId(), "EUR", "100.00", "FOCR"))))
                .containsExactly("TAKEN_BACK");
        assertThat(settlement(SE, windowId).getSettled()).isTrue();
        // Its bank credits it with it twice: it gives the excess back.
        assertThat(take(
                        SE,
                        BankFiles.notification(
                                BankFiles.credit("C-6", again.getPaymentId(), "EUR", "100.00", windowId))))
                .containsExactly("RECEIVED");
        assertThat(settlement(SE, windowId).getPositions(0).getExcess()).isEqualTo("100.00");
        var back = order("officer-2", SE, windowId, "back", "");
        assertThat(back.getAmount().getAmount()).isEqualTo("100.00");
        assertThat(take(SE, BankFiles.status(back.getPaymentId(), "ACSC", ""))).containsExactly("SETTLED");
        assertThat(settlement(SE, windowId).getSettled()).isTrue();
        Until.so(() -> settlement(NL, windowId).getNoticesCount() == 1);
    }

    @Test
    @Order(7)
    void an_advance_is_taken_into_account_in_the_next_window_by_both() {
        var advance = office(NL)
                .openAdvance(OpenAdvanceRequest.newBuilder()
                        .setRequestId("advance")
                        .setPartner("SE:FK")
                        .setAmount(Money.newBuilder().setAmount("500.00").setCurrency("EUR"))
                        .setAccount(InstitutionAccount.newBuilder()
                                .setHolder("SE:FK")
                                .setIban("SE4550000000058398257466"))
                        .build())
                .getWindowId();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> order("officer-1", NL, advance, "it", ""));
        var paid = order("officer-2", NL, advance, "it", "");
        assertThat(take(NL, BankFiles.status(paid.getPaymentId(), "ACSC", ""))).containsExactly("SETTLED");
        Until.so(() -> settlement(SE, advance).getNoticesCount() == 1);
        assertThat(take(SE, BankFiles.statement(BankFiles.credit("C-7", paid.getPaymentId(), "EUR", "500.00", ""))))
                .containsExactly("RECEIVED");
        for (var node : List.of(SE, NL)) state(node, "check-7", "NL:CAK", "800.00", "EUR");
        var windowId = office(SE)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("january")
                        .setPartner("NL:CAK")
                        .build())
                .getWindowId();
        propose(windowId);
        await(NL, windowId, "PROPOSED");
        answer(windowId);
        // The Swedes have items that the Dutch have otherwise, from before; what is left of both is the advance.
        await(SE, windowId, "DIFFERENT");
        propose(windowId);
        Until.so(() -> window(NL, windowId).getRound() == 2);
        answer(windowId);
        var net = await(SE, windowId, "AGREED").getNetsList().stream()
                .filter(each -> each.getAmount().getCurrency().equals("EUR"))
                .findFirst()
                .orElseThrow();
        assertThat(amount(net)).isEqualTo("300.00");
        assertThat(net.getCreditorOwes().getAmount()).isEqualTo("500.00");
        assertThat(settlement(SE, advance).getPositions(0).getCarriedIn()).isEqualTo(windowId);
        Fails.with(Code.FAILED_PRECONDITION, "CARRIED_ON", () -> order("officer-2", SE, advance, "back", ""));
    }

    @Test
    @Order(9)
    void a_window_of_which_nothing_is_left_is_given_up() {
        var windowId = windows(SE).stream()
                .filter(window -> window.getProposer().equals("SE:FK")
                        && window.getState().equals("DIFFERENT"))
                .findFirst()
                .orElseThrow()
                .getWindowId();
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_DUE", () -> propose(windowId));
        assertThat(giveUp(SE, windowId).getState()).isEqualTo("GIVEN_UP");
        Fails.with(Code.FAILED_PRECONDITION, "WINDOW_GIVEN_UP", () -> propose(windowId));
    }

    @Test
    @Order(8)
    void in_the_report_each_cent_leads_to_its_line_rate_rule_and_event() {
        var windowId = agreed();
        var csv = report(SE, windowId, ReportForm.REPORT_FORM_CSV);
        assertThat(csv)
                .contains("Items,stated/check-1,NL:CAK,OTHER")
                .contains("SEK 1000.05,EUR 91.46,10.9345,2026-05-04,ECB reference rates")
                .contains("Decision H12 (not read in its source)")
                .contains("stated/NL:CAK check-1")
                .contains("\"Differences of rounding, booked\",SE:FK,EUR 0.01")
                .contains("What is left,NL:CAK,EUR 365.84,EUR 100.01,EUR 265.83");
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("warning,");
        var page = report(SE, windowId, ReportForm.REPORT_FORM_PAGE);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<td>EUR 91.46</td>");
        assertThat(page.indexOf("class=\"warning\"")).isLessThan(page.indexOf("EUR 265.83"));
        assertThat(report(NL, windowId, ReportForm.REPORT_FORM_PDF)).startsWith("%PDF-");
    }

    private static String report(ClaimsNode node, String windowId, ReportForm form) {
        return office(node)
                .getNettingReport(GetNettingReportRequest.newBuilder()
                        .setWindowId(windowId)
                        .setForm(form)
                        .build())
                .getReport()
                .toString(StandardCharsets.ISO_8859_1);
    }

    /// The window of November, to which both have agreed.
    private static String agreed() {
        return windows(NL).stream()
                .filter(window -> window.getState().equals("AGREED")
                        && window.getSettleIn().equals("EUR"))
                .findFirst()
                .orElseThrow()
                .getWindowId();
    }

    private static NettingPayment order(String officer, ClaimsNode node, String windowId, String id, String amount) {
        var request = OrderPaymentRequest.newBuilder()
                .setRequestId(id)
                .setWindowId(windowId)
                .setCurrency("EUR");
        if (!amount.isEmpty())
            request.setAmount(Money.newBuilder().setAmount(amount).setCurrency("EUR"));
        return node.keys
                .as(NettingServiceGrpc.newBlockingStub(node.api()), officer, Role.OFFICER)
                .orderPayment(request.build())
                .getPayment();
    }

    private static String file(ClaimsNode node, String windowId, String paymentId) {
        return office(node)
                .getPaymentFile(GetPaymentFileRequest.newBuilder()
                        .setWindowId(windowId)
                        .setPaymentId(paymentId)
                        .build())
                .getFile()
                .toStringUtf8();
    }

    private static String recall(String windowId, String paymentId, String reason) {
        return office(NL)
                .recallPayment(RecallPaymentRequest.newBuilder()
                        .setWindowId(windowId)
                        .setPaymentId(paymentId)
                        .setReason(reason)
                        .build())
                .getFile()
                .toStringUtf8();
    }

    private static List<String> take(ClaimsNode node, String file) {
        return office(node)
                .takeBankFile(TakeBankFileRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build())
                .getEntriesList()
                .stream()
                .map(TakenBankEntry::getTaken)
                .toList();
    }

    private static GetSettlementResponse settlement(ClaimsNode node, String windowId) {
        return office(node)
                .getSettlement(
                        GetSettlementRequest.newBuilder().setWindowId(windowId).build());
    }

    private static NettingWindow giveUp(ClaimsNode node, String windowId) {
        return office(node)
                .giveUpWindow(
                        GiveUpWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow();
    }

    private static LoadRatesRequest rates(String units, boolean corrects) {
        return LoadRatesRequest.newBuilder()
                .setSource("ECB reference rates")
                .setCorrects(corrects)
                .addRates(ReferenceRate.newBuilder()
                        .setCurrency("SEK")
                        .setOn(REQUESTED)
                        .setUnitsPerEuro(units))
                .build();
    }

    @Test
    @Order(11)
    void what_follows_on_a_document_at_once_is_not_refused_because_that_is_not_taken_down_yet() {
        state(SE, "check-11", "NL:CAK", "7.00", "EUR");
        var takesDown = NL.bean(EventProcessingConfiguration.class)
                .eventProcessor("settlement-windows")
                .orElseThrow();
        var before = counted(SE, "outbox.DocumentRefused");
        var taken = counted(NL, "inbox.DocumentReceived");
        takesDown.shutDown();
        var windowId = office(SE)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("taken back at once")
                        .setPartner("NL:CAK")
                        .build())
                .getWindowId();
        propose(windowId);
        var _ = giveUp(SE, windowId);
        var _ = Until.it(() -> counted(NL, "inbox.DocumentReceived"), now -> now > taken);
        // The other one is on its way.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
        takesDown.start();
        assertThat(await(SE, windowId, "GIVEN_UP").getState()).isEqualTo("GIVEN_UP");
        assertThat(counted(SE, "outbox.DocumentRefused")).isEqualTo(before);
    }

    private static long counted(ClaimsNode node, String event) {
        try (var connection = node.database().connect();
                var ask = connection.prepareStatement("select count(*) from log_entry where event_name = ?")) {
            ask.setString(1, event);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void state(ClaimsNode node, String reference, String debtor, String amount, String currency) {
        var _ = office(node)
                .stateItem(StateItemRequest.newBuilder()
                        .setPartner(node == SE ? "NL:CAK" : "SE:FK")
                        .setReference(reference)
                        .setDebtor(debtor)
                        .setAmount(Money.newBuilder().setAmount(amount).setCurrency(currency))
                        .setDueOn(today.minusDays(1).toString())
                        .setRequestedOn(REQUESTED)
                        .setWhy("an administrative check")
                        .build());
    }

    private static NettingWindow propose(String windowId) {
        return office(SE)
                .proposeWindow(
                        ProposeWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow();
    }

    private static NettingWindow answer(String windowId) {
        return office(NL)
                .answerWindow(
                        AnswerWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow();
    }

    private static NettingWindow window(ClaimsNode node, String windowId) {
        return office(node)
                .getWindow(GetWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow();
    }

    private static NettingWindow await(ClaimsNode node, String windowId, String state) {
        return Until.it(
                () -> window(node, windowId), window -> window.getState().equals(state));
    }

    private static List<NettingWindow> windows(ClaimsNode node) {
        return office(node).listWindows(ListWindowsRequest.getDefaultInstance()).getWindowsList();
    }

    private static String amount(NettingNet net) {
        return net.getAmount().getAmount();
    }

    private static NettingServiceBlockingStub office(ClaimsNode node) {
        return node.keys.as(NettingServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }
}
