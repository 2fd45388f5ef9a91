package portability.claims.books.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.LongAgo;
import portability.claims.cluster.Until;
import portability.claims.netting.BankFiles;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AnswerInterestRequest;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.BookItem;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.ClaimInterestRequest;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.DeclineDownPaymentRequest;
import portability.proto.claims.v1.GetBalanceRequest;
import portability.proto.claims.v1.GetBookStatementRequest;
import portability.proto.claims.v1.GetInvoiceInterestRequest;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.InvoiceDueWhat;
import portability.proto.claims.v1.InvoiceInterest;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceBlockingStub;
import portability.proto.claims.v1.LineBeforeBoard;
import portability.proto.claims.v1.LineStatus;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.claims.v1.ListInvoicesDueRequest;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.MakeBookStatementRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.NoticedPayment;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OpinionStanding;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.RecordOpinionRequest;
import portability.proto.claims.v1.ReferToAuditBoardRequest;
import portability.proto.claims.v1.SayDownPaymentRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.claims.v1.TakenBankEntry;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.BoardOpinedLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.DownPaymentDeclineReason;
import portability.proto.exchange.v1.InterestContestReason;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;
import portability.proto.exchange.v1.ReferredLine;
import portability.proto.types.v1.Money;

/// An invoice between two nodes, in both books: what is claimed, contested, due and withdrawn, the same at both.
@PostgresTest
class BookedInvoiceTest {
    private static final ClaimsNode ES = node("ES:INSS", "ES9121000418450200051332");
    private static final ClaimsNode NL = node("NL:CAK", "NL02ABNA0123456789");

    private static ClaimsNode node(String institution, String iban) {
        return new ClaimsNode(institution)
                .with("portability.payment.debtor.name", institution)
                .with("portability.payment.debtor.iban", iban);
    }

    @BeforeAll
    static void start() {
        ES.start();
        NL.start();
        Enrolment.ofAll(List.of(ES, NL));
    }

    @AfterAll
    static void stop() {
        ES.close();
        NL.close();
    }

    @Test
    void both_books_follow_an_invoice_line_by_line_and_agree_in_the_end() {
        var invoiceId = invoices(ES)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId("booked")
                        .setDebtor("NL:CAK")
                        .setReference("F-2026/booked")
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency("EUR")
                        .build())
                .getInvoiceId();
        add(invoiceId, List.of("100.00", "80.00", "250.00"));
        invoices(ES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(3)
                        .setTotal(euro("430.00"))
                        .build());
        for (var node : List.of(ES, NL)) awaitItems(node, "1 CLAIMED 100.00", "2 CLAIMED 80.00", "3 CLAIMED 250.00");

