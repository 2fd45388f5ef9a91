package portability.bench.claims;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import portability.claims.ClaimsApplication;
import portability.claims.netting.BankFiles;
import portability.ledger.edge.Role;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.exchange.v1.LineVerdict;
import portability.proto.types.v1.Money;

/// Invoices of one institution to another, from their lines to the money, over their services' own rpcs.
final class SettledPair {
    private static final int PER_MESSAGE = 1_000;
    private static final int PER_DECISION = 10_000;
    private static final long LINE_MINOR = 12_345;
    private static final long LOOK_NANOS = 5_000_000;
    /// Counting a million rows takes a while.
    private static final long COUNT_NANOS = 250_000_000;
    private static final int ATTEMPTS = 10;
    private static final long PATIENCE_MINUTES = 40;
    private static final String FAR_AWAY = "2099-12-31";

    private final Institution creditor;
    private final Institution debtor;
    private final String name;
    private int invoices;
    private int windows;

    /// @param name tells its requests from those of another
    SettledPair(Institution creditor, Institution debtor, String name) {
        this.creditor = creditor;
        this.debtor = debtor;
        this.name = name;
    }

    Institution creditor() {
        return creditor;
    }

    Institution debtor() {
        return debtor;
    }

    /// Sends an invoice of so many lines, and waits until it is introduced and looked at at both.
    /// @return its id
    String send(int lines) {
        var number = name + "-" + invoices++;
        var invoiceId = officer(creditor, InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId(number)
                        .setDebtor(debtor.name())
                        .setReference("F/" + number)
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency("EUR")
                        .build())
                .getInvoiceId();
        add(invoiceId, number, lines);
        var _ = officer(creditor, InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .withDeadlineAfter(PATIENCE_MINUTES, TimeUnit.MINUTES)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(lines)
                        .setTotal(euro(LINE_MINOR * lines))
                        .build());
        await(() -> introduced(creditor, invoiceId) == lines && introduced(debtor, invoiceId) == lines);
        return invoiceId;
    }

    private int introduced(Institution at, String invoiceId) {
        return invoice(at, invoiceId)
                .filter(known -> !known.getIntroducedOn().isEmpty())
                .filter(known -> known.getUndecided()
                        .getAmount()
                        .equals(known.getClaimed().getAmount()))
                .map(Invoice::getLines)
                .orElse(0);
    }

    private java.util.Optional<Invoice> invoice(Institution at, String invoiceId) {
        try {
            return java.util.Optional.of(officer(at, InvoiceServiceGrpc::newBlockingStub, "officer-1")
                    .getInvoice(GetInvoiceRequest.newBuilder()
                            .setInvoiceId(invoiceId)
                            .build())
                    .getInvoice());
        } catch (io.grpc.StatusRuntimeException notYet) {
            if (notYet.getStatus().getCode() == io.grpc.Status.Code.NOT_FOUND) return java.util.Optional.empty();
            throw notYet;
        }
    }

    private void add(String invoiceId, String number, int lines) {
        var answer = new CompletableFuture<AddLinesResponse>();
        var call =
                (ClientCallStreamObserver<AddLinesRequest>) officer(creditor, InvoiceServiceGrpc::newStub, "hospital")
                        .withDeadlineAfter(PATIENCE_MINUTES, TimeUnit.MINUTES)
                        .addLines(new OneAnswer(answer));
        for (int from = 1; from <= lines; from += PER_MESSAGE) {
            while (!call.isReady() && !answer.isDone()) LockSupport.parkNanos(LOOK_NANOS / 10);
            var message = AddLinesRequest.newBuilder().setInvoiceId(invoiceId);
            for (int line = from; line < Math.min(lines + 1, from + PER_MESSAGE); line++)
                message.addLines(line(number, line));
            call.onNext(message.build());
        }
        call.onCompleted();
        answer.join();
    }

    private record OneAnswer(CompletableFuture<AddLinesResponse> answer) implements StreamObserver<AddLinesResponse> {
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
    }

    /// As a hospital writes it; no two are the same care.
    private static InvoiceLine line(String number, int line) {
        return InvoiceLine.newBuilder()
                .setNumber(line)
                .setPatient("P-" + number + "-" + line)
                .setFirstDay("2026-03-02")
                .setLastDay("2026-03-04")
                .setCodeSystem("CIE-10-PCS")
                .setCode("0DTJ4ZZ")
                .setQuantity("1")
                .setAmount("123.45")
                .setReference("bill " + line)
                .build();
    }

    /// The debtor accepts all of it, and both know.
    void accept(String invoiceId, int lines) {
        for (int from = 1; from <= lines; from += PER_DECISION) {
            var request = DecideLinesRequest.newBuilder().setInvoiceId(invoiceId);
            for (int line = from; line < Math.min(lines + 1, from + PER_DECISION); line++)
                request.addLines(DecidedLine.newBuilder().setLine(line).setVerdict(LineVerdict.LINE_VERDICT_ACCEPT));
            var _ = officer(debtor, InvoiceServiceGrpc::newBlockingStub, "officer-1")
                    .withDeadlineAfter(PATIENCE_MINUTES, TimeUnit.MINUTES)
                    .decideLines(request.build());
        }
        await(() -> invoice(creditor, invoiceId)
                .filter(known -> known.getAccepted()
                        .getAmount()
                        .equals(known.getClaimed().getAmount()))
                .isPresent());
    }

