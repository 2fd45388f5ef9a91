package portability.sandbox.demo;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceBlockingStub;
import portability.proto.claims.v1.LineStatus;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.types.v1.Money;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.keys.Bearer;

/// An invoice from whoever paid for care to whoever bears its cost, decided line by line at both until every line is
/// settled.
final class HospitalInvoice {
    static final String CURRENCY = "EUR";

    private final NodeClient creditor;
    private final NodeClient debtor;
    private final Page page;

    HospitalInvoice(NodeClient creditor, NodeClient debtor, Page page) {
        this.creditor = creditor;
        this.debtor = debtor;
        this.page = page;
    }

    /// Sends the lines, and waits until they are introduced at the debtor and checked by its rules.
    /// @return the invoice's case
    String send(String requestId, String reference, String halfYear, List<InvoiceLine> lines) {
        var id = invoices(creditor)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId(requestId)
                        .setDebtor(debtor.node().institution().toString())
                        .setReference(reference)
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear(halfYear)
                        .setCurrency(CURRENCY)
                        .build())
                .getInvoiceId();
        add(id, lines);
        var total =
                lines.stream().map(line -> new BigDecimal(line.getAmount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var _ = invoices(creditor)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(id)
                        .setLines(lines.size())
                        .setTotal(money(total))
                        .build());
        var arrived = invoice(debtor, id, "INTRODUCED");
        page.say("Invoice " + id + " of " + creditor.node().institution() + ": " + lines.size() + " lines, "
                + CURRENCY + " " + total.toPlainString() + ", introduced at "
                + debtor.node().institution() + " on "
                + arrived.getIntroducedOn());
        return id;
    }

    private void add(String id, List<InvoiceLine> lines) {
        var answer = new CompletableFuture<AddLinesResponse>();
        var sending = creditor.claims(InvoiceServiceGrpc::newStub, Bearer.OFFICER_1)
                .addLines(new StreamObserver<AddLinesResponse>() {
                    @Override
                    public void onNext(AddLinesResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        answer.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        answer.completeExceptionally(new IllegalStateException("an answer is missing"));
                    }
                });
        sending.onNext(
                AddLinesRequest.newBuilder().setInvoiceId(id).addAllLines(lines).build());
        sending.onCompleted();
        var _ = answer.orTimeout(NodeClient.DEADLINE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /// Waits until the debtor's rules have contested a line.
    void awaitContested(String id, int number) {
        awaitContested(debtor, id, List.of(number));
    }

    /// What the debtor's officer says of lines.
    void decide(String id, List<DecidedLine> lines) {
        var _ = invoices(debtor)
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(id)
                        .addAllLines(lines)
                        .build());
    }

    /// What the creditor's officer says of those that were contested, once it is told.
    void answer(String id, List<AnsweredLine> lines) {
        awaitContested(creditor, id, lines.stream().map(AnsweredLine::getLine).toList());
        var _ = invoices(creditor)
                .answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(id)
                        .addAllLines(lines)
                        .build());
    }

    private static void awaitContested(NodeClient node, String id, List<Integer> numbers) {
        var _ = Awaited.until(
                "The contestation of " + id,
                () -> lines(node, id),
                views -> views.stream()
                                .filter(view -> numbers.contains(view.getLine().getNumber()))
                                .filter(view -> view.getStatus() == LineStatus.LINE_STATUS_CONTESTED)
                                .count()
                        == numbers.size());
    }

    /// Waits until every line is settled at both, and shows them.
    /// @throws SandboxFailed if the two do not say the same
    Invoice settled(String id) {
        var here = invoice(creditor, id, "SETTLED");
        var there = invoice(debtor, id, "SETTLED");
        if (!here.getAccepted().equals(there.getAccepted()))
            throw new SandboxFailed("The two institutions do not have the same of invoice " + id + ".");
        var table = new Table(Set.of(0, 3, 4, 5), "line", "care", "from", "claimed", "accepted", "withdrawn", "why");
        for (var view : lines(creditor, id)) {
            var line = view.getLine();
            table.row(
                    Integer.toString(line.getNumber()),
                    line.getCode(),
                    line.getFirstDay(),
                    line.getAmount(),
                    view.getAccepted().getAmount(),
                    view.getWithdrawn().getAmount(),
                    Codes.words(view.getReason()));
        }
        table.printOn(page, 2);
        page.figure("  " + CURRENCY + " " + here.getAccepted().getAmount() + " of "
                + here.getClaimed().getAmount() + " is owed, as both have it");
        return here;
    }

    /// Those of which an officer has to say something.
    List<Integer> undecided(String id) {
        var numbers = new ArrayList<Integer>();
        for (var view : lines(debtor, id))
            if (view.getStatus() == LineStatus.LINE_STATUS_INTRODUCED)
                numbers.add(view.getLine().getNumber());
        return List.copyOf(numbers);
    }

    private static List<InvoiceLineView> lines(NodeClient node, String id) {
        return invoices(node)
                .listInvoiceLines(
                        ListInvoiceLinesRequest.newBuilder().setInvoiceId(id).build())
                .getLinesList();
    }

    private static Invoice invoice(NodeClient node, String id, String status) {
        return Awaited.until(
                "Invoice " + id + " as " + status,
                () -> invoices(node)
                        .getInvoice(
                                GetInvoiceRequest.newBuilder().setInvoiceId(id).build())
                        .getInvoice(),
                invoice -> invoice.getStatus().equals(status));
    }

    private static Money money(BigDecimal amount) {
        return Money.newBuilder()
                .setCurrency(CURRENCY)
                .setAmount(amount.toPlainString())
                .build();
    }

    private static InvoiceServiceBlockingStub invoices(NodeClient node) {
        return node.claims(InvoiceServiceGrpc::newBlockingStub, Bearer.OFFICER_1);
    }
}