        invoices(NL)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_ACCEPT))
                        .addLines(decide(2, LineVerdict.LINE_VERDICT_REDUCE)
                                .setTo("60.00")
                                .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF))
                        .addLines(decide(3, LineVerdict.LINE_VERDICT_CONTEST)
                                .setReason(ContestReason.CONTEST_REASON_CARE_NOT_COVERED))
                        .build());
        for (var node : List.of(ES, NL))
            awaitItems(node, "1 DUE 100.00", "2 CONTESTED 20.00", "2 DUE 60.00", "3 CONTESTED 250.00");
        assertThat(firstDue(ES, invoiceId)).isNotEmpty().isEqualTo(firstDue(NL, invoiceId));

        invoices(ES)
                .answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(AnsweredLine.newBuilder().setLine(2).setReply(LineReply.LINE_REPLY_WITHDRAW))
                        .addLines(AnsweredLine.newBuilder().setLine(3).setReply(LineReply.LINE_REPLY_WITHDRAW))
                        .build());
        for (var node : List.of(ES, NL)) awaitItems(node, "1 DUE 100.00", "2 DUE 60.00");
        agree("settled");
        // Paid on the whole before: the creditor owes that, until the lines are settled.
        var _ = invoices(NL)
                .sayDownPayment(SayDownPaymentRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setPaymentId("bank/2026 no. 7")
                        .setAmount(euro("40.00"))
                        .setOn(LocalDate.now(ZoneOffset.UTC).toString())
                        .build());
        for (var node : List.of(ES, NL)) awaitItems(node, "1 DUE 100.00", "2 DUE 60.00", "advance DUE 40.00");
        assertThat(items(ES))
                .filteredOn(item -> item.getCaseId().equals(invoiceId))
                .extracting(BookItem::getDueDay)
                .doesNotContain("")
                .hasSize(3)
                .satisfies(days -> assertThat(days.stream().distinct()).hasSize(1));
        var windowId = window("month", 3);
        for (var node : List.of(ES, NL)) awaitItems(node, "1 NETTED 100.00", "2 NETTED 60.00", "advance NETTED 40.00");
        agree("netted");
        paidAndComeBack(windowId);
    }

    /// What is left is paid, comes back, and is paid again: the lines follow, at both.
    private static void paidAndComeBack(String windowId) {
        var first = order(windowId, "first");
        Until.it(() -> balance(NL, "EUR/PAYMENTS_IN_TRANSIT/OWED_BY_US/DUE"), "-120.00"::equals);
        take(NL, "SETTLED", BankFiles.statement(BankFiles.debit("D-1", first, "EUR", "120.00")));
        take(ES, "RECEIVED", BankFiles.notification(BankFiles.credit("C-1", first, "EUR", "120.00", windowId)));
        for (var node : List.of(ES, NL)) awaitItems(node, "1 PAID 100.00", "2 PAID 60.00", "advance PAID 40.00");
        agree("paid");
        take(NL, "RETURNED", BankFiles.notification(BankFiles.returned("D-2", first, "EUR", "120.00", "FOCR")));
        // The creditor is told, and takes it as open, before its own bank says so.
        for (var node : List.of(ES, NL)) awaitItems(node, "1 NETTED 100.00", "2 NETTED 60.00", "advance NETTED 40.00");
        Until.it(() -> balance(NL, "EUR/PAYMENTS_IN_TRANSIT/OWED_BY_US/PAID"), "0.00"::equals);
        Until.it(() -> balance(ES, "EUR/PAYMENTS_IN_TRANSIT/OWED_TO_US/PAID"), "0.00"::equals);
        assertThat(toldBack(windowId, first)).isEqualTo(euro("120.00"));
        agree("came back");
        for (int time = 0; time < 2; time++)
            take(ES, "TAKEN_BACK", BankFiles.notification(BankFiles.takenBack("C-2", first, "EUR", "120.00", "FOCR")));
        assertThat(balance(ES, "EUR/PAYMENTS_IN_TRANSIT/OWED_TO_US/PAID")).isEqualTo("0.00");
        // The bank gives its word, and takes it back: that is no booking.
        var second = order(windowId, "second");
        take(NL, "SETTLED", BankFiles.status(second, "ACSC", ""));
        awaitItems(NL, "1 PAID 100.00", "2 PAID 60.00", "advance PAID 40.00");
        take(NL, "REJECTED", BankFiles.status(second, "RJCT", "AC04"));
        awaitItems(NL, "1 NETTED 100.00", "2 NETTED 60.00", "advance NETTED 40.00");
        Until.it(() -> toldBack(windowId, second), euro("120.00")::equals);
        var third = order(windowId, "third");
        take(NL, "SETTLED", BankFiles.statement(BankFiles.debit("D-3", third, "EUR", "120.00")));
        take(ES, "RECEIVED", BankFiles.notification(BankFiles.credit("C-3", third, "EUR", "120.00", windowId)));
        for (var node : List.of(ES, NL)) awaitItems(node, "1 PAID 100.00", "2 PAID 60.00", "advance PAID 40.00");
        agree("paid again");
    }

    /// What of a payment came back, as the creditor was told.
    private static Money toldBack(String windowId, String paymentId) {
        return netting(ES)
                .getSettlement(
                        GetSettlementRequest.newBuilder().setWindowId(windowId).build())
                .getNoticesList()
                .stream()
                .filter(notice -> notice.getPaymentId().equals(paymentId))
                .map(NoticedPayment::getReturned)
                .findFirst()
                .orElse(Money.getDefaultInstance());
    }

    private static String order(String windowId, String requestId) {
        return order(windowId, requestId, "EUR");
    }

    private static String order(String windowId, String requestId, String currency) {
        return NL.keys
                .as(NettingServiceGrpc.newBlockingStub(NL.api()), "officer-2", Role.OFFICER)
                .orderPayment(OrderPaymentRequest.newBuilder()
                        .setRequestId(requestId)
                        .setWindowId(windowId)
                        .setCurrency(currency)
                        .build())
                .getPayment()
                .getPaymentId();
    }

    private static void take(ClaimsNode node, String taken, String file) {
        assertThat(netting(node)
                        .takeBankFile(TakeBankFileRequest.newBuilder()
                                .setFile(ByteString.copyFromUtf8(file))
                                .build())
                        .getEntriesList())
                .extracting(TakenBankEntry::getTaken)
                .containsExactly(taken);
    }

    @Test
    void what_is_accepted_of_a_line_after_a_part_of_it_was_settled_is_settled_too() {
        var invoiceId = invoices(ES)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId("in parts")
                        .setDebtor("NL:CAK")
                        .setReference("F-2026/parts")
                        .setMethod(InvoiceMethod.INVOICE_METHOD_FIXED)
                        .setHalfYear("2026-H1")
                        .setCurrency("SEK")
                        .setPublished("2026-04-01")
                        .build())
                .getInvoiceId();
        add(invoiceId, List.of("100.00"));
        invoices(ES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(1)
                        .setTotal(Money.newBuilder().setAmount("100.00").setCurrency("SEK"))
                        .build());
        Until.so(() -> states(NL, invoiceId).equals(List.of("CLAIMED 100.00")));
        invoices(NL)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_REDUCE)
                                .setTo("60.00")
                                .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF))
                        .build());
        Until.so(() -> states(ES, invoiceId).equals(List.of("CONTESTED 40.00", "DUE 60.00")));
        var _ = window("first part", 1);
        Until.so(() -> states(ES, invoiceId).equals(List.of("CONTESTED 40.00", "NETTED 60.00")));
        invoices(ES)
                .answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(AnsweredLine.newBuilder()
                                .setLine(1)
                                .setReply(LineReply.LINE_REPLY_UPHOLD)
                                .setWords("see the order"))
                        .build());
        Until.so(() -> invoices(NL)
                .listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .build())
                .getLines(0)
                .getStatus()
                .equals(LineStatus.LINE_STATUS_ANSWERED));
        invoices(NL)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_ACCEPT))
                        .build());
        Until.so(() -> states(ES, invoiceId).equals(List.of("DUE 40.00", "NETTED 60.00")));
        var _ = window("second part", 1);
        for (var node : List.of(ES, NL)) Until.so(() -> states(node, invoiceId).equals(List.of("NETTED 100.00")));
    }

    @Test
    void interest_on_what_is_paid_late_is_claimed_contested_claimed_anew_and_paid() {
        var invoiceId = invoices(ES)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId("late")
                        .setDebtor("NL:CAK")
                        .setReference("F-2026/late")
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency("NOK")
                        .build())
                .getInvoiceId();
        add(invoiceId, List.of("10000.00"));
        invoices(ES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(1)
                        .setTotal(krone("10000.00"))
                        .build());
        Until.so(() -> states(NL, invoiceId).equals(List.of("CLAIMED 10000.00")));
        Until.so(() -> states(ES, invoiceId).equals(List.of("CLAIMED 10000.00")));
        invoices(NL)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_ACCEPT))
                        .build());
        Until.so(() -> states(ES, invoiceId).equals(List.of("DUE 10000.00")));
        var claiming = ClaimInterestRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setUntil(LocalDate.now(ZoneOffset.UTC).toString())
                .build();
        Fails.with(Code.FAILED_PRECONDITION, "NO_INTEREST", () -> invoices(ES).claimInterest(claiming));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_CREDITOR", () -> invoices(NL).claimInterest(claiming));
        try (var _ = LongAgo.introduced(Period.between(LocalDate.of(2024, 5, 20), LocalDate.now(ZoneOffset.UTC)))) {
            Fails.with(
                    Code.FAILED_PRECONDITION,
                    "DATE_IN_FUTURE",
                    () -> invoices(ES)
                            .claimInterest(
                                    claiming.toBuilder().setUntil("2999-01-01").build()));
            interestOf(invoiceId, claiming);
        }
    }

    private static void interestOf(String invoiceId, ClaimInterestRequest claiming) {
        var told = invoices(ES)
                .getInvoiceInterest(GetInvoiceInterestRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setUntil(claiming.getUntil())
                        .build());
        assertThat(told.getOwed()).isEqualTo(krone("10000.00"));
        assertThat(told.getRateSource()).isNotEmpty();
        var first = invoices(ES).claimInterest(claiming).getClaim();
        assertThat(invoices(ES).claimInterest(claiming).getClaim()).isEqualTo(first);
        assertThat(first.getAmount()).isEqualTo(told.getInterest()).isEqualTo(first.getInterest());
        assertThat(new BigDecimal(first.getAmount().getAmount())).isBetween(new BigDecimal(100), new BigDecimal(900));
        var amount = first.getAmount().getAmount();
        for (var node : List.of(ES, NL))
            Until.so(() -> states(node, invoiceId).equals(List.of("CLAIMED " + amount, "DUE 10000.00")));
        // The debtor's node asks its own law, and comes to the same.
        var seen = interest(NL, invoiceId, 1);
        assertThat(seen.getClaim()).isEqualTo(first);
        assertThat(seen.getCalculatedHere()).isEqualTo(first.getAmount());
        assertThat(seen.getDiffers()).isFalse();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "INTEREST_OPEN",
                () -> invoices(ES)
                        .claimInterest(claiming.toBuilder()
                                .setUntil(LocalDate.parse(claiming.getUntil())
                                        .minusDays(1)
                                        .toString())
                                .build()));

        var contest = AnswerInterestRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setNumber(1)
                .setAccepted(krone("0.00"))
                .setReason(InterestContestReason.INTEREST_CONTEST_REASON_PAID_IN_TIME)
                .build();
        Fails.with(Code.FAILED_PRECONDITION, "NOT_DEBTOR", () -> invoices(ES).answerInterest(contest));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_INTEREST",
                () -> invoices(NL)
                        .answerInterest(contest.toBuilder().setNumber(2).build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "INVALID_AMOUNT",
                () -> invoices(NL)
                        .answerInterest(contest.toBuilder()
                                .setReason(InterestContestReason.INTEREST_CONTEST_REASON_UNSPECIFIED)
                                .build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_INVOICE",
                () -> invoices(NL)
                        .answerInterest(contest.toBuilder()
                                .setReason(InterestContestReason.INTEREST_CONTEST_REASON_OTHER)
                                .build()));
        for (int time = 0; time < 2; time++)
            assertThat(invoices(NL).answerInterest(contest).getInterest().getStatus())
                    .isEqualTo("CONTESTED");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_ANSWERED",
                () -> invoices(NL)
                        .answerInterest(contest.toBuilder()
                                .setAccepted(first.getAmount())
                                .setReason(InterestContestReason.INTEREST_CONTEST_REASON_UNSPECIFIED)
                                .build()));
        for (var node : List.of(ES, NL)) Until.so(() -> states(node, invoiceId).equals(List.of("DUE 10000.00")));
        Until.so(() -> interest(ES, invoiceId, 1).getStatus().equals("CONTESTED"));

        var second = invoices(ES).claimInterest(claiming).getClaim();
        assertThat(second.getNumber()).isEqualTo(2);
        for (var node : List.of(ES, NL))
            Until.so(() -> states(node, invoiceId).equals(List.of("CLAIMED " + amount, "DUE 10000.00")));
        assertThat(invoices(NL)
                        .answerInterest(AnswerInterestRequest.newBuilder()
                                .setInvoiceId(invoiceId)
                                .setNumber(2)
                                .setAccepted(second.getAmount())
                                .build())
                        .getInterest()
                        .getStatus())
                .isEqualTo("ACCEPTED");
        for (var node : List.of(ES, NL))
            Until.so(() -> states(node, invoiceId).equals(List.of("DUE 10000.00", "DUE " + amount)));
        Fails.with(Code.FAILED_PRECONDITION, "NO_INTEREST", () -> invoices(ES).claimInterest(claiming));
        agree("interest");

        var windowId = window("late", 2);
        for (var node : List.of(ES, NL))
            Until.so(() -> states(node, invoiceId).equals(List.of("NETTED 10000.00", "NETTED " + amount)));
        var all = new BigDecimal(amount).add(new BigDecimal("10000.00")).toPlainString();
        var ordered = order(windowId, "late", "NOK");
        take(NL, "SETTLED", BankFiles.statement(BankFiles.debit("D-late", ordered, "NOK", all)));
        take(ES, "RECEIVED", BankFiles.notification(BankFiles.credit("C-late", ordered, "NOK", all, windowId)));
        for (var node : List.of(ES, NL)) {
            Until.so(() -> states(node, invoiceId).equals(List.of("PAID 10000.00", "PAID " + amount)));
            Until.so(() -> interest(node, invoiceId, 2).getStatus().equals("PAID"));
        }
    }

    @Test
    void a_down_payment_of_enough_that_is_declined_costs_the_creditor_its_interest() {
        var invoiceId = invoices(ES)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId("declined")
                        .setDebtor("NL:CAK")
                        .setReference("F-2026/declined")
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency("DKK")
                        .build())
                .getInvoiceId();
        add(invoiceId, List.of("100.00"));
        var krone = Money.newBuilder().setCurrency("DKK");
        invoices(ES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(1)
                        .setTotal(krone.setAmount("100.00"))
                        .build());
        Until.so(() -> states(NL, invoiceId).equals(List.of("CLAIMED 100.00")));
        Until.so(() -> !invoice(ES, invoiceId).getIntroducedOn().isEmpty());
        var before = interestStart(invoiceId);
        var _ = invoices(NL)
                .sayDownPayment(SayDownPaymentRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setPaymentId("offer")
                        .setAmount(krone.setAmount("90.00"))
                        .setOn(LocalDate.now(ZoneOffset.UTC).toString())
                        .build());
        Until.so(() -> invoice(ES, invoiceId).getDownPaymentsCount() == 1);
        var stopped = interestStart(invoiceId);
        assertThat(stopped).isGreaterThan(before);
        var decline = DeclineDownPaymentRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setPaymentId("offer")
                .setReason(DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_NONE_TAKEN)
                .setWords("order of 2011")
                .build();
        Fails.with(Code.FAILED_PRECONDITION, "NOT_CREDITOR", () -> invoices(NL).declineDownPayment(decline));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PAYMENT",
                () -> invoices(ES)
                        .declineDownPayment(
                                decline.toBuilder().setPaymentId("none").build()));
        for (int time = 0; time < 2; time++)
            assertThat(invoices(ES).declineDownPayment(decline).getDownPaid().getAmount())
                    .isEqualTo("0.00");
        Until.so(() -> invoice(NL, invoiceId).getDownPayments(0).getDeclined().getReason()
                == DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_NONE_TAKEN);
        Until.so(() -> invoice(NL, invoiceId).getDownPaid().getAmount().equals("0.00"));
        for (var node : List.of(ES, NL))
            assertThat(invoice(node, invoiceId).getDownPayments(0).getDeclined().getWords())
                    .isEqualTo("order of 2011");
        assertThat(interestStart(invoiceId)).isEqualTo(stopped);
        // What was paid is given back with a window, as it was booked.
        for (var node : List.of(ES, NL))
            Until.so(() -> states(node, invoiceId).equals(List.of("CLAIMED 100.00", "DUE 90.00")));
        var _ = window("given back", 1);
    }

    @Test
    void a_dispute_comes_before_the_board_and_is_decided_by_what_both_record_of_its_opinion() {
        var invoiceId = invoices(ES)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId("disputed")
                        .setDebtor("NL:CAK")
                        .setReference("F-2026/disputed")
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency("CZK")
                        .build())
                .getInvoiceId();
        add(invoiceId, List.of("100.00", "80.00", "50.00"));
        invoices(ES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(3)
                        .setTotal(koruna("230.00"))
                        .build());
        Until.so(() -> states(NL, invoiceId).size() == 3);
        invoices(NL)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_REDUCE)
                                .setTo("60.00")
                                .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF))
                        .addLines(decide(2, LineVerdict.LINE_VERDICT_CONTEST)
                                .setReason(ContestReason.CONTEST_REASON_CARE_NOT_COVERED))
                        .addLines(decide(3, LineVerdict.LINE_VERDICT_ACCEPT))
                        .build());
        Until.so(() ->
                states(ES, invoiceId).equals(List.of("CONTESTED 40.00", "CONTESTED 80.00", "DUE 50.00", "DUE 60.00")));
        invoices(ES)
                .answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(AnsweredLine.newBuilder()
                                .setLine(1)
                                .setReply(LineReply.LINE_REPLY_UPHOLD)
                                .setWords("see the order"))
                        .build());
        Until.so(() -> lines(NL, invoiceId).getFirst().getStatus() == LineStatus.LINE_STATUS_ANSWERED);
        try (var _ = LongAgo.introduced(Period.ofMonths(40))) {
            beforeTheBoard(invoiceId);
            opinions(invoiceId);
            var told = invoices(ES)
                    .getInvoiceInterest(GetInvoiceInterestRequest.newBuilder()
                            .setInvoiceId(invoiceId)
                            .setUntil(LocalDate.now(ZoneOffset.UTC).toString())
                            .build());
            assertThat(told.getOwed()).isEqualTo(koruna("200.00"));
            assertThat(told.getStartsOn())
                    .isLessThan(LocalDate.now(ZoneOffset.UTC).toString());
        }
        for (var node : List.of(ES, NL))
            Until.so(() -> states(node, invoiceId).equals(List.of("DUE 50.00", "DUE 70.00", "DUE 80.00")));
        agree("disputed");
        var windowId = window("disputed", 3);
        var ordered = order(windowId, "disputed", "CZK");
        take(NL, "SETTLED", BankFiles.statement(BankFiles.debit("D-disputed", ordered, "CZK", "200.00")));
        take(
                ES,
                "RECEIVED",
                BankFiles.notification(BankFiles.credit("C-disputed", ordered, "CZK", "200.00", windowId)));
        for (var node : List.of(ES, NL))
            Until.so(() -> invoice(node, invoiceId).getStatus().equals("CLOSED"));
    }

    /// Either brings a line before it; from then on it says no more of it.
    private static void beforeTheBoard(String invoiceId) {
        Fails.with(
                Code.FAILED_PRECONDITION, "NOT_CONTESTED", () -> invoices(ES).referToAuditBoard(refer(invoiceId, 3)));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_INVOICE",
                () -> invoices(ES)
                        .referToAuditBoard(ReferToAuditBoardRequest.newBuilder()
                                .setInvoiceId(invoiceId)
                                .addLines(ReferredLine.newBuilder().setLine(1))
                                .build()));
        assertThat(invoices(ES).referToAuditBoard(refer(invoiceId, 1)).getReferred())
                .isEqualTo(1);
        assertThat(invoices(ES).referToAuditBoard(refer(invoiceId, 1)).getReferred())
                .isZero();
        assertThat(invoices(NL).referToAuditBoard(refer(invoiceId, 2)).getReferred())
                .isEqualTo(1);
        for (var node : List.of(ES, NL))
            Until.so(() -> statuses(node, invoiceId)
                    .equals(List.of(
                            LineStatus.LINE_STATUS_REFERRED,
                            LineStatus.LINE_STATUS_REFERRED,
                            LineStatus.LINE_STATUS_ACCEPTED)));
        assertThat(lines(NL, invoiceId).getFirst().getBoard().getReferredBy()).isEqualTo("ES:INSS");
        assertThat(lines(NL, invoiceId).getFirst().getRemarksList().getLast().getWords())
                .isEqualTo("the order of 2025 says otherwise");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "BEFORE_THE_BOARD",
                () -> invoices(NL)
                        .decideLines(DecideLinesRequest.newBuilder()
                                .setInvoiceId(invoiceId)
                                .addLines(decide(1, LineVerdict.LINE_VERDICT_CONTEST)
                                        .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF))
                                .build()));
        assertThat(invoices(NL)
                        .listInvoicesDue(ListInvoicesDueRequest.getDefaultInstance())
                        .getDueList())
                .filteredOn(due -> due.getInvoice().getInvoiceId().equals(invoiceId))
                .filteredOn(due -> due.getWhat() == InvoiceDueWhat.INVOICE_DUE_WHAT_OPINION)
                .singleElement()
                .satisfies(due -> assertThat(due.getLastDay())
                        .isGreaterThan(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(5).toString()));
    }

    /// The two record it otherwise, one corrects itself, and the lines are decided.
    private static void opinions(String invoiceId) {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_REFERRED",
                () -> invoices(NL).recordOpinion(opinion(invoiceId, "3", "50.00")));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "INVALID_AMOUNT",
                () -> invoices(NL).recordOpinion(opinion(invoiceId, "1", "59.99")));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> invoices(NL)
                        .recordOpinion(opinion(invoiceId, "1", "70.00").toBuilder()
                                .setOf("2999-01-01")
                                .build()));
        assertThat(invoices(ES)
                        .recordOpinion(opinion(invoiceId, "1", "75.00", "2", "80.00"))
                        .getLinesList())
                .extracting(LineBeforeBoard::getStanding)
                .containsOnly(OpinionStanding.OPINION_STANDING_ONLY_BY_CREDITOR);
        Until.so(() -> lines(NL, invoiceId).getFirst().getBoard().hasByCreditor());
        assertThat(invoices(NL)
                        .recordOpinion(opinion(invoiceId, "1", "70.00", "2", "80.00"))
                        .getLinesList())
                .extracting(LineBeforeBoard::getStanding)
                .containsExactly(
                        OpinionStanding.OPINION_STANDING_OTHER_AMOUNT, OpinionStanding.OPINION_STANDING_AGREED);
        for (var node : List.of(ES, NL))
            Until.so(() -> statuses(node, invoiceId)
                    .equals(List.of(
                            LineStatus.LINE_STATUS_REFERRED,
                            LineStatus.LINE_STATUS_ACCEPTED,
                            LineStatus.LINE_STATUS_ACCEPTED)));
        // Each names the difference, with both amounts.
        var differing = lines(ES, invoiceId).getFirst().getBoard();
        assertThat(differing.getStanding()).isEqualTo(OpinionStanding.OPINION_STANDING_OTHER_AMOUNT);
        assertThat(differing.getByDebtor().getOwed()).isEqualTo(koruna("70.00"));
        assertThat(differing.getByCreditor().getOwed()).isEqualTo(koruna("75.00"));
        assertThat(invoices(ES)
                        .recordOpinion(opinion(invoiceId, "1", "70.00"))
                        .getLines(0)
                        .getStanding())
                .isEqualTo(OpinionStanding.OPINION_STANDING_AGREED);
        for (var node : List.of(ES, NL)) {
            Until.so(() -> lines(node, invoiceId).getFirst().getStatus() == LineStatus.LINE_STATUS_REDUCED);
            var decided = lines(node, invoiceId).getFirst();
            assertThat(decided.getAccepted()).isEqualTo(koruna("70.00"));
            assertThat(decided.getWithdrawn()).isEqualTo(koruna("30.00"));
            assertThat(decided.getRemarksList().getLast().getSaid()).isEqualTo("BOARD");
            assertThat(decided.getRemarksList().getLast().getWords()).startsWith("AB/2030/12 of ");
        }
        assertThat(invoices(ES).recordOpinion(opinion(invoiceId, "1", "70.00")).getRecorded())
                .isZero();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_YOUR_TURN",
                () -> invoices(ES).recordOpinion(opinion(invoiceId, "1", "71.00")));
    }

    private static ReferToAuditBoardRequest refer(String invoiceId, int line) {
        return ReferToAuditBoardRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(ReferredLine.newBuilder().setLine(line).setWords("the order of 2025 says otherwise"))
                .build();
    }

    /// @param lines each with what of it is owed
    private static RecordOpinionRequest opinion(String invoiceId, String... lines) {
        var request = RecordOpinionRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setReference("AB/2030/12")
                .setOf(LocalDate.now(ZoneOffset.UTC).toString());
        for (int i = 0; i < lines.length; i += 2)
            request.addLines(BoardOpinedLine.newBuilder()
                    .setLine(Integer.parseInt(lines[i]))
                    .setOwed(lines[i + 1]));
        return request.build();
    }

    private static List<InvoiceLineView> lines(ClaimsNode node, String invoiceId) {
        return invoices(node)
                .listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .build())
                .getLinesList();
    }

    private static List<LineStatus> statuses(ClaimsNode node, String invoiceId) {
        return lines(node, invoiceId).stream().map(InvoiceLineView::getStatus).toList();
    }

    private static Money koruna(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("CZK").build();
    }

    @Test
    void interest_that_the_two_calculate_otherwise_is_named_and_answered_with_the_own_figure() {
        var invoiceId = invoices(ES)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId("otherwise")
                        .setDebtor("NL:CAK")
                        .setReference("F-2026/otherwise")
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency("PLN")
                        .build())
                .getInvoiceId();
        add(invoiceId, List.of("10000.00"));
        invoices(ES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(1)
                        .setTotal(zloty("10000.00"))
                        .build());
        Until.so(() -> states(NL, invoiceId).equals(List.of("CLAIMED 10000.00")));
        invoices(NL)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_ACCEPT))
                        .build());
        Until.so(() -> states(ES, invoiceId).equals(List.of("DUE 10000.00")));
        // The bank of one books it on 2 February, that of the other a week later.
        var windowId = window("otherwise", 1);
        var ordered = order(windowId, "otherwise", "PLN");
        take(NL, "SETTLED", on("2026-02-02", BankFiles.debit("D-other", ordered, "PLN", "10000.00")));
        take(ES, "RECEIVED", on("2026-02-09", BankFiles.credit("C-other", ordered, "PLN", "10000.00", windowId)));
        for (var node : List.of(ES, NL))
            Until.so(() -> invoice(node, invoiceId).getStatus().equals("CLOSED"));
        try (var _ = LongAgo.introduced(Period.between(LocalDate.of(2024, 5, 20), LocalDate.now(ZoneOffset.UTC)))) {
            var claim = invoices(ES)
                    .claimInterest(ClaimInterestRequest.newBuilder()
                            .setInvoiceId(invoiceId)
                            .setUntil(LocalDate.now(ZoneOffset.UTC).toString())
                            .build())
                    .getClaim();
            Until.so(() -> invoice(NL, invoiceId).getInterestsCount() == 1);
            var seen = interest(NL, invoiceId, 1);
            assertThat(seen.getClaim()).isEqualTo(claim);
            assertThat(seen.getDiffers()).isTrue();
            var here = new BigDecimal(seen.getCalculatedHere().getAmount());
            var asked = new BigDecimal(claim.getAmount().getAmount());
            // From 1 December: 63 days here, 70 there.
            assertThat(here.multiply(BigDecimal.valueOf(70)))
                    .isCloseTo(asked.multiply(BigDecimal.valueOf(63)), within(BigDecimal.ONE));
            assertThat(invoices(NL)
                            .answerInterest(AnswerInterestRequest.newBuilder()
                                    .setInvoiceId(invoiceId)
                                    .setNumber(1)
                                    .setAccepted(seen.getCalculatedHere())
                                    .setReason(InterestContestReason.INTEREST_CONTEST_REASON_CALCULATED_OTHERWISE)
                                    .setWords("paid on 2 February")
                                    .build())
                            .getInterest()
                            .getStatus())
                    .isEqualTo("REDUCED");
            for (var node : List.of(ES, NL))
                Until.so(() -> states(node, invoiceId).equals(List.of("DUE " + here, "PAID 10000.00")));
            // The creditor's own figure is what it claimed; nobody tells it that it differs.
            assertThat(interest(ES, invoiceId, 1).getDiffers()).isFalse();
            assertThat(interest(ES, invoiceId, 1).getAnswer().getWords()).isEqualTo("paid on 2 February");
        }
        var _ = window("interest otherwise", 1);
    }

    private static String on(String day, String entry) {
        return BankFiles.statement(entry).replace("2026-11-26", day);
    }

    private static Money zloty(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("PLN").build();
    }

    private static String interestStart(String invoiceId) {
        return invoices(ES)
                .getInvoiceInterest(GetInvoiceInterestRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .build())
                .getStartsOn();
    }

    private static Invoice invoice(ClaimsNode node, String invoiceId) {
        return invoices(node)
                .getInvoice(
                        GetInvoiceRequest.newBuilder().setInvoiceId(invoiceId).build())
                .getInvoice();
    }

    private static InvoiceInterest interest(ClaimsNode node, String invoiceId, int number) {
        return invoice(node, invoiceId).getInterests(number - 1);
    }

    private static Money krone(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("NOK").build();
    }

    private static String firstDue(ClaimsNode node, String invoiceId) {
        return items(node).stream()
                .filter(item -> item.getCaseId().equals(invoiceId))
                .findFirst()
                .orElseThrow()
                .getDueDay();
    }

    private static List<String> states(ClaimsNode node, String invoiceId) {
        return items(node).stream()
                .filter(item -> item.getCaseId().equals(invoiceId))
                .map(item -> item.getAccount().substring(item.getAccount().lastIndexOf('/') + 1) + " "
                        + item.getAmount().getAmount())
                .sorted()
                .toList();
    }

    /// Both put the lines that are due into a window, by themselves.
    private static String window(String requestId, int items) {
        var id = netting(ES)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPartner("NL:CAK")
                        .build())
                .getWindowId();
        var _ = netting(ES)
                .proposeWindow(ProposeWindowRequest.newBuilder()
                        .setWindowId(id)
                        .setDueBy("2099-12-31")
                        .build());
        Until.it(() -> state(NL, id), state -> state.equals("PROPOSED"));
        var answered = netting(NL)
                .answerWindow(AnswerWindowRequest.newBuilder().setWindowId(id).build())
                .getWindow();
        assertThat(answered.getState()).isEqualTo("AGREED");
        assertThat(answered.getItemCount()).isEqualTo(items);
        Until.it(() -> state(ES, id), state -> state.equals("AGREED"));
        return id;
    }

    private static String state(ClaimsNode node, String windowId) {
        return netting(node)
                .getWindow(GetWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow()
                .getState();
    }

    private static NettingServiceBlockingStub netting(ClaimsNode node) {
        return node.keys.as(NettingServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static void agree(String requestId) {
        var statement = NL.keys
                .as(BooksServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER)
                .makeBookStatement(MakeBookStatementRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPartner("ES:INSS")
                        .build())
                .getStatementId();
        for (var node : List.of(ES, NL))
            Until.it(
                    () -> node.keys
                            .as(BooksServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                            .getBookStatement(GetBookStatementRequest.newBuilder()
                                    .setStatementId(statement)
                                    .build())
                            .getStatement()
                            .getState(),
                    state -> state.equals("AGREED"));
    }

    private static String balance(ClaimsNode node, String account) {
        var partner = node == ES ? "NL:CAK/" : "ES:INSS/";
        return node.keys
                .as(BooksServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                .getBalance(GetBalanceRequest.newBuilder()
                        .setAccount(partner + account)
                        .build())
                .getBalance()
                .getBalance()
                .getAmount();
    }

    private static void awaitItems(ClaimsNode node, String... expected) {
        Until.it(
                () -> items(node).stream()
                        .filter(item -> item.getAmount().getCurrency().equals("EUR"))
                        .filter(item -> !item.getAccount().contains("PAYMENTS_IN_TRANSIT"))
                        .map(item -> (item.getAccount().contains("ADVANCES") ? "advance" : item.getLine()) + " "
                                + item.getAccount().substring(item.getAccount().lastIndexOf('/') + 1)
                                + " " + item.getAmount().getAmount())
                        .toList(),
                seen -> seen.equals(List.of(expected)));
    }

    private static List<BookItem> items(ClaimsNode node) {
        var partner = node == ES ? "NL:CAK" : "ES:INSS";
        return node.keys
                .as(BooksServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                .listOpenItems(
                        ListOpenItemsRequest.newBuilder().setPartner(partner).build())
                .getItemsList();
    }

    private static void add(String invoiceId, List<String> amounts) {
        var answer = new CompletableFuture<AddLinesResponse>();
        var call = ES.keys
                .as(InvoiceServiceGrpc.newStub(ES.api()), "hospital", Role.SERVICE)
                .addLines(new StreamObserver<>() {
                    @Override
                    public void onNext(AddLinesResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable failed) {
                        answer.completeExceptionally(failed);
                    }

                    @Override
                    public void onCompleted() {
                        // The answer came before.
                    }
                });
        call.onNext(AddLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addAllLines(IntStream.rangeClosed(1, amounts.size())
                        .mapToObj(number -> line(number, amounts.get(number - 1)))
                        .toList())
                .build());
        call.onCompleted();
        answer.join();
    }

    private static InvoiceLine line(int number, String amount) {
        return InvoiceLine.newBuilder()
                .setNumber(number)
                .setPatient("P-" + number)
                .setFirstDay("2026-03-02")
                .setLastDay("2026-03-04")
                .setCodeSystem("CIE-10-PCS")
                .setCode("0DTJ4ZZ")
                .setQuantity("1")
                .setAmount(amount)
                .setReference("bill " + number)
                .build();
    }

    private static DecidedLine.Builder decide(int line, LineVerdict verdict) {
        return DecidedLine.newBuilder().setLine(line).setVerdict(verdict);
    }

    private static Money euro(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("EUR").build();
    }

    private static InvoiceServiceBlockingStub invoices(ClaimsNode node) {
        return node.keys.as(InvoiceServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }
}
