package portability.claims.invoice.followup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceEvent.BatchReleased;
import portability.claims.invoice.InvoiceEvent.DownPaymentDeclined;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceEvent.InterestAnswered;
import portability.claims.invoice.InvoiceEvent.InterestClaimed;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;
import portability.claims.invoice.Side;
import portability.claims.invoice.wire.BoardWords;
import portability.claims.invoice.wire.InvoiceLetter;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;

/// Lets what happened to invoices have its effect: lines begin to count, and documents go
/// out. Everything it does may be done twice.
@Component
@ProcessingGroup(InvoiceSteps.PROCESSOR)
class InvoiceSteps {
    static final String PROCESSOR = "invoice-steps";

    private static final Principal NODE = Principal.node("invoices");

    private final InvoiceDesk invoices;
    private final PairDesk pairs;
    private final KeyRing keys;

    InvoiceSteps(InvoiceDesk invoices, PairDesk pairs, KeyRing keys) {
        this.invoices = invoices;
        this.pairs = pairs;
        this.keys = keys;
    }

    @EventHandler
    void on(BatchReleased event) {
        var found = invoices.find(event.invoiceId());
        if (found.isEmpty()) return;
        invoices.introduce(event.invoiceId(), event.batch(), NODE);
        if (found.get().side() == Side.DEBTOR) return;
        var batch = invoices.batch(event.invoiceId(), event.batch());
        freeze(found.get().partner(), InvoiceLetter.lines(event.invoiceId(), found.get(), event.batch(), batch));
    }

    @EventHandler
    void on(InvoiceIntroduced event) {
        invoices.find(event.invoiceId())
                .ifPresent(invoice -> freeze(invoice.partner(), InvoiceLetter.receipt(invoice, event)));
    }

    @EventHandler
    void on(DownPaymentMade event) {
        if (event.side() == Side.DEBTOR && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), InvoiceLetter.downPayment(event));
    }

    @EventHandler
    void on(DownPaymentDeclined event) {
        if (event.side() == Side.CREDITOR && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), InvoiceLetter.decline(event));
    }

    @EventHandler
    void on(InterestClaimed event) {
        if (event.side() == Side.CREDITOR && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), InvoiceLetter.interestClaim(event));
    }

    @EventHandler
    void on(InterestAnswered event) {
        if (event.side() == Side.DEBTOR && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), InvoiceLetter.interestAnswer(event));
    }

    @EventHandler
    void on(LinesDecided event) {
        if (event.side() == Side.DEBTOR && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), InvoiceLetter.decision(event));
    }

    @EventHandler
    void on(LinesAnswered event) {
        if (event.side() == Side.CREDITOR && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), InvoiceLetter.answer(event));
    }

    @EventHandler
    void on(WithdrawalAsked event) {
        if (event.side() != Side.CREDITOR || keys.isErased(event.invoiceId())) return;
        invoices.find(event.invoiceId())
                .ifPresent(invoice -> freeze(
                        event.partner(),
                        InvoiceLetter.withdrawal(event, invoice.terms().unit())));
    }

    @EventHandler
    void on(LinesReferred event) {
        if (event.side() == event.speaker() && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), BoardWords.referral(event));
    }

    @EventHandler
    void on(OpinionRecorded event) {
        if (event.side() == event.speaker() && !keys.isErased(event.invoiceId()))
            freeze(event.partner(), BoardWords.opinion(event));
    }

    private void freeze(String to, FreezeDocument document) {
        pairs.send(to, document, NODE);
    }
}
