package portability.claims.invoice.followup;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceNames;

/// Invoices can be erased once nothing more is said of any of their lines. What is owed stays, by the numbers
/// of lines.
@Component
class ErasableInvoices implements OwnCases {
    private final InvoiceDesk invoices;

    ErasableInvoices(InvoiceDesk invoices) {
        this.invoices = invoices;
    }

    @Override
    public boolean exists(String caseId) {
        return invoices.find(caseId).isPresent();
    }

    @Override
    public boolean inUse(String caseId) {
        return invoices.find(caseId).filter(invoice -> isOpen(caseId, invoice)).isPresent();
    }

    private boolean isOpen(String caseId, Invoice invoice) {
        return invoice.totals().isPresent()
                && (!invoice.isWhole()
                        || invoice.batches().keySet().stream()
                                .anyMatch(
                                        batch -> !invoices.batch(caseId, batch).isSettled()));
    }

    @Override
    public List<String> streamsOf(String caseId) {
        var batches = invoices.find(caseId).stream()
                .flatMap(invoice -> invoice.batches().keySet().stream())
                .map(batch -> InvoiceNames.lines(caseId, batch));
        return Stream.concat(Stream.of(InvoiceNames.stream(caseId)), batches).toList();
    }
}
