package portability.claims.invoice.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.Decline;
import portability.claims.invoice.InterestAnswer;
import portability.claims.invoice.InterestClaim;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.Side;
import portability.claims.invoice.followup.InvoiceInterest.Told;
import portability.claims.invoice.wire.InvoiceWords;
import portability.claims.upstream.UpstreamDown;
import portability.ledger.edge.Principal;

/// Where officers claim interest on invoices that are paid late, and answer such claims. The figure is
/// agreements-service's, at both institutions. Source: Reg. (EC) 987/2009 Art. 68.
@Component
public class InterestOffice {
    private final InvoiceDesk invoices;
    private final InvoiceOffice office;
    private final InvoiceInterest interest;

    InterestOffice(InvoiceDesk invoices, InvoiceOffice office, InvoiceInterest interest) {
        this.invoices = invoices;
        this.office = office;
        this.interest = interest;
    }

    /// The creditor claims the interest up to a day, less what was accepted before.
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, NOT_INTRODUCED, DATE_IN_FUTURE, NO_INTEREST, INTEREST_OPEN,
    ///                 LAW_MISSING, PARTNER_IN_DOUBT, RESTORING
    /// @throws UpstreamDown if the rules cannot be asked now
    public InterestClaim claim(String invoiceId, LocalDate until, Principal officer) {
        var invoice = office.ready(invoiceId, Side.CREDITOR);
        if (until.isAfter(office.today())) throw new Refused(Refusal.DATE_IN_FUTURE);
        var open = invoice.charges().open();
        if (open.isPresent()) {
            if (open.get().claim().until().equals(until)) return open.get().claim();
            throw new Refused(Refusal.INTEREST_OPEN);
        }
        var told = interest.of(invoiceId, Optional.of(until), "");
        var claim = claim(invoice, until, told);
        var terms = invoice.terms();
        var documentId = InvoiceNames.interestClaim(invoiceId, claim.number(), terms.creditor(), terms.debtor());
        invoices.claimInterest(invoiceId, claim, Optional.empty(), documentId, officer);
        return claim;
    }

    private InterestClaim claim(Invoice invoice, LocalDate until, Told told) {
        var unit = invoice.terms().unit();
        long all = InvoiceWords.minor(told.law().getInterest(), unit);
        long left = all - invoice.charges().accepted();
        if (left <= 0) throw new Refused(Refusal.NO_INTEREST);
        var source = told.law().getRateSource();
        return new InterestClaim(
                invoice.charges().interests().size() + 1,
                LocalDate.parse(told.law().getStartsOn()),
                until,
                told.owed().orElseThrow(),
                told.law().getRate(),
                source.getSource(),
                source.getVerified(),
                all,
                left,
                office.today());
    }

    /// What the debtor's node makes of a claim that came; empty where no law that is loaded says it.
    /// @throws NotYet if the rules cannot be asked now
    Optional<Long> calculated(String invoiceId, LocalDate until) {
        try {
            var invoice = invoices.get(invoiceId);
            var told = interest.of(invoiceId, Optional.of(until), "");
            long all =
                    InvoiceWords.minor(told.law().getInterest(), invoice.terms().unit());
            return Optional.of(Math.max(0, all - invoice.charges().accepted()));
        } catch (Refused _) {
            return Optional.empty();
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }

    /// The debtor says what of claimed interest is owed.
    ///
    /// @param accepted in minor units
    /// @throws Refused UNKNOWN_INVOICE, NOT_DEBTOR, UNKNOWN_INTEREST, ALREADY_ANSWERED, INVALID_AMOUNT,
    ///                 PARTNER_IN_DOUBT, RESTORING
    public void answer(
            String invoiceId,
            int number,
            long accepted,
            Optional<InterestAnswer.Reason> reason,
            String words,
            Principal officer) {
        var terms = office.ready(invoiceId, Side.DEBTOR).terms();
        var answer = new InterestAnswer(number, accepted, reason, office.today());
        var documentId = InvoiceNames.interestAnswer(invoiceId, number, terms.debtor(), terms.creditor());
        invoices.answerInterest(invoiceId, answer, words, documentId, officer);
    }

    /// The creditor does not take a down payment.
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, UNKNOWN_PAYMENT, ALREADY_ANSWERED,
    ///                 PARTNER_IN_DOUBT, RESTORING
    public void decline(String invoiceId, String paymentId, Decline.Reason reason, String words, Principal officer) {
        var terms = office.ready(invoiceId, Side.CREDITOR).terms();
        var decline = new Decline(paymentId, reason, office.today());
        var documentId = InvoiceNames.decline(invoiceId, paymentId, terms.creditor(), terms.debtor());
        invoices.decline(invoiceId, decline, words, documentId, officer);
    }
}
