package portability.claims.invoice.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceDesk.Arrived;
import portability.claims.invoice.InvoiceEvent;
import portability.claims.invoice.OpinedLine;
import portability.claims.invoice.Referred;
import portability.claims.invoice.Side;
import portability.claims.invoice.Withdrawal;
import portability.claims.invoice.wire.InvoiceDocument;
import portability.claims.invoice.wire.InvoiceDocument.AnswersInterest;
import portability.claims.invoice.wire.InvoiceDocument.AsksWithdrawal;
import portability.claims.invoice.wire.InvoiceDocument.BringsLines;
import portability.claims.invoice.wire.InvoiceDocument.ClaimsInterest;
import portability.claims.invoice.wire.InvoiceDocument.DeclinesPayment;
import portability.claims.invoice.wire.InvoiceDocument.Receipts;
import portability.claims.invoice.wire.InvoiceDocument.Refers;
import portability.claims.invoice.wire.InvoiceDocument.Says;
import portability.claims.invoice.wire.InvoiceDocument.TellsOpinion;
import portability.claims.invoice.wire.InvoiceDocument.TellsPayment;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about an invoice: its creditor the lines, each document of them once, answers and requests to
/// withdraw; its debtor the receipt and decisions. Words on a line are taken when it is the sender's turn; requests
/// always. Either brings a dispute before the Audit Board, when the time for settling it is over, and tells its
/// opinion.
@Component
class InvoiceOrder implements KindDesk {
    /// No amount is read by it.
    private static final CurrencyUnit NONE = CurrencyUnit.EUR;

    /// What the creditor says, once the lines are there.
    private static final Set<DocumentKind> OF_CREDITOR = Set.of(
            DocumentKind.DOCUMENT_KIND_INVOICE_ANSWER,
            DocumentKind.DOCUMENT_KIND_INVOICE_WITHDRAWAL,
            DocumentKind.DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE,
            DocumentKind.DOCUMENT_KIND_INVOICE_INTEREST_CLAIM);

    /// What either says.
    private static final Set<DocumentKind> OF_EITHER =
            Set.of(DocumentKind.DOCUMENT_KIND_INVOICE_REFERRAL, DocumentKind.DOCUMENT_KIND_INVOICE_OPINION);

    private final InvoiceDesk invoices;
    private final Referrals referrals;

    InvoiceOrder(InvoiceDesk invoices, Referrals referrals) {
        this.invoices = invoices;
        this.referrals = referrals;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return InvoiceDocument.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var header = document.header();
        var known = invoices.find(header.getCaseId());
        if (header.getKind() == DocumentKind.DOCUMENT_KIND_INVOICE_LINES) return toLines(sender, document, known);
        if (known.isEmpty()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return toWords(sender, document, known.get());
    }

    /// The case is the creditor's own, so that nobody begins one under another's name.
    private static Optional<RefusalReason> toLines(
            InstitutionId sender, OpenedDocument document, Optional<Invoice> known) {
        boolean isOwn = CaseId.contactIn(document.header().getCaseId())
                .filter(sender::equals)
                .isPresent();
        if (!isOwn) return Optional.of(RefusalReason.UNKNOWN_CASE);
        if (!(InvoiceDocument.read(document, NONE) instanceof BringsLines(var arrived)))
            return Optional.of(RefusalReason.MALFORMED_BODY);
        return known.isEmpty() || goesWith(arrived, known.get())
                ? Optional.empty()
                : Optional.of(RefusalReason.MALFORMED_BODY);
    }

    /// It says of the whole what the others said, and no line stands in two of them.
    private static boolean goesWith(Arrived arrived, Invoice known) {
        if (known.side() != Side.DEBTOR || !known.terms().equals(arrived.terms())) return false;
        if (known.totals().filter(totals -> !totals.equals(arrived.totals())).isPresent()) return false;
        int first = arrived.care().getFirst().number();
        int last = arrived.care().getLast().number();
        return known.batches().values().stream()
                .allMatch(batch -> batch.batch() != arrived.batch()
                        && (batch.firstLine() > last || batch.firstLine() + batch.lines() - 1 < first));
    }

    private Optional<RefusalReason> toWords(InstitutionId sender, OpenedDocument document, Invoice invoice) {
        var kind = document.header().getKind();
        var speaker = OF_CREDITOR.contains(kind) ? Side.CREDITOR : Side.DEBTOR;
        boolean isOwn = invoice.side() == speaker && !OF_EITHER.contains(kind);
        if (isOwn || !invoice.partner().equals(sender.toString())) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        return switch (InvoiceDocument.read(document, invoice.terms().unit())) {
            case BringsLines _ -> Optional.of(RefusalReason.MALFORMED_BODY);
            case Receipts _ ->
                invoice.totals().isPresent() ? Optional.empty() : Optional.of(RefusalReason.UNEXPECTED_KIND);
            case TellsPayment(var payment) ->
                invoice.introduced().isPresent() && !invoice.downPayments().containsKey(payment.paymentId())
                        ? Optional.empty()
                        : Optional.of(RefusalReason.UNEXPECTED_KIND);
            case DeclinesPayment(var decline, var words) ->
                toFacts(() -> invoice.decline(document.header().getCaseId(), decline, words, "", ""));
            case ClaimsInterest(var claim) ->
                toFacts(() -> invoice.claimInterest(document.header().getCaseId(), claim, Optional.empty(), "", ""));
            case AnswersInterest(var answer, var words) ->
                toFacts(() -> invoice.answerInterest(document.header().getCaseId(), answer, words, "", ""));
            case AsksWithdrawal(int batch, var all) ->
                areIn(invoice, batch, all.stream().map(Withdrawal::line));
            case Refers(int batch, var on, var all) ->
                referrals.isTooEarly(invoice, on)
                        ? Optional.of(RefusalReason.UNEXPECTED_KIND)
                        : areIn(invoice, batch, all.stream().map(Referred::line));
            case TellsOpinion(int batch, var _, var _, var all) ->
                areIn(invoice, batch, all.stream().map(OpinedLine::line));
            case Says said -> toSaid(document.header().getCaseId(), said);
        };
    }

    private static Optional<RefusalReason> areIn(Invoice invoice, int batch, Stream<Integer> lines) {
        return lines.allMatch(line ->
                        invoice.batchOf(line).filter(of -> of.batch() == batch).isPresent())
                ? Optional.empty()
                : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }

    /// It is in order if something follows from it.
    private static Optional<RefusalReason> toFacts(Supplier<List<InvoiceEvent>> facts) {
        try {
            return facts.get().isEmpty() ? Optional.of(RefusalReason.UNEXPECTED_KIND) : Optional.empty();
        } catch (Refused _) {
            return Optional.of(RefusalReason.UNEXPECTED_KIND);
        }
    }

    private Optional<RefusalReason> toSaid(String invoiceId, Says said) {
        try {
            var _ = invoices.batch(invoiceId, said.batch()).decide(said.all());
            return Optional.empty();
        } catch (Refused _) {
            return Optional.of(RefusalReason.UNEXPECTED_KIND);
        }
    }
}
