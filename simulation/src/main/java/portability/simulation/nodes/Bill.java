package portability.simulation.nodes;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.types.v1.Money;

/// A hospital's bill: sending it again is sending it once.
///
/// @param minor of each line, in minor units
record Bill(String number, String creditor, String debtor, String currency, List<Long> minor) {
    private static final int MOST_LINES = 30;
    private static final int MOST_MINOR = 400_000;
    private static final int FEWEST_MINOR = 2;

    static Bill drawn(String number, String creditor, String debtor, Random random) {
        var minor = new ArrayList<Long>();
        int lines = 1 + random.nextInt(MOST_LINES);
        for (int line = 0; line < lines; line++) minor.add((long) FEWEST_MINOR + random.nextInt(MOST_MINOR));
        return new Bill(number, creditor, debtor, random.nextInt(3) == 0 ? "SEK" : "EUR", minor);
    }

    /// @return the invoice's id
    String send(Member creditorsNode) {
        var invoiceId = creditorsNode
                .as(InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId(number)
                        .setDebtor(debtor)
                        .setReference("F/" + number)
                        .setMethod(InvoiceMethod.INVOICE_METHOD_ACTUAL)
                        .setHalfYear("2026-H1")
                        .setCurrency(currency)
                        .build())
                .getInvoiceId();
        add(creditorsNode, invoiceId);
        var _ = creditorsNode
                .as(InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(minor.size())
                        .setTotal(Money.newBuilder()
                                .setAmount(decimal(minor.stream()
                                        .mapToLong(Long::longValue)
                                        .sum()))
                                .setCurrency(currency))
                        .build());
        return invoiceId;
    }

    private void add(Member creditorsNode, String invoiceId) {
        var answer = new CompletableFuture<AddLinesResponse>();
        var call = creditorsNode.as(InvoiceServiceGrpc::newStub, "officer-1").addLines(new StreamObserver<>() {
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
                .addAllLines(IntStream.rangeClosed(1, minor.size())
                        .mapToObj(this::line)
                        .toList())
                .build());
        call.onCompleted();
        answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private InvoiceLine line(int line) {
        return InvoiceLine.newBuilder()
                .setNumber(line)
                .setPatient("P-" + number + "-" + line)
                .setFirstDay("2026-03-02")
                .setLastDay("2026-03-04")
                .setCodeSystem("CIE-10-PCS")
                .setCode("0DTJ4ZZ")
                .setQuantity("1")
                .setAmount(decimal(minor.get(line - 1)))
                .setReference("bill " + line)
                .build();
    }

    private String decimal(long amount) {
        return org.joda.money.Money.ofMinor(CurrencyUnit.of(currency), amount)
                .getAmount()
                .toPlainString();
    }
}
