package portability.claims.invoice.followup;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.wire.InvoiceWords;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.GetLateInterestResponse;
import portability.proto.agreements.v1.SettlementPayment;

/// From when an invoice bears interest, on what: as the rules say. Source: Reg. (EC) 987/2009 Art. 68.
@Component
public class InvoiceInterest {
    private final InvoiceDesk invoices;
    private final Upstreams upstreams;

    InvoiceInterest(InvoiceDesk invoices, Upstreams upstreams) {
        this.invoices = invoices;
        this.upstreams = upstreams;
    }

    /// @param language BCP 47, of the steps
    /// @throws Refused UNKNOWN_INVOICE, NOT_INTRODUCED
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public GetLateInterestResponse of(String invoiceId, String language) {
        var invoice = invoices.get(invoiceId);
        var introduced = invoice.introduced().orElseThrow(() -> new Refused(Refusal.NOT_INTRODUCED));
        var unit = invoice.terms().unit();
        var request = GetLateInterestRequest.newBuilder()
                .setPrincipal(InvoiceWords.money(invoice.minor(), unit))
                .setIntroduced(introduced.on().toString())
                .setLanguage(language);
        invoice.downPayments()
                .values()
                .forEach(paid -> request.addDownPayments(SettlementPayment.newBuilder()
                        .setAmount(InvoiceWords.money(paid.minor(), unit))
                        .setOn(paid.on().toString())));
        return upstreams.lateInterest(request.build());
    }
}
