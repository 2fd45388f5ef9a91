package portability.claims.invoice.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.attachment.AttachmentDesk;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Diagnosis;
import portability.claims.invoice.DownPayment;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.invoice.Withdrawal;
import portability.claims.partners.KnownInstitutions;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Where officers make invoices and decide on them.
@Component
public class InvoiceOffice {
    private final InvoiceDesk invoices;
    private final InvoiceClocks clocks;
    private final AttachmentDesk attachments;
    private final KnownInstitutions partners;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final ClaimsProperties days;
    private final Clock clock;
    private final InstitutionId here;

    InvoiceOffice(
            InvoiceDesk invoices,
            InvoiceClocks clocks,
            AttachmentDesk attachments,
            KnownInstitutions partners,
            WitnessDesk witnesses,
            RestoreDesk restores,
            ClaimsProperties days,
            Clock clock,
            NodeProperties node) {
        this.invoices = invoices;
        this.clocks = clocks;
        this.attachments = attachments;
        this.partners = partners;
        this.witnesses = witnesses;
        this.restores = restores;
        this.days = days;
        this.clock = clock;
        this.here = node.institutionId();
    }

    public String here() {
        return here.toString();
    }

    /// Begins an invoice; the same request again is the same invoice.
    /// @return its case
    /// @throws Refused NO_PARTNER, REQUEST_ID_REUSED, PARTNER_IN_DOUBT, RESTORING
    public String open(String requestId, Terms terms, Principal officer) {
        if (!partners.isActive(terms.debtor())) throw new Refused(Refusal.NO_PARTNER);
        requireNoDoubt(terms.debtor());
        var invoiceId = InvoiceNames.invoice(here, requestId);
        invoices.open(invoiceId, terms, officer);
        return invoiceId;
    }

    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, INVOICE_SENT, LINES_MISSING, RESTORING
    public void add(String invoiceId, List<CareLine> care, List<Diagnosis> diagnoses, Principal officer) {
        requireOwnHistory();
        invoices.add(invoiceId, care, diagnoses, officer);
    }

    /// @return in how many documents it goes
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, TOTALS_DIFFER, PARTNER_IN_DOUBT, RESTORING
    public int send(String invoiceId, int lines, long minor, Principal officer) {
        requireNoDoubt(invoices.get(invoiceId).partner());
        invoices.send(invoiceId, lines, minor, today(), officer);
        return invoices.get(invoiceId).batches().size();
    }

    /// The debtor's or the creditor's word on lines; whose it must be, the words say.
    ///
    /// @param files by line, by the attachment_id under which they were sent before
    /// @return how many lines stand otherwise than before
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_DEBTOR, NOT_CREDITOR, NOT_INTRODUCED, NOT_YOUR_TURN,
    ///                 BEFORE_THE_BOARD, INVALID_AMOUNT, CONTEST_TOO_LATE, ANSWER_STILL_DUE, UNKNOWN_ATTACHMENT,
    ///                 PARTNER_IN_DOUBT, RESTORING
    /// @throws portability.claims.upstream.UpstreamDown if the law of the days cannot be asked now
    public int say(String invoiceId, Side speaker, List<Saying> all, Map<Integer, String> files, Principal officer) {
        var invoice = invoices.get(invoiceId);
        requireSide(invoice, speaker);
        requireNoDoubt(invoice.partner());
        for (var said : all) requireInTime(invoiceId, invoice, said);
        for (var file : Set.copyOf(files.values()))
            if (!attachments.isSent(invoiceId, invoice.partner(), file)) throw new Refused(Refusal.UNKNOWN_ATTACHMENT);
        return invoices.say(invoiceId, all, files, today(), officer);
    }

