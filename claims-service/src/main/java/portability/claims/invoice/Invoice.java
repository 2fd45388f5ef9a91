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
import portability.claims.invoice.InvoiceEvent.DownPaymentDeclined;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceEvent.InterestAnswered;
import portability.claims.invoice.InvoiceEvent.InterestClaimed;
import portability.claims.invoice.InvoiceEvent.InterestPaid;
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
/// @param charges    what was claimed of interest, and which down payments were declined
/// @param released   how many batches count
/// @param events     how many there are in its stream
public record Invoice(
        Optional<InvoiceOpened> opened,
        NavigableMap<Integer, BatchAdded> batches,
        Optional<Totals> totals,
        Optional<Introduction> introduced,
        SequencedMap<String, DownPayment> downPayments,
        Charges charges,
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
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>(),
                Charges.none(),
                0,
                0);
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

    /// What was paid on the whole and not declined, in minor units.
    public long downPaid() {
        return takenDownPayments().stream().mapToLong(DownPayment::minor).sum();
    }

    /// Those that the creditor did not decline.
    public List<DownPayment> takenDownPayments() {
        return downPayments.values().stream()
                .filter(payment -> !charges.declined().containsKey(payment.paymentId()))
                .toList();
    }

    /// Those that it declined.
    public List<DownPayment> declinedDownPayments() {
        return downPayments.values().stream()
                .filter(payment -> charges.declined().containsKey(payment.paymentId()))
                .toList();
    }

    /// The creditor declines a down payment. The same again changes nothing. Source: Reg. (EC) 987/2009 Art. 68(3),
    /// unverified.
    /// @throws Refused UNKNOWN_PAYMENT, ALREADY_ANSWERED
    public List<InvoiceEvent> decline(String invoiceId, Decline decline, String words, String documentId, String by) {
        var before = charges.declined().get(decline.paymentId());
        if (before != null && before.decline().saysTheSame(decline)) return List.of();
        if (before != null) throw new Refused(Refusal.ALREADY_ANSWERED);
        var payment = downPayments.get(decline.paymentId());
        if (payment == null) throw new Refused(Refusal.UNKNOWN_PAYMENT);
        return List.of(
                new DownPaymentDeclined(invoiceId, side(), partner(), decline, payment.minor(), words, documentId, by));
    }

    /// The creditor claims interest. The same again changes nothing.
    ///
    /// @param here what the debtor's node calculates instead; empty at the creditor, or where it cannot
    /// @throws Refused NOT_INTRODUCED, INTEREST_OPEN
    public List<InvoiceEvent> claimInterest(
            String invoiceId, InterestClaim claim, Optional<Long> here, String documentId, String by) {
        if (introduced.isEmpty()) throw new Refused(Refusal.NOT_INTRODUCED);
        var known = charges.interests().get(claim.number());
        if (known != null && known.claim().equals(claim)) return List.of();
        if (claim.number() != charges.next()) throw new Refused(Refusal.INTEREST_OPEN);
        return List.of(
                new InterestClaimed(invoiceId, side(), partner(), terms().currency(), claim, here, documentId, by));
    }

    /// The debtor answers claimed interest. The same again changes nothing.
    /// @throws Refused UNKNOWN_INTEREST, ALREADY_ANSWERED, INVALID_AMOUNT
    public List<InvoiceEvent> answerInterest(
            String invoiceId, InterestAnswer answer, String words, String documentId, String by) {
        var interest = charges.interests().get(answer.number());
        if (interest == null) throw new Refused(Refusal.UNKNOWN_INTEREST);
        if (interest.answer().isPresent()) {
            if (interest.answer().get().saysTheSame(answer)) return List.of();
            throw new Refused(Refusal.ALREADY_ANSWERED);
        }
        long left = interest.claim().minor() - answer.accepted();
        if (left < 0 || (left == 0) == answer.reason().isPresent()) throw new Refused(Refusal.INVALID_AMOUNT);
        return List.of(new InterestAnswered(
                invoiceId, side(), partner(), terms().currency(), answer, left, words, documentId, by));
    }

    /// Something of interest was paid, by an entry of the book; once.
    public List<InvoiceEvent> interestPaid(String invoiceId, int number, String entryId, long minor, LocalDate on) {
        var interest = charges.interests().get(number);
        if (interest == null || interest.paidBy().contains(entryId)) return List.of();
        return List.of(new InterestPaid(invoiceId, side(), partner(), terms().currency(), number, entryId, minor, on));
    }

    public Invoice evolve(InvoiceEvent event) {
        return switch (event) {
            case InvoiceOpened e ->
                new Invoice(Optional.of(e), batches, totals, introduced, downPayments, charges, released, events + 1);
            case BatchAdded e -> {
                var all = new TreeMap<>(batches);
                all.put(e.batch(), e);
                yield new Invoice(opened, all, totals, introduced, downPayments, charges, released, events + 1);
            }
            case InvoiceSent e -> with(new Totals(e.batches(), e.lines(), e.minor()));
            case InvoiceAnnounced e -> with(new Totals(e.batches(), e.lines(), e.minor()));
            case InvoiceIntroduced e -> with(new Introduction(e.on(), e.lastDay(), e.late()));
            case InvoiceAcknowledged e -> with(new Introduction(e.on(), e.lastDay(), e.late()));
            case DownPaymentMade e -> {
                var all = new LinkedHashMap<>(downPayments);
                all.put(e.payment().paymentId(), e.payment());
                yield new Invoice(opened, batches, totals, introduced, all, charges, released, events + 1);
            }
            case InterestClaimed e -> with(charges.claimed(e));
            case InterestAnswered e -> with(charges.answered(e));
            case InterestPaid e -> with(charges.paid(e));
            case DownPaymentDeclined e -> with(charges.declined(e));
            case BatchReleased _ ->
                new Invoice(opened, batches, totals, introduced, downPayments, charges, released + 1, events + 1);
        };
    }

    private Invoice with(Totals known) {
        return new Invoice(
                opened, batches, Optional.of(known), introduced, downPayments, charges, released, events + 1);
    }

    private Invoice with(Introduction known) {
        return new Invoice(opened, batches, totals, Optional.of(known), downPayments, charges, released, events + 1);
    }

    private Invoice with(Charges known) {
        return new Invoice(opened, batches, totals, introduced, downPayments, known, released, events + 1);
    }

    private Invoice counted() {
        return new Invoice(opened, batches, totals, introduced, downPayments, charges, released, events + 1);
    }
}
