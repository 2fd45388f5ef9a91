package portability.claims.invoice.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.joda.money.CurrencyUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.invoice.InvoiceDesk;
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
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Takes down what another institution said of an invoice. May see it twice: each document has its effect once.
@Component
@ProcessingGroup("invoice-documents")
class InvoiceMail implements TakesDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(InvoiceMail.class);

    private final InvoiceDesk invoices;
    private final Introductions introductions;
    private final InterestOffice interest;
    private final KeyRing keys;
    private final ClaimsProperties days;

    InvoiceMail(
            InvoiceDesk invoices,
            Introductions introductions,
            InterestOffice interest,
            KeyRing keys,
            ClaimsProperties days) {
        this.invoices = invoices;
        this.introductions = introductions;
        this.interest = interest;
        this.keys = keys;
        this.days = days;
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return InvoiceDocument.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event, @Timestamp Instant at) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!InvoiceDocument.KINDS.contains(document.header().getKind())) return;
        var currency = invoices.find(event.caseId())
                .map(invoice -> invoice.terms().unit())
                .orElse(CurrencyUnit.EUR);
        var by = Principal.partner(event.partner());
        try {
            switch (InvoiceDocument.read(document, currency)) {
                case BringsLines(var arrived) ->
                    invoices.take(arrived, () -> introductions.on(arrived.terms(), day(at)), by);
                case Receipts(var introduction) ->
                    invoices.acknowledge(event.caseId(), event.documentId(), introduction, by);
                case TellsPayment(var payment) -> invoices.downPayment(event.caseId(), payment, event.documentId(), by);
                case DeclinesPayment(var decline, var words) ->
                    invoices.decline(event.caseId(), decline, words, event.documentId(), by);
                case ClaimsInterest(var claim) ->
                    invoices.claimInterest(
                            event.caseId(),
                            claim,
                            interest.calculated(event.caseId(), claim.until()),
                            event.documentId(),
                            by);
                case AnswersInterest(var answer, var words) ->
                    invoices.answerInterest(event.caseId(), answer, words, event.documentId(), by);
                case AsksWithdrawal(int batch, var all) -> {
                    // Its lines came with the invoice; that they count may be under way still.
                    invoices.introduce(event.caseId(), batch, by);
                    invoices.hearWithdrawal(event.caseId(), batch, all, day(at), by, event.documentId());
                }
                case Refers(int batch, var on, var all) -> {
                    invoices.introduce(event.caseId(), batch, by);
                    invoices.hearReferral(event.caseId(), batch, all, on, by, event.documentId());
                }
                case TellsOpinion(int batch, var on, var opinion, var all) ->
                    invoices.hearOpinion(event.caseId(), batch, opinion, all, on, day(at), by, event.documentId());
                case Says(var _, var all, var files) ->
                    invoices.hear(event.caseId(), all, files, day(at), by, event.documentId());
            }
        } catch (Refused refused) {
            // It was in order when it was taken; two of its kind have crossed.
            LOG.warn("a document of {} about an invoice changes nothing: {}", event.partner(), refused.refusal());
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, days.timeZone());
    }
}
