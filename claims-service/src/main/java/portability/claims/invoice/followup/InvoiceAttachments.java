package portability.claims.invoice.followup;

import org.springframework.stereotype.Component;
import portability.claims.attachment.AttachmentCases;
import portability.claims.invoice.InvoiceDesk;

/// Invoices: files, as proofs of care, go between the creditor and the debtor of one.
@Component
class InvoiceAttachments implements AttachmentCases {
    private final InvoiceDesk desk;

    InvoiceAttachments(InvoiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isCase(String caseId) {
        return desk.find(caseId).isPresent();
    }

    @Override
    public boolean mayAttach(String caseId, String institution) {
        return desk.find(caseId)
                .filter(invoice -> invoice.partner().equals(institution))
                .isPresent();
    }
}
