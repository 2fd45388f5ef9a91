package portability.claims.invoice.grpc;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Diagnosis;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.followup.InvoiceOffice;
import portability.claims.invoice.wire.InvoiceDocument;
import portability.claims.invoice.wire.InvoiceWords;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceLine;

/// One call by which lines come. There are never more of them in memory than go into one document: the next message is
/// asked for when this one is taken. Cut off, what is kept are whole documents.
final class LineUpload implements StreamObserver<AddLinesRequest> {
    private static final int MOST_IN_A_MESSAGE = 1_000;
    /// So that a document stays below what the exchange takes, 4 MB, with its commitments.
    private static final int MOST_BYTES = 2_800_000;
    private static final int BYTES_BESIDE_A_PART = 90;

    private final InvoiceOffice office;
    private final InvoiceDesk invoices;
    private final Principal officer;
    private final StreamObserver<AddLinesResponse> answer;

    private Optional<Target> target = Optional.empty();
    private List<CareLine> care = new ArrayList<>();
    private List<Diagnosis> diagnoses = new ArrayList<>();
    private int bytes;

    /// Where lines go.
    ///
    /// @param next the number of the first that is not kept
    private record Target(String invoiceId, CurrencyUnit currency, int next) {}

    LineUpload(InvoiceOffice office, InvoiceDesk invoices, Principal officer, StreamObserver<AddLinesResponse> answer) {
        this.office = office;
        this.invoices = invoices;
        this.officer = officer;
        this.answer = answer;
    }

    @Override
    public void onNext(AddLinesRequest message) {
        if (message.getLinesCount() < 1 || message.getLinesCount() > MOST_IN_A_MESSAGE)
            throw InvoiceAsked.invalid("a message has 1 to " + MOST_IN_A_MESSAGE + " lines");
        var to = target.orElseGet(() -> begin(message.getInvoiceId()));
        target = Optional.of(to);
        var named = message.getDiagnosesList().iterator();
        var diagnosis = named.hasNext() ? named.next() : null;
        for (var line : message.getLinesList()) {
            add(line, to);
            while (diagnosis != null && diagnosis.getLine() == line.getNumber()) {
                add(diagnosis, line, to);
                diagnosis = named.hasNext() ? named.next() : null;
            }
        }
        if (diagnosis != null)
            throw InvoiceAsked.invalid("a diagnosis of line " + diagnosis.getLine() + " stands in another order");
    }

    private Target begin(String invoiceId) {
        var invoice = invoices.get(invoiceId);
        return new Target(invoiceId, invoice.terms().unit(), invoice.lines() + 1);
    }

    private void add(InvoiceLine line, Target to) {
        if (line.getNumber() < to.next()) return;
        if (care.size() == InvoiceDocument.MOST_LINES || bytes > MOST_BYTES) keep(to);
        try {
            care.add(InvoiceAsked.sense(() -> InvoiceWords.line(line, to.currency())));
        } catch (MalformedInput malformed) {
            throw InvoiceAsked.invalid("line " + line.getNumber() + ": " + malformed.getMessage());
        }
        bytes += line.getSerializedSize() + BYTES_BESIDE_A_PART;
    }

    private void add(InvoiceDiagnosis diagnosis, InvoiceLine line, Target to) {
        if (line.getNumber() < to.next()) return;
        diagnoses.add(InvoiceAsked.sense(() -> InvoiceWords.diagnosis(diagnosis)));
        bytes += diagnosis.getSerializedSize() + BYTES_BESIDE_A_PART;
    }

    private void keep(Target to) {
        if (care.isEmpty()) return;
        for (int place = 1; place < care.size(); place++)
            if (care.get(place).number() != care.get(place - 1).number() + 1)
                throw InvoiceAsked.invalid("line " + care.get(place).number() + " stands in another order");
        office.add(to.invoiceId(), care, diagnoses, officer);
        care = new ArrayList<>();
        diagnoses = new ArrayList<>();
        bytes = 0;
    }

    @Override
    public void onError(Throwable cancelled) {
        // What is kept stays; the rest comes again.
    }

    @Override
    public void onCompleted() {
        var to = target.orElseThrow(() -> InvoiceAsked.invalid("no lines"));
        keep(to);
        var invoice = invoices.get(to.invoiceId());
        answer.onNext(AddLinesResponse.newBuilder()
                .setLines(invoice.lines())
                .setTotal(InvoiceWords.money(invoice.minor(), to.currency()))
                .build());
        answer.onCompleted();
    }
}
