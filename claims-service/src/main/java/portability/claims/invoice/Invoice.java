package portability.claims.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.InvoiceEvent.BatchAdded;
import portability.claims.invoice.InvoiceEvent.BatchReleased;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceEvent.InvoiceAcknowledged;
import portability.claims.invoice.InvoiceEvent.InvoiceAnnounced;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.InvoiceEvent.InvoiceOpened;
import portability.claims.invoice.InvoiceEvent.InvoiceSent;

/// An invoice as a whole, as one side knows it. Pure: decides and evolves. Its lines are in batches beside it.
///
/// @param opened     how it began
/// @param batches    by their numbers
/// @param totals     what there is, or must be; empty while lines are added
/// @param introduced since when clocks run
/// @param downPayments by their names, the first one first
/// @param released   how many batches count
/// @param events     how many there are in its stream
public record Invoice(
        Optional<InvoiceOpened> opened,
        NavigableMap<Integer, BatchAdded> batches,
        Optional<Totals> totals,
        Optional<Introduction> introduced,
        SequencedMap<String, DownPayment> downPayments,
        int released,
        long events) {
    /// How much there is in all.
    public record Totals(int batches, int lines, long minor) {}

    /// The day from which clocks run. Source: Reg. (EC) 987/2009 Art. 67.
    ///
    /// @param lastDay until when it could be introduced; empty where no law was loaded
    /// @param late    is it not considered for that?
    public record Introduction(LocalDate on, Optional<LocalDate> lastDay, boolean late) {}

    public Invoice {
        batches = Collections.unmodifiableNavigableMap(new TreeMap<>(batches));
        downPayments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(downPayments));
    }

    public static Invoice none() {
        return new Invoice(
                Optional.empty(), new TreeMap<>(), Optional.empty(), Optional.empty(), new LinkedHashMap<>(), 0, 0);
    }

    public static Invoice of(List<?> stream) {
        var invoice = none();
        for (var fact : stream) {
            if (fact instanceof InvoiceEvent event) invoice = invoice.evolve(event);
            else invoice = invoice.counted();
        }
        return invoice;
    }

    public Side side() {
        return opening().side();
    }

    public Terms terms() {
        return opening().terms();
    }

    public String partner() {
        return terms().partnerOf(side());
    }

    private InvoiceOpened opening() {
        return opened.orElseThrow(() -> new Refused(Refusal.UNKNOWN_INVOICE));
    }

    /// How many lines are here.
    public int lines() {
        return batches.values().stream().mapToInt(BatchAdded::lines).sum();
    }

    /// What they sum up to, in minor units.
    public long minor() {
        return batches.values().stream().mapToLong(BatchAdded::minor).sum();
    }

    /// The batches that have not come yet, of those there must be.
    public List<Integer> missing() {
        return IntStream.rangeClosed(1, totals.map(Totals::batches).orElse(0))
                .filter(number -> !batches.containsKey(number))
                .boxed()
                .toList();
    }

    public boolean isWhole() {
        return totals.isPresent() && missing().isEmpty();
    }

    /// The batch in which a line is; empty if there is no such line.
    public Optional<BatchAdded> batchOf(int line) {
        return batches.values().stream()
                .filter(batch -> line >= batch.firstLine() && line < batch.firstLine() + batch.lines())
                .findFirst();
    }

    /// @throws Refused REQUEST_ID_REUSED
    public List<InvoiceEvent> open(String invoiceId, Side side, Terms terms, String by) {
        if (opened.isEmpty()) return List.of(new InvoiceOpened(invoiceId, side, terms, by));
        if (opening().terms().equals(terms) && opening().side() == side) return List.of();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    /// @throws Refused INVOICE_SENT, LINES_MISSING
    BatchAdded add(String invoiceId, List<CareLine> care) {
        if (side() != Side.CREDITOR) throw new Refused(Refusal.NOT_CREDITOR);
        if (totals.isPresent()) throw new Refused(Refusal.INVOICE_SENT);
        if (care.getFirst().number() != lines() + 1) throw new Refused(Refusal.LINES_MISSING);
        return added(invoiceId, batches.size() + 1, care);
    }

    public static BatchAdded added(String invoiceId, int batch, List<CareLine> care) {
        return new BatchAdded(
                invoiceId,
                batch,
                care.getFirst().number(),
                care.size(),
                care.stream().mapToLong(CareLine::minor).sum());
    }

    /// @throws Refused NOT_CREDITOR, TOTALS_DIFFER
    public List<InvoiceEvent> send(String invoiceId, int lines, long minor, String by, LocalDate on) {
        if (side() != Side.CREDITOR) throw new Refused(Refusal.NOT_CREDITOR);
        if (lines != lines() || minor != minor() || lines == 0) throw new Refused(Refusal.TOTALS_DIFFER);
        if (totals.isPresent()) return List.of();
        var all = new ArrayList<InvoiceEvent>();
        all.add(new InvoiceSent(invoiceId, batches.size(), lines, minor, by, on));
        batches.keySet().forEach(batch -> all.add(new BatchReleased(invoiceId, batch)));
        return all;
    }

    /// It is introduced with its last batch: what that makes of it.
    public List<InvoiceEvent> introduce(String invoiceId, Introduction introduction) {
        if (side() != Side.DEBTOR || !isWhole() || introduced.isPresent()) return List.of();
        var all = new ArrayList<InvoiceEvent>();
        all.add(new InvoiceIntroduced(invoiceId, introduction.on(), introduction.lastDay(), introduction.late()));
        batches.keySet().forEach(batch -> all.add(new BatchReleased(invoiceId, batch)));
        return all;
    }

    /// The debtor's receipt.
    public List<InvoiceEvent> acknowledge(String invoiceId, String documentId, Introduction introduction) {
        if (introduced.isPresent()) return List.of();
        return List.of(new InvoiceAcknowledged(
                invoiceId, documentId, introduction.on(), introduction.lastDay(), introduction.late()));
    }

    /// A payment on the whole, by its debtor. The same again changes nothing.
    /// @throws Refused NOT_INTRODUCED, REQUEST_ID_REUSED, INVALID_AMOUNT
    public List<InvoiceEvent> downPayment(String invoiceId, DownPayment payment, String documentId, String by) {
        if (introduced.isEmpty()) throw new Refused(Refusal.NOT_INTRODUCED);
        var before = downPayments.get(payment.paymentId());
        if (payment.equals(before)) return List.of();
        if (before != null) throw new Refused(Refusal.REQUEST_ID_REUSED);
        if (downPaid() + payment.minor() > minor()) throw new Refused(Refusal.INVALID_AMOUNT);
        return List.of(new DownPaymentMade(invoiceId, side(), partner(), terms().currency(), payment, documentId, by));
    }

    /// What was paid on the whole, in minor units.
    public long downPaid() {
        return downPayments.values().stream().mapToLong(DownPayment::minor).sum();
    }

    public Invoice evolve(InvoiceEvent event) {
        return switch (event) {
            case InvoiceOpened e ->
                new Invoice(Optional.of(e), batches, totals, introduced, downPayments, released, events + 1);
            case BatchAdded e -> {
                var all = new TreeMap<>(batches);
                all.put(e.batch(), e);
                yield new Invoice(opened, all, totals, introduced, downPayments, released, events + 1);
            }
            case InvoiceSent e -> with(new Totals(e.batches(), e.lines(), e.minor()));
            case InvoiceAnnounced e -> with(new Totals(e.batches(), e.lines(), e.minor()));
            case InvoiceIntroduced e -> with(new Introduction(e.on(), e.lastDay(), e.late()));
            case InvoiceAcknowledged e -> with(new Introduction(e.on(), e.lastDay(), e.late()));
            case DownPaymentMade e -> {
                var all = new LinkedHashMap<>(downPayments);
                all.put(e.payment().paymentId(), e.payment());
                yield new Invoice(opened, batches, totals, introduced, all, released, events + 1);
            }
            case BatchReleased _ ->
                new Invoice(opened, batches, totals, introduced, downPayments, released + 1, events + 1);
        };
    }

    private Invoice with(Totals known) {
        return new Invoice(opened, batches, Optional.of(known), introduced, downPayments, released, events + 1);
    }

    private Invoice with(Introduction known) {
        return new Invoice(opened, batches, totals, Optional.of(known), downPayments, released, events + 1);
    }

    private Invoice counted() {
        return new Invoice(opened, batches, totals, introduced, downPayments, released, events + 1);
    }
}