    /// Nets what is due, window after window, until so many lines are agreed on, and pays it.
    void settle(int lines) {
        int left = lines;
        while (left > 0) {
            var agreed = agree();
            pay(agreed);
            left -= agreed.getItemCount();
        }
        if (left < 0) throw new IllegalStateException("more is settled than is due");
    }

    private NettingWindow agree() {
        var windowId = netting(creditor, "officer-1")
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId(name + "-" + windows++)
                        .setPartner(debtor.name())
                        .build())
                .getWindowId();
        var _ = onceCurrent(() -> netting(creditor, "officer-1")
                .proposeWindow(ProposeWindowRequest.newBuilder()
                        .setWindowId(windowId)
                        .setDueBy(FAR_AWAY)
                        .build()));
        await(() -> state(debtor, windowId).equals("PROPOSED"));
        var answered = onceCurrent(() -> netting(debtor, "officer-1")
                .answerWindow(
                        AnswerWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow());
        if (!answered.getState().equals("AGREED"))
            throw new IllegalStateException("the books differ: " + answered.getDifferencesCount());
        await(() -> state(creditor, windowId).equals("AGREED"));
        return answered;
    }

    /// Asks again while a book is behind, as whoever hears `UNAVAILABLE` does.
    private static <A> A onceCurrent(Supplier<A> asked) {
        for (int attempt = 1; ; attempt++)
            try {
                return asked.get();
            } catch (io.grpc.StatusRuntimeException behind) {
                if (behind.getStatus().getCode() != io.grpc.Status.Code.UNAVAILABLE || attempt == ATTEMPTS)
                    throw behind;
            }
    }

    private void pay(NettingWindow window) {
        var windowId = window.getWindowId();
        var payment = netting(debtor, "officer-2")
                .orderPayment(OrderPaymentRequest.newBuilder()
                        .setRequestId("all")
                        .setWindowId(windowId)
                        .setCurrency("EUR")
                        .build())
                .getPayment();
        var id = payment.getPaymentId();
        var amount = payment.getAmount().getAmount();
        bank(debtor, BankFiles.statement(BankFiles.debit("D" + id, id, "EUR", amount)));
        bank(creditor, BankFiles.notification(BankFiles.credit("C" + id, id, "EUR", amount, "NETTING " + windowId)));
        for (var at : new Institution[] {creditor, debtor})
            await(() -> netting(at, "officer-1")
                    .getSettlement(GetSettlementRequest.newBuilder()
                            .setWindowId(windowId)
                            .build())
                    .getSettled());
    }

    private void bank(Institution at, String file) {
        var _ = netting(at, "officer-2")
                .takeBankFile(TakeBankFileRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build());
    }

    private String state(Institution at, String windowId) {
        try {
            return netting(at, "officer-1")
                    .getWindow(
                            GetWindowRequest.newBuilder().setWindowId(windowId).build())
                    .getWindow()
                    .getState();
        } catch (io.grpc.StatusRuntimeException notYet) {
            if (notYet.getStatus().getCode() == io.grpc.Status.Code.NOT_FOUND) return "";
            throw notYet;
        }
    }

    /// How many lines of the pair both books have as paid.
    long paid() {
        return inBoth("and state = 'PAID'");
    }

    /// Waits until both books have so many lines as due: a book that is behind answers nobody.
    void awaitBooked(int lines) {
        await(() -> inBoth("and state = 'DUE'") >= lines, COUNT_NANOS);
    }

    /// Waits until both books have so many lines as paid.
    void awaitPaid(int lines) {
        await(() -> paid() >= lines, COUNT_NANOS);
    }

    private long inBoth(String which) {
        return Math.min(inBook(creditor, debtor, which), inBook(debtor, creditor, which));
    }

    private static long inBook(Institution at, Institution partner, String which) {
        return at.claimsDatabase()
                .number("select count(*) from book_item where kind = 'ACTUAL_COSTS' and amount > 0 " + which
                        + " and partner = '" + partner.name() + "'");
    }

    static void await(BooleanSupplier so) {
        await(so, LOOK_NANOS);
    }

    private static void await(BooleanSupplier so, long lookNanos) {
        long giveUp = System.nanoTime() + Duration.ofMinutes(PATIENCE_MINUTES).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("it does not come to that");
            LockSupport.parkNanos(lookNanos);
        }
    }

    private static Money euro(long minor) {
        return Money.newBuilder()
                .setAmount(org.joda.money.Money.ofMinor(CurrencyUnit.EUR, minor)
                        .getAmount()
                        .toPlainString())
                .setCurrency("EUR")
                .build();
    }

    private static NettingServiceBlockingStub netting(Institution at, String who) {
        return officer(at, NettingServiceGrpc::newBlockingStub, who)
                .withDeadlineAfter(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    private static <S extends AbstractStub<S>> S officer(Institution at, Function<ManagedChannel, S> stub, String who) {
        return at.as(stub.apply(at.channel(ClaimsApplication.class)), who, Role.OFFICER);
    }
}
