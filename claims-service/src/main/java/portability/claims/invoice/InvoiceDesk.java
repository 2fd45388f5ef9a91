package portability.claims.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.Invoice.Totals;
import portability.claims.invoice.InvoiceEvent.InvoiceAnnounced;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.StoreFailure.StreamConflict;

/// The way to invoices. What is read is always current: folded from the streams.
///
/// A batch of lines and its place in the invoice are one transaction, by COPY, beside no aggregate: a million
/// lines are a hundred small streams. Whoever meets another one at a stream looks again.
@Component
public class InvoiceDesk {
    private static final int ATTEMPTS = 8;
    private static final String STREAM_TYPE = "invoice";
    private static final String LINES_TYPE = "invoice-lines";

    private final BulkAppend log;
    private final KeyRing keys;
    private final Clock clock;
    private final String here;

    InvoiceDesk(BulkAppend log, KeyRing keys, Clock clock, NodeProperties node) {
        this.log = log;
        this.keys = keys;
        this.clock = clock;
        this.here = node.institution();
    }

    /// Empty where it was never begun here, or was erased.
    public Optional<Invoice> find(String invoiceId) {
        return Optional.of(read(invoiceId)).filter(invoice -> invoice.opened().isPresent());
    }

    /// @throws Refused UNKNOWN_INVOICE
    public Invoice get(String invoiceId) {
        return find(invoiceId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_INVOICE));
    }

    private Invoice read(String invoiceId) {
        if (invoiceId.isBlank() || keys.isErased(invoiceId)) return Invoice.none();
        return Invoice.of(log.stream(InvoiceNames.stream(invoiceId)));
    }

    /// The lines of a batch; none where there is no such batch.
    public Batch batch(String invoiceId, int batch) {
        if (keys.isErased(invoiceId)) return Batch.of(List.of());
        return Batch.of(log.stream(InvoiceNames.lines(invoiceId, batch)));
    }

    /// Begins an invoice at its creditor. The same again is the same.
    /// @throws Refused REQUEST_ID_REUSED
    public void open(String invoiceId, Terms terms, Principal by) {
        again(() -> {
            var invoice = read(invoiceId);
            return append(by, invoiceId, placed(invoice, invoice.open(invoiceId, Side.CREDITOR, terms, by.name())));
        });
    }

    /// Adds the lines of one document, in the order of their numbers.
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, INVOICE_SENT, LINES_MISSING
    public void add(String invoiceId, List<CareLine> care, List<Diagnosis> diagnoses, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            var added = invoice.add(invoiceId, care);
            var all = placed(invoice, List.of(added));
            all.add(line(new LinesAdded(invoiceId, added.batch(), care, diagnoses), 0));
            return append(by, invoiceId, all);
        });
    }

    /// Closes it: from here on it is sent.
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, TOTALS_DIFFER
    public void send(String invoiceId, int lines, long minor, LocalDate on, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            return append(by, invoiceId, placed(invoice, invoice.send(invoiceId, lines, minor, by.name(), on)));
        });
    }

    /// A document of lines that came, read.
    ///
    /// @param totals what it says there must be in all
    public record Arrived(
            String invoiceId, Terms terms, Totals totals, int batch, List<CareLine> care, List<Diagnosis> diagnoses) {}

    /// Takes a document of lines. With the last of them, the invoice is introduced.
    ///
    /// @param introduction asked only then
    public void take(Arrived arrived, Supplier<Introduction> introduction, Principal by) {
        var id = arrived.invoiceId();
        again(() -> {
            var invoice = read(id);
            var events = new ArrayList<InvoiceEvent>(invoice.open(id, Side.DEBTOR, arrived.terms(), by.name()));
            var totals = arrived.totals();
            if (invoice.totals().isEmpty())
                events.add(new InvoiceAnnounced(id, totals.batches(), totals.lines(), totals.minor()));
            boolean isNew = !invoice.batches().containsKey(arrived.batch());
            if (isNew) events.add(Invoice.added(id, arrived.batch(), arrived.care()));
            var after = invoice;
            for (var event : events) after = after.evolve(event);
            if (after.isWhole() && after.introduced().isEmpty()) events.addAll(after.introduce(id, introduction.get()));
            var all = placed(invoice, events);
            if (isNew) all.add(line(new LinesAdded(id, arrived.batch(), arrived.care(), arrived.diagnoses()), 0));
            return append(by, id, all);
        });
    }

    /// The debtor has all of it.
    public void acknowledge(String invoiceId, String documentId, Introduction introduction, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            return append(by, invoiceId, placed(invoice, invoice.acknowledge(invoiceId, documentId, introduction)));
        });
    }

    /// Lets the lines of a batch count. The same again changes nothing.
    public void introduce(String invoiceId, int number, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            var batch = batch(invoiceId, number);
            if (batch.isIntroduced() || batch.added().isEmpty()) return true;
            var amounts =
                    batch.added().get().care().stream().map(CareLine::amount).toList();
            var event = new LinesIntroduced(
                    invoiceId,
                    number,
                    invoice.side(),
                    invoice.partner(),
                    invoice.terms().currency(),
                    amounts);
            return append(by, invoiceId, List.of(line(event, batch.events())));
        });
    }

    /// Keeps what was found about the lines of a batch, once.
    public void check(String invoiceId, int number, List<Finding> findings, Principal by) {
        again(() -> {
            var batch = batch(invoiceId, number);
            if (batch.checked().isPresent()) return true;
            return append(by, invoiceId, List.of(line(new LinesChecked(invoiceId, number, findings), batch.events())));
        });
    }

    /// The debtor paid a part of the whole. The same again changes nothing.
    ///
    /// @param documentId of the document that tells it
    /// @throws Refused UNKNOWN_INVOICE, NOT_INTRODUCED, REQUEST_ID_REUSED, INVALID_AMOUNT
    public void downPayment(String invoiceId, DownPayment payment, String documentId, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            return append(
                    by, invoiceId, placed(invoice, invoice.downPayment(invoiceId, payment, documentId, by.name())));
        });
    }

    /// The creditor does not take a down payment. The same again changes nothing.
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_PAYMENT, ALREADY_ANSWERED
    public void decline(String invoiceId, Decline decline, String words, String documentId, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            return append(
                    by, invoiceId, placed(invoice, invoice.decline(invoiceId, decline, words, documentId, by.name())));
        });
    }

    /// The creditor claims interest. The same again changes nothing.
    ///
    /// @param here what the debtor's node calculates, in minor units
    /// @throws Refused UNKNOWN_INVOICE, NOT_INTRODUCED, INTEREST_OPEN
    public void claimInterest(
            String invoiceId, InterestClaim claim, Optional<Long> here, String documentId, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            return append(
                    by,
                    invoiceId,
                    placed(invoice, invoice.claimInterest(invoiceId, claim, here, documentId, by.name())));
        });
    }

    /// The debtor says what of it is owed. The same again changes nothing.
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_INTEREST, ALREADY_ANSWERED, INVALID_AMOUNT
    public void answerInterest(String invoiceId, InterestAnswer answer, String words, String documentId, Principal by) {
        again(() -> {
            var invoice = get(invoiceId);
            return append(
                    by,
                    invoiceId,
                    placed(invoice, invoice.answerInterest(invoiceId, answer, words, documentId, by.name())));
        });
    }

    /// Takes down what of interest was paid, by an entry of the book; once. What was erased since stays so.
    public void interestPaid(String invoiceId, int number, String entryId, long minor, LocalDate on, Principal by) {
        again(() -> {
            var found = find(invoiceId);
            if (found.isEmpty()) return true;
            return append(
                    by,
                    invoiceId,
                    placed(found.get(), found.get().interestPaid(invoiceId, number, entryId, minor, on)));
        });
    }

    /// Says something of lines, all of it or nothing.
    ///
    /// @return how many lines stand otherwise than before
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_INTRODUCED, BEFORE_THE_BOARD, NOT_YOUR_TURN,
    ///                 INVALID_AMOUNT
    public int say(String invoiceId, Collection<? extends Saying> all, LocalDate on, Principal by) {
        return say(invoiceId, all, Map.of(), on, by, Optional.empty());
    }

    /// The same, with files.
    ///
    /// @param attachments by line, by their attachment_id
    public int say(
            String invoiceId,
            Collection<? extends Saying> all,
            Map<Integer, String> attachments,
            LocalDate on,
            Principal by) {
        return say(invoiceId, all, attachments, on, by, Optional.empty());
    }

    /// Takes what the other side said, once.
    /// @throws Refused as [#say]
    public void hear(
            String invoiceId,
            Collection<? extends Saying> all,
            Map<Integer, String> attachments,
            LocalDate on,
            Principal by,
            String documentId) {
        var _ = say(invoiceId, all, attachments, on, by, Optional.of(documentId));
    }

    private int say(
            String invoiceId,
            Collection<? extends Saying> all,
            Map<Integer, String> attachments,
            LocalDate on,
            Principal by,
            Optional<String> heardIn) {
        var changed = new int[1];
        again(() -> {
            var invoice = get(invoiceId);
            var speaker = heardIn.isEmpty() ? invoice.side() : invoice.side().other();
            changed[0] = 0;
            var placed = new ArrayList<Placed>();
            for (var entry :
                    InvoiceDesk.<Saying>byBatch(invoice, all, Saying::line).entrySet()) {
                var batch = batch(invoiceId, entry.getKey());
                if (heardIn.filter(batch::hasHeard).isPresent()) continue;
                if (heardIn.isEmpty()) batch.board().requireFree(speaker, entry.getValue());
                var moves = batch.decide(entry.getValue());
                if (moves.isEmpty()) continue;
                changed[0] += moves.size();
                var documentId = heardIn.orElseGet(() ->
                        InvoiceNames.saying(invoiceId, entry.getKey(), batch.events(), moves, here, invoice.partner()));
                placed.add(line(
                        said(
                                invoice,
                                invoiceId,
                                entry.getKey(),
                                speaker,
                                documentId,
                                by,
                                on,
                                moves,
                                words(entry.getValue(), attachments)),
                        batch.events()));
            }
            return append(by, invoiceId, placed);
        });
        return changed[0];
    }

    /// The creditor asks to withdraw or lower lines, all of it or nothing.
    ///
    /// @return for how many lines that was not asked before
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_INTRODUCED, BEFORE_THE_BOARD, NOT_YOUR_TURN,
    ///                 INVALID_AMOUNT
    public int askWithdrawal(String invoiceId, Collection<Withdrawal> all, LocalDate on, Principal by) {
        var asked = new int[1];
        again(() -> {
            var invoice = get(invoiceId);
            if (invoice.introduced().isEmpty()) throw new Refused(Refusal.NOT_INTRODUCED);
            asked[0] = 0;
            var placed = new ArrayList<Placed>();
            for (var entry : byBatch(invoice, all, Withdrawal::line).entrySet()) {
                var batch = batch(invoiceId, entry.getKey());
                var to = batch.ask(entry.getValue());
                if (to.isEmpty()) continue;
                asked[0] += to.size();
                var documentId =
                        InvoiceNames.withdrawal(invoiceId, entry.getKey(), batch.events(), to, here, invoice.partner());
                placed.add(line(
                        asked(invoice, invoiceId, entry.getKey(), documentId, by, on, to, entry.getValue()),
                        batch.events()));
            }
            return append(by, invoiceId, placed);
        });
        return asked[0];
    }

    /// Takes the creditor's request, once, and says to it what the debtor's node says: both in one transaction.
    public void hearWithdrawal(
            String invoiceId, int number, List<Withdrawal> all, LocalDate on, Principal by, String documentId) {
        again(() -> {
            var invoice = get(invoiceId);
            var batch = batch(invoiceId, number);
            if (batch.hasHeard(documentId)) return true;
            var to = all.stream()
                    .map(asked -> new LineAmount(asked.line(), asked.toMinor()))
                    .toList();
            var request = asked(invoice, invoiceId, number, documentId, by, on, to, all);
            var after = batch.heard(request);
            var placed = new ArrayList<>(List.of(line(request, batch.events())));
            var sayings = batch.release(request);
            if (!sayings.isEmpty()) {
                var moves = after.decide(sayings);
                var answer = InvoiceNames.saying(invoiceId, number, after.events(), moves, here, invoice.partner());
                placed.add(line(
                        said(invoice, invoiceId, number, Side.DEBTOR, answer, by, on, moves, words(sayings, Map.of())),
                        after.events()));
            }
            return append(by, invoiceId, placed);
        });
    }

    /// Brings lines before the Audit Board, all of them or none.
    ///
    /// @return how many were not before it
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_INTRODUCED, NOT_CONTESTED
    public int refer(String invoiceId, Collection<Referred> all, LocalDate on, Principal by) {
        var referred = new int[1];
        again(() -> {
            var invoice = get(invoiceId);
            referred[0] = 0;
            var placed = new ArrayList<Placed>();
            for (var entry : byBatch(invoice, all, Referred::line).entrySet()) {
                int number = entry.getKey();
                var batch = batch(invoiceId, number);
                var lines = batch.board().refer(entry.getValue());
                if (lines.isEmpty()) continue;
                referred[0] += lines.size();
                var words = entry.getValue().stream()
                        .filter(each -> lines.contains(each.line()))
                        .toList();
                var documentId =
                        InvoiceNames.referral(invoiceId, number, batch.events(), lines, here, invoice.partner());
                placed.add(line(
                        referred(invoice, invoiceId, number, invoice.side(), documentId, by, on, words),
                        batch.events()));
            }
            return append(by, invoiceId, placed);
        });
        return referred[0];
    }

    /// Takes down that the other side did, once.
    public void hearReferral(
            String invoiceId, int number, List<Referred> all, LocalDate on, Principal by, String documentId) {
        again(() -> {
            var invoice = get(invoiceId);
            var batch = batch(invoiceId, number);
            if (batch.hasHeard(documentId)) return true;
            var event = referred(invoice, invoiceId, number, invoice.side().other(), documentId, by, on, all);
            return append(by, invoiceId, List.of(line(event, batch.events())));
        });
    }

    private static LinesReferred referred(
            Invoice invoice,
            String invoiceId,
            int batch,
            Side speaker,
            String documentId,
            Principal by,
            LocalDate on,
            List<Referred> all) {
        return new LinesReferred(
                invoiceId,
                batch,
                invoice.side(),
                invoice.partner(),
                speaker,
                documentId,
                by.name(),
                on,
                all.stream().map(Referred::line).toList(),
                all.stream()
                        .map(each -> new LineWords(each.line(), each.words()))
                        .toList());
    }

    /// Records what the Audit Board says of lines, all of them or none. At the debtor, lines of which the creditor has
    /// recorded the same are decided by it, in the same transaction.
    ///
    /// @return of how many lines that had not been recorded so
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_REFERRED, NOT_YOUR_TURN, INVALID_AMOUNT
    public int recordOpinion(
            String invoiceId, BoardOpinion opinion, Collection<OpinedLine> all, LocalDate on, Principal by) {
        var recorded = new int[1];
        again(() -> {
            var invoice = get(invoiceId);
            recorded[0] = 0;
            var placed = new ArrayList<Placed>();
            for (var entry : byBatch(invoice, all, OpinedLine::line).entrySet()) {
                int number = entry.getKey();
                var batch = batch(invoiceId, number);
                var lines = batch.board().record(invoice.side(), opinion, entry.getValue());
                if (lines.isEmpty()) continue;
                recorded[0] += lines.size();
                var documentId =
                        InvoiceNames.opinion(invoiceId, number, batch.events(), lines, here, invoice.partner());
                var event = opined(invoice, invoiceId, number, invoice.side(), documentId, by, on, opinion, lines);
                placed.addAll(withDecision(invoice, batch, event, by, on));
            }
            return append(by, invoiceId, placed);
        });
        return recorded[0];
    }

    /// Takes down what the other side recorded, once.
    ///
    /// @param recordedOn by the other side
    public void hearOpinion(
            String invoiceId,
            int number,
            BoardOpinion opinion,
            List<OpinedLine> all,
            LocalDate recordedOn,
            LocalDate on,
            Principal by,
            String documentId) {
        again(() -> {
            var invoice = get(invoiceId);
            var batch = batch(invoiceId, number);
            if (batch.hasHeard(documentId)) return true;
            var speaker = invoice.side().other();
            var event = opined(invoice, invoiceId, number, speaker, documentId, by, recordedOn, opinion, all);
            return append(by, invoiceId, withDecision(invoice, batch, event, by, on));
        });
    }

    private static OpinionRecorded opined(
            Invoice invoice,
            String invoiceId,
            int batch,
            Side speaker,
            String documentId,
            Principal by,
            LocalDate on,
            BoardOpinion opinion,
            List<OpinedLine> all) {
        return new OpinionRecorded(
                invoiceId,
                batch,
                invoice.side(),
                invoice.partner(),
                invoice.terms().currency(),
                speaker,
                documentId,
                by.name(),
                on,
                opinion,
                all.stream()
                        .map(each -> new LineAmount(each.line(), each.owedMinor()))
                        .toList(),
                all.stream()
                        .filter(each -> !each.words().isBlank())
                        .map(each -> new LineWords(each.line(), each.words()))
                        .toList());
    }

    /// What was recorded and, at the debtor, what follows where both have recorded the same.
    private List<Placed> withDecision(Invoice invoice, Batch batch, OpinionRecorded event, Principal by, LocalDate on) {
        var placed = new ArrayList<>(List.of(line(event, batch.events())));
        if (invoice.side() == Side.CREDITOR) return placed;
        var after = batch.heard(event);
        var sayings = after.board().byBoard();
        if (sayings.isEmpty()) return placed;
        var moves = after.decide(sayings);
        var id = event.invoiceId();
        var document = InvoiceNames.saying(id, event.batch(), after.events(), moves, here, invoice.partner());
        placed.add(line(
                said(invoice, id, event.batch(), Side.DEBTOR, document, by, on, moves, words(sayings, Map.of())),
                after.events()));
        return placed;
    }

    /// Takes down what of lines was paid, by an entry of the book; once. What was erased since stays so.
    ///
    /// @param lines by how much what is paid grew
    public void paid(String invoiceId, String entryId, List<LineAmount> lines, LocalDate on, Principal by) {
        again(() -> {
            var found = find(invoiceId);
            if (found.isEmpty()) return true;
            var invoice = found.get();
            var placed = new ArrayList<Placed>();
            for (var entry : byBatch(invoice, lines, LineAmount::line).entrySet()) {
                var batch = batch(invoiceId, entry.getKey());
                if (batch.isPaidBy(entryId)) continue;
                var event = new LinesPaid(
                        invoiceId,
                        entry.getKey(),
                        invoice.side(),
                        invoice.partner(),
                        invoice.terms().currency(),
                        entryId,
                        on,
                        entry.getValue());
                placed.add(line(event, batch.events()));
            }
            return append(by, invoiceId, placed);
        });
    }

    private static <L> Map<Integer, List<L>> byBatch(
            Invoice invoice, Collection<? extends L> all, ToIntFunction<L> line) {
        var batches = new TreeMap<Integer, List<L>>();
        for (var said : all) {
            var batch = invoice.batchOf(line.applyAsInt(said)).orElseThrow(() -> new Refused(Refusal.UNKNOWN_LINE));
            batches.computeIfAbsent(batch.batch(), _ -> new ArrayList<>()).add(said);
        }
        return batches;
    }

    private static WithdrawalAsked asked(
            Invoice invoice,
            String invoiceId,
            int batch,
            String documentId,
            Principal by,
            LocalDate on,
            List<LineAmount> to,
            List<Withdrawal> all) {
        var words = all.stream()
                .filter(asked -> !asked.words().isBlank())
                .map(asked -> new LineWords(asked.line(), asked.words()))
                .toList();
        return new WithdrawalAsked(
                invoiceId, batch, invoice.side(), invoice.partner(), documentId, by.name(), on, to, words);
    }

    private static List<LineWords> words(List<Saying> sayings, Map<Integer, String> attachments) {
        return sayings.stream()
                .filter(said -> !said.words().isBlank() || attachments.containsKey(said.line()))
                .map(said ->
                        new LineWords(said.line(), said.words(), Optional.ofNullable(attachments.get(said.line()))))
                .toList();
    }

    private static LinesEvent said(
            Invoice invoice,
            String invoiceId,
            int batch,
            Side speaker,
            String documentId,
            Principal by,
            LocalDate on,
            List<LineMove> moves,
            List<LineWords> words) {
        var currency = invoice.terms().currency();
        return switch (speaker) {
            case DEBTOR ->
                new LinesDecided(
                        invoiceId,
                        batch,
                        invoice.side(),
                        invoice.partner(),
                        currency,
                        documentId,
                        by.name(),
                        on,
                        moves,
                        words);
            case CREDITOR ->
                new LinesAnswered(
                        invoiceId,
                        batch,
                        invoice.side(),
                        invoice.partner(),
                        currency,
                        documentId,
                        by.name(),
                        on,
                        moves,
                        words);
        };
    }

    private static List<Placed> placed(Invoice before, List<InvoiceEvent> events) {
        var all = new ArrayList<Placed>();
        long place = before.events();
        for (var event : events)
            all.add(new Placed(InvoiceNames.stream(event.invoiceId()), place++, STREAM_TYPE, event));
        return all;
    }

    private static Placed line(LinesEvent event, long place) {
        return new Placed(InvoiceNames.lines(event.invoiceId(), event.batch()), place, LINES_TYPE, event);
    }

    private boolean append(Principal by, String invoiceId, List<Placed> events) {
        if (!events.isEmpty()) log.append(log.encode(by, clock.millis(), events, Set.of(invoiceId)));
        return true;
    }

    private static void again(Supplier<Boolean> attempt) {
        for (int number = 1; ; number++) {
            try {
                var _ = attempt.get();
                return;
            } catch (StreamConflict | KeyConflict conflict) {
                if (number == ATTEMPTS) throw conflict;
            } catch (SubjectErasedAlready _) {
                throw new Refused(Refusal.UNKNOWN_INVOICE);
            }
        }
    }
}