    /// The creditor asks to withdraw or lower lines while it is the debtor's turn.
    /// @return for how many lines that was not asked before
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_CREDITOR, NOT_INTRODUCED, NOT_YOUR_TURN, INVALID_AMOUNT,
    ///                 PARTNER_IN_DOUBT, RESTORING
    public int askWithdrawal(String invoiceId, List<Withdrawal> all, Principal officer) {
        var invoice = invoices.get(invoiceId);
        requireSide(invoice, Side.CREDITOR);
        requireNoDoubt(invoice.partner());
        return invoices.askWithdrawal(invoiceId, all, today(), officer);
    }

    /// What is contested, is within the time for payment; that nobody answered is said when the time for it
    /// is over. Source: Reg. (EC) 987/2009 Art. 67(5); Decision S11, unverified.
    private void requireInTime(String invoiceId, Invoice invoice, Saying said) {
        switch (said) {
            case Saying.Reduce _, Saying.Contest _, Saying.Ask _ -> {
                if (isPast(invoice.introduced().map(Introduction::on).map(clocks::lastPayment)))
                    throw new Refused(Refusal.CONTEST_TOO_LATE);
            }
            case Saying.Lapse(int line) -> {
                var since = invoice.batchOf(line)
                        .flatMap(batch ->
                                invoices.batch(invoiceId, batch.batch()).waitsSince(line));
                if (since.isPresent() && !isPast(since.map(clocks::lastAnswer)))
                    throw new Refused(Refusal.ANSWER_STILL_DUE);
            }
            // The node says it, once both have recorded the same.
            case Saying.Board _ -> throw new Refused(Refusal.NOT_YOUR_TURN);
            case Saying.Accept _,
                    Saying.Release _,
                    Saying.ReleaseTo _,
                    Saying.Uphold _,
                    Saying.Lower _,
                    Saying.Withdraw _ -> {}
        }
    }

    private boolean isPast(Optional<LocalDate> lastDay) {
        return lastDay.filter(day -> today().isAfter(day)).isPresent();
    }

    /// The debtor says what it paid on the whole.
    /// @throws Refused UNKNOWN_INVOICE, NOT_DEBTOR, NOT_INTRODUCED, REQUEST_ID_REUSED, INVALID_AMOUNT,
    ///                 DATE_IN_FUTURE, PARTNER_IN_DOUBT, RESTORING
    public void downPayment(String invoiceId, DownPayment payment, Principal officer) {
        var invoice = invoices.get(invoiceId);
        requireSide(invoice, Side.DEBTOR);
        requireNoDoubt(invoice.partner());
        if (payment.on().isAfter(today())) throw new Refused(Refusal.DATE_IN_FUTURE);
        var documentId = InvoiceNames.downPayment(
                invoiceId,
                payment.paymentId(),
                invoice.terms().debtor(),
                invoice.terms().creditor());
        invoices.downPayment(invoiceId, payment, documentId, officer);
    }

    /// An invoice of which this side may say something new now.
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, NOT_DEBTOR, PARTNER_IN_DOUBT, RESTORING
    Invoice ready(String invoiceId, Side speaker) {
        var invoice = invoices.get(invoiceId);
        requireSide(invoice, speaker);
        requireNoDoubt(invoice.partner());
        return invoice;
    }

    /// The same, at either side.
    /// @throws Refused UNKNOWN_INVOICE, PARTNER_IN_DOUBT, RESTORING
    Invoice ready(String invoiceId) {
        var invoice = invoices.get(invoiceId);
        requireNoDoubt(invoice.partner());
        return invoice;
    }

    private static void requireSide(Invoice invoice, Side speaker) {
        if (invoice.side() == speaker) return;
        throw new Refused(
                switch (speaker) {
                    case CREDITOR -> Refusal.NOT_CREDITOR;
                    case DEBTOR -> Refusal.NOT_DEBTOR;
                });
    }

    private void requireNoDoubt(String partner) {
        if (witnesses.isInDoubt(partner)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        requireOwnHistory();
    }

    private void requireOwnHistory() {
        if (witnesses.isInDoubt(here.toString()) || restores.restore().isRecovering())
            throw new Refused(Refusal.RESTORING);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }
}
