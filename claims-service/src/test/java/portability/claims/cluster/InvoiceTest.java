package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.AttachRequest;
import portability.proto.claims.v1.AttachmentServiceGrpc;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.GetInvoiceInterestRequest;
import portability.proto.claims.v1.GetInvoiceInterestResponse;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.InvoiceDueLine;
import portability.proto.claims.v1.InvoiceDueWhat;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceBlockingStub;
import portability.proto.claims.v1.InvoiceSide;
import portability.proto.claims.v1.LineRemark;
import portability.proto.claims.v1.LineStatus;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.claims.v1.ListInvoicesDueRequest;
import portability.proto.claims.v1.ListInvoicesRequest;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.ReferToAuditBoardRequest;
import portability.proto.claims.v1.SayDownPaymentRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.claims.v1.WithdrawLinesRequest;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;
import portability.proto.exchange.v1.ReferredLine;
import portability.proto.types.v1.Money;

/// A Spanish hospital's bills for whom a Dutch institution insures: asked for, looked at line by line, argued
/// about, settled, the same at both.
@PostgresTest
class InvoiceTest {
    private static final ClaimsNode ES = new ClaimsNode("ES:INSS");
    private static final ClaimsNode NL = new ClaimsNode("NL:CAK");

    @BeforeAll
    static void start() {
        for (var node : List.of(ES, NL)) {
            node.with("portability.payment.debtor.name", "an institution");
            node.with("portability.payment.debtor.iban", "NL02ABNA0123456789");
        }
        NL.with("portability.invoice.contest", "INTRODUCED_LATE,DUPLICATE_OF_EARLIER,SUM_DIFFERS");
        ES.start();
        NL.start();
        Enrolment.ofAll(List.of(ES, NL));
    }

    @AfterAll
    static void stop() {
        ES.close();
        NL.close();
    }

    private static InvoiceServiceBlockingStub at(ClaimsNode node) {
        return node.keys.as(InvoiceServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static String opened(String request) {
        return at(ES).openInvoice(opening(request).build()).getInvoiceId();
    }

    private static OpenInvoiceRequest.Builder opening(String request) {
        return OpenInvoiceRequest.newBuilder()
                .setRequestId(request)
                .setDebtor("NL:CAK")
                .setReference("F-2026/" + request)
                .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                .setHalfYear("2026-H1")
                .setCurrency("EUR");
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

    /// Lines as a hospital's system sends them: so many to a message.
    private static AddLinesResponse add(
            String invoiceId, List<InvoiceLine> lines, List<InvoiceDiagnosis> diagnoses, int perMessage) {
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
                    public void onCompleted() {}
                });
        for (int from = 0; from < lines.size(); from += perMessage) {
            var message = AddLinesRequest.newBuilder().setInvoiceId(invoiceId);
            message.addAllLines(lines.subList(from, Math.min(lines.size(), from + perMessage)));
            if (from == 0) message.addAllDiagnoses(diagnoses);
            call.onNext(message.build());
        }
        call.onCompleted();
        return answer.join();
    }

    private static Money euro(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("EUR").build();
    }

    private static void send(String invoiceId, int lines, String total) {
        at(ES).sendInvoice(SendInvoiceRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setLines(lines)
                .setTotal(euro(total))
                .build());
    }

    private static Invoice invoice(ClaimsNode node, String invoiceId) {
        return at(node).getInvoice(
                        GetInvoiceRequest.newBuilder().setInvoiceId(invoiceId).build())
                .getInvoice();
    }

    private static List<InvoiceLineView> lines(ClaimsNode node, String invoiceId) {
        return at(node).listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setWithDiagnoses(true)
                        .build())
                .getLinesList();
    }

    private static DecidedLine.Builder decide(int line, LineVerdict verdict) {
        return DecidedLine.newBuilder().setLine(line).setVerdict(verdict);
    }

    private static AnsweredLine.Builder answer(int line, LineReply reply) {
        return AnsweredLine.newBuilder().setLine(line).setReply(reply);
    }

    /// @return its attachment_id
    private static String attached(String invoiceId) {
        return ES.keys
                .as(AttachmentServiceGrpc.newBlockingStub(ES.api()), "officer-1", Role.OFFICER)
                .attach(AttachRequest.newBuilder()
                        .setCaseId(invoiceId)
                        .setRequestId("report 12/2026")
                        .addTo("NL:CAK")
                        .setFileName("report.txt")
                        .setMediaType("text/plain")
                        .setContent(ByteString.copyFromUtf8("an appendix, removed"))
                        .build())
                .getAttachmentId();
    }

    private static void awaitStatus(String invoiceId, LineStatus... statuses) {
        for (var node : List.of(ES, NL))
            Until.it(
                    () -> lines(node, invoiceId).stream()
                            .map(InvoiceLineView::getStatus)
                            .toList(),
                    seen -> seen.equals(List.of(statuses)));
    }

    @Test
    void lines_are_accepted_reduced_contested_asked_about_answered_and_settled_the_same_at_both() {
        var invoiceId = opened("cycle");
        var bills =
                List.of(line(1, "100.00"), line(2, "80.00"), line(3, "250.00"), line(4, "40.00"), line(5, "30.00"))
                        .stream()
                        .map(bill -> bill.toBuilder().setCode("CYCLE").build())
                        .toList();
        var diagnosis = InvoiceDiagnosis.newBuilder()
                .setLine(3)
                .setCodeSystem("ICD-10")
                .setCode("K35.8")
                .build();
        assertThat(add(invoiceId, bills, List.of(diagnosis), 5).getTotal()).isEqualTo(euro("500.00"));
        Fails.with(Code.FAILED_PRECONDITION, "TOTALS_DIFFER", () -> send(invoiceId, 5, "499.99"));
        send(invoiceId, 5, "500.00");
        send(invoiceId, 5, "500.00");
        Until.it(() -> invoice(ES, invoiceId), seen -> seen.getStatus().equals("INTRODUCED"));
        assertThat(invoice(NL, invoiceId).getLate()).isFalse();
        assertThat(lines(NL, invoiceId))
                .extracting(
                        view -> view.getLine().getPatient(),
                        view -> view.getDiagnosis().getCode())
                .containsExactly(
                        tuple("P-1", ""), tuple("P-2", ""), tuple("P-3", "K35.8"), tuple("P-4", ""), tuple("P-5", ""));
        awaitStatus(
                invoiceId,
                LineStatus.LINE_STATUS_INTRODUCED,
                LineStatus.LINE_STATUS_INTRODUCED,
                LineStatus.LINE_STATUS_INTRODUCED,
                LineStatus.LINE_STATUS_INTRODUCED,
                LineStatus.LINE_STATUS_INTRODUCED);

        var decisions = DecideLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(decide(1, LineVerdict.LINE_VERDICT_ACCEPT))
                .addLines(decide(2, LineVerdict.LINE_VERDICT_REDUCE)
                        .setTo("60.00")
                        .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF))
                .addLines(decide(3, LineVerdict.LINE_VERDICT_CONTEST)
                        .setReason(ContestReason.CONTEST_REASON_OUTSIDE_COVERED_TIME))
                .addLines(decide(4, LineVerdict.LINE_VERDICT_ASK)
                        .setReason(ContestReason.CONTEST_REASON_EVIDENCE_MISSING)
                        .setWords("the report, please"))
                .addLines(decide(5, LineVerdict.LINE_VERDICT_CONTEST)
                        .setReason(ContestReason.CONTEST_REASON_CARE_NOT_COVERED))
                .build();
        assertThat(at(NL).decideLines(decisions).getChanged()).isEqualTo(5);
        assertThat(at(NL).decideLines(decisions).getChanged()).isZero();
        awaitStatus(
                invoiceId,
                LineStatus.LINE_STATUS_ACCEPTED,
                LineStatus.LINE_STATUS_CONTESTED,
                LineStatus.LINE_STATUS_CONTESTED,
                LineStatus.LINE_STATUS_ASKED,
                LineStatus.LINE_STATUS_CONTESTED);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_DEBTOR",
                () -> at(ES).decideLines(decisions.toBuilder().build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_YOUR_TURN",
                () -> at(NL).decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(3, LineVerdict.LINE_VERDICT_ACCEPT))
                        .build()));

        for (var node : List.of(ES, NL))
            Fails.with(
                    Code.FAILED_PRECONDITION,
                    "DISPUTE_STILL_OPEN",
                    () -> at(node).referToAuditBoard(ReferToAuditBoardRequest.newBuilder()
                            .setInvoiceId(invoiceId)
                            .addLines(ReferredLine.newBuilder().setLine(3).setWords("she was covered"))
                            .build()));

        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_ATTACHMENT",
                () -> at(ES).answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(answer(4, LineReply.LINE_REPLY_UPHOLD)
                                .setWords("report 12/2026")
                                .setAttachmentId("none"))
                        .build()));
        var report = attached(invoiceId);
        at(ES).answerLines(AnswerLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(answer(2, LineReply.LINE_REPLY_WITHDRAW))
                .addLines(answer(3, LineReply.LINE_REPLY_UPHOLD).setWords("S1 of 2024, see the case"))
                .addLines(answer(4, LineReply.LINE_REPLY_UPHOLD)
                        .setWords("report 12/2026")
                        .setAttachmentId(report))
                .addLines(answer(5, LineReply.LINE_REPLY_LOWER).setTo("20.00"))
                .build());
        awaitStatus(
                invoiceId,
                LineStatus.LINE_STATUS_ACCEPTED,
                LineStatus.LINE_STATUS_REDUCED,
                LineStatus.LINE_STATUS_ANSWERED,
                LineStatus.LINE_STATUS_ANSWERED,
                LineStatus.LINE_STATUS_ANSWERED);
        assertThat(lines(NL, invoiceId).get(3).getRemarksList().getLast().getAttachmentId())
                .isEqualTo(report);
        assertThat(lines(NL, invoiceId).get(2).getRemarksList().getLast().getAttachmentId())
                .isEmpty();
        // It is the creditor's file: the debtor has sent none of that name.
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_ATTACHMENT",
                () -> at(NL).decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(4, LineVerdict.LINE_VERDICT_CONTEST)
                                .setReason(ContestReason.CONTEST_REASON_EVIDENCE_MISSING)
                                .setAttachmentId(report))
                        .build()));

        at(NL).decideLines(DecideLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(decide(3, LineVerdict.LINE_VERDICT_ACCEPT))
                .addLines(decide(4, LineVerdict.LINE_VERDICT_ACCEPT))
                .addLines(decide(5, LineVerdict.LINE_VERDICT_CONTEST)
                        .setReason(ContestReason.CONTEST_REASON_CARE_NOT_COVERED))
                .build());
        Until.it(() -> lines(ES, invoiceId).get(4), seen -> seen.getStatus() == LineStatus.LINE_STATUS_CONTESTED);
        at(ES).answerLines(AnswerLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(answer(5, LineReply.LINE_REPLY_WITHDRAW))
                .build());
        for (var node : List.of(ES, NL)) {
            var settled = Until.it(
                    () -> invoice(node, invoiceId), seen -> seen.getStatus().equals("SETTLED"));
            assertThat(List.of(
                            settled.getClaimed(),
                            settled.getAccepted(),
                            settled.getContested(),
                            settled.getWithdrawn(),
                            settled.getUndecided()))
                    .containsExactly(euro("500.00"), euro("450.00"), euro("0.00"), euro("50.00"), euro("0.00"));
        }
        assertThat(lines(ES, invoiceId).get(4).getRemarksList())
                .extracting(LineRemark::getInstitution, LineRemark::getSaid)
                .containsExactly(
                        tuple("NL:CAK", "CONTEST"),
                        tuple("ES:INSS", "LOWER"),
                        tuple("NL:CAK", "CONTEST"),
                        tuple("ES:INSS", "WITHDRAW"));
        // What was found when they came is the debtor's own.
        assertThat(lines(NL, invoiceId).stream()
                        .map(line -> line.toBuilder().clearFindings().build())
                        .toList())
                .isEqualTo(lines(ES, invoiceId));
        assertThat(at(NL).listInvoices(ListInvoicesRequest.getDefaultInstance()).getInvoicesList())
                .extracting(Invoice::getInvoiceId)
                .contains(invoiceId);
    }

    @Test
    void a_line_of_which_nothing_was_said_is_withdrawn_and_what_is_left_is_paid_and_the_invoice_closed() {
        var invoiceId = opened("withdrawn");
        var bills = List.of(line(1, "100.00"), line(2, "80.00"), line(3, "50.00")).stream()
                .map(bill -> bill.toBuilder().setCode("WITHDRAWN").build())
                .toList();
        add(invoiceId, bills, List.of(), 3);
        send(invoiceId, 3, "230.00");
        Until.it(() -> invoice(ES, invoiceId), seen -> seen.getStatus().equals("INTRODUCED"));
        var asked = WithdrawLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(answer(1, LineReply.LINE_REPLY_WITHDRAW).setWords("another hospital's"))
                .addLines(answer(2, LineReply.LINE_REPLY_LOWER).setTo("60.00"))
                .build();
        assertThat(at(ES).withdrawLines(asked).getAsked()).isEqualTo(2);
        Fails.with(Code.FAILED_PRECONDITION, "NOT_CREDITOR", () -> at(NL).withdrawLines(asked));
        awaitStatus(
                invoiceId,
                LineStatus.LINE_STATUS_WITHDRAWN,
                LineStatus.LINE_STATUS_INTRODUCED,
                LineStatus.LINE_STATUS_INTRODUCED);
        for (var node : List.of(ES, NL)) {
            assertThat(lines(node, invoiceId).get(1).getWithdrawn()).isEqualTo(euro("20.00"));
            assertThat(lines(node, invoiceId).get(1).hasLoweringTo()).isFalse();
            assertThat(lines(node, invoiceId).getFirst().getRemarksList())
                    .extracting(LineRemark::getInstitution, LineRemark::getSaid, LineRemark::getWords)
                    .containsExactly(
                            tuple("ES:INSS", "ASK_TO_WITHDRAW", "another hospital's"),
                            tuple("NL:CAK", "RELEASE", "another hospital's"));
        }
        // The debtor takes nothing out by itself.
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_YOUR_TURN",
                () -> at(NL).decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(3, LineVerdict.LINE_VERDICT_RELEASE))
                        .build()));
        at(NL).decideLines(DecideLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(decide(2, LineVerdict.LINE_VERDICT_ACCEPT))
                .addLines(decide(3, LineVerdict.LINE_VERDICT_ACCEPT))
                .build());
        Until.it(() -> invoice(ES, invoiceId), seen -> seen.getStatus().equals("SETTLED"));
        SettledInvoices.pay(ES, NL);
        awaitStatus(
                invoiceId, LineStatus.LINE_STATUS_WITHDRAWN, LineStatus.LINE_STATUS_PAID, LineStatus.LINE_STATUS_PAID);
        for (var node : List.of(ES, NL)) {
            var closed = Until.it(
                    () -> invoice(node, invoiceId), seen -> seen.getStatus().equals("CLOSED"));
            assertThat(closed.getPaid()).isEqualTo(euro("110.00"));
        }
    }

    @Test
    void many_lines_go_in_several_documents_and_on_after_a_break_without_one_twice() {
        var invoiceId = opened("bulk");
        var bills = IntStream.rangeClosed(1, 12_500)
                .mapToObj(number ->
                        line(number, "10.00").toBuilder().setCode("BULK").build())
                .toList();
        assertThat(add(invoiceId, bills.subList(0, 11_000), List.of(), 1_000).getLines())
                .isEqualTo(11_000);
        // From the beginning again: what is kept is passed over.
        assertThat(add(invoiceId, bills, List.of(), 700).getLines()).isEqualTo(12_500);
        send(invoiceId, 12_500, "125000.00");
        var came =
                Until.it(() -> invoice(NL, invoiceId), seen -> seen.getStatus().equals("INTRODUCED"));
        assertThat(came.getLines()).isEqualTo(12_500);
        assertThat(came.getUndecided()).isEqualTo(euro("125000.00"));
        var seen = new ArrayList<InvoiceLineView>();
        for (int after = 0; ; ) {
            var page = at(NL).listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                    .setInvoiceId(invoiceId)
                    .setAfterLine(after)
                    .setPageSize(1_000)
                    .build());
            seen.addAll(page.getLinesList());
            after = page.getNextAfterLine();
            if (after == 0) break;
        }
        assertThat(seen)
                .extracting(view -> view.getLine().getNumber())
                .isEqualTo(IntStream.rangeClosed(1, 12_500).boxed().toList());
    }

    private static void sendOne(String invoiceId, InvoiceLine line) {
        add(invoiceId, List.of(line), List.of(), 1);
        send(invoiceId, 1, line.getAmount());
        for (var node : List.of(ES, NL))
            Until.it(() -> invoice(node, invoiceId), seen -> seen.getStatus().equals("INTRODUCED"));
    }

    private static InvoiceLineView awaitReason(ClaimsNode node, String invoiceId, ContestReason reason) {
        return Until.it(() -> lines(node, invoiceId), seen -> seen.getFirst().getReason() == reason)
                .getFirst();
    }

    @Test
    void what_is_asked_for_again_is_found_and_contested_by_the_rules_unless_it_was_withdrawn() {
        var first = opened("first");
        var again = opened("again");
        var mended = opened("mended");
        var line = line(1, "75.00").toBuilder().setPatient("P-again").build();
        sendOne(first, line);
        sendOne(again, line.toBuilder().setAmount("70.00").build());
        var found = awaitReason(ES, again, ContestReason.CONTEST_REASON_DUPLICATE_OF_EARLIER);
        assertThat(found.getStatus()).isEqualTo(LineStatus.LINE_STATUS_CONTESTED);
        assertThat(lines(NL, again).getFirst().getFindings(0).getAbout()).isEqualTo(first + ", line 1");
        assertThat(lines(NL, first).getFirst().getFindingsList()).isEmpty();
        for (var invoiceId : List.of(first, again)) {
            if (invoiceId.equals(first))
                at(NL).decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(first)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_CONTEST)
                                .setReason(ContestReason.CONTEST_REASON_EVIDENCE_MISSING))
                        .build());
            Until.it(
                    () -> lines(ES, invoiceId).getFirst(),
                    seen -> seen.getStatus() == LineStatus.LINE_STATUS_CONTESTED);
            at(ES).answerLines(AnswerLinesRequest.newBuilder()
                    .setInvoiceId(invoiceId)
                    .addLines(answer(1, LineReply.LINE_REPLY_WITHDRAW))
                    .build());
            Until.it(
                    () -> lines(NL, invoiceId).getFirst(),
                    seen -> seen.getStatus() == LineStatus.LINE_STATUS_WITHDRAWN);
        }
        sendOne(mended, line);
        var wrong = opened("sum");
        sendOne(wrong, line(1, "30.00").toBuilder().setUnitPrice("20.00").build());
        awaitReason(ES, wrong, ContestReason.CONTEST_REASON_SUM_DIFFERS);
        assertThat(lines(NL, mended).getFirst().getFindingsList()).isEmpty();
    }

    @Test
    void what_comes_after_the_last_day_is_not_considered() {
        var late = at(ES).openInvoice(opening("late").setHalfYear("2020-H1").build())
                .getInvoiceId();
        sendOne(
                late,
                line(1, "30.00").toBuilder()
                        .setFirstDay("2020-03-02")
                        .setLastDay("2020-03-02")
                        .build());
        assertThat(invoice(ES, late).getLate()).isTrue();
        awaitReason(ES, late, ContestReason.CONTEST_REASON_INTRODUCED_LATE);
    }

    @Test
    void the_law_says_what_is_due_when_and_a_down_payment_stops_interest() {
        var invoiceId = opened("due");
        sendOne(invoiceId, line(1, "100.00").toBuilder().setPatient("P-due").build());
        var introduced = LocalDate.parse(invoice(NL, invoiceId).getIntroducedOn());
        var monthEnd = introduced.withDayOfMonth(introduced.lengthOfMonth());
        var due = at(NL).listInvoicesDue(ListInvoicesDueRequest.getDefaultInstance()).getDueList().stream()
                .filter(line -> line.getInvoice().getInvoiceId().equals(invoiceId))
                .toList();
        assertThat(due)
                .extracting(
                        InvoiceDueLine::getWhat,
                        InvoiceDueLine::getBy,
                        line -> YearMonth.from(LocalDate.parse(line.getLastDay())))
                .containsExactly(
                        tuple(
                                InvoiceDueWhat.INVOICE_DUE_WHAT_DOWN_PAYMENT,
                                InvoiceSide.INVOICE_SIDE_DEBTOR,
                                YearMonth.from(monthEnd).plusMonths(6)),
                        tuple(
                                InvoiceDueWhat.INVOICE_DUE_WHAT_DECISION,
                                InvoiceSide.INVOICE_SIDE_DEBTOR,
                                YearMonth.from(monthEnd).plusMonths(18)));
        var before = interest(ES, invoiceId);
        assertThat(YearMonth.from(LocalDate.parse(before.getStartsOn())))
                .isEqualTo(YearMonth.from(monthEnd).plusMonths(19));
        var paid = SayDownPaymentRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setPaymentId("payment-1")
                .setAmount(euro("90.00"))
                .setOn(introduced.toString())
                .build();
        assertThat(at(NL).sayDownPayment(paid).getDownPaid()).isEqualTo(euro("90.00"));
        assertThat(at(NL).sayDownPayment(paid).getDownPaid()).isEqualTo(euro("90.00"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "INVALID_AMOUNT",
                () -> at(NL).sayDownPayment(paid.toBuilder()
                        .setPaymentId("payment-2")
                        .setAmount(euro("10.01"))
                        .build()));
        Until.it(() -> invoice(ES, invoiceId), seen -> seen.getDownPaid().equals(euro("90.00")));
        var after = interest(ES, invoiceId);
        assertThat(YearMonth.from(LocalDate.parse(after.getStartsOn())))
                .isEqualTo(YearMonth.from(monthEnd).plusMonths(37));
        assertThat(after.getRest()).isEqualTo(euro("10.00"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_YOUR_TURN",
                () -> at(NL).decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_LAPSE))
                        .build()));
        at(NL).decideLines(DecideLinesRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addLines(decide(1, LineVerdict.LINE_VERDICT_ASK)
                        .setReason(ContestReason.CONTEST_REASON_EVIDENCE_MISSING)
                        .setWords("the report"))
                .build());
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ANSWER_STILL_DUE",
                () -> at(NL).decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(decide(1, LineVerdict.LINE_VERDICT_LAPSE))
                        .build()));
    }

    private static GetInvoiceInterestResponse interest(ClaimsNode node, String invoiceId) {
        return at(node).getInvoiceInterest(GetInvoiceInterestRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .build());
    }

    @Test
    void what_means_nothing_is_told_and_nothing_of_it_is_kept() {
        var invoiceId = opened("wrong");
        assertThat(opened("wrong")).isEqualTo(invoiceId);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> at(ES).openInvoice(opening("wrong").setHalfYear("2025-H2").build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_INVOICE",
                () -> at(ES).openInvoice(opening("other").setHalfYear("2026").build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NO_PARTNER",
                () -> at(ES).openInvoice(opening("other").setDebtor("PT:ISS").build()));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_INVOICE", () -> invoice(ES, "ES:INSS/none"));
        assertThat(add(invoiceId, List.of(line(1, "10.00")), List.of(), 1).getLines())
                .isEqualTo(1);
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_LINE",
                () -> at(ES).answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addLines(answer(2, LineReply.LINE_REPLY_WITHDRAW))
                        .build()));
    }
}
