package portability.claims.invoice.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.invoice.InvoiceDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.InvoiceServiceGrpc;

/// Which rpcs about invoices hand out who was treated for what. The subject is the invoice: whoever may tell
/// whose reference stands in it finds her reads by it.
@Component
public class InvoiceReads {
    private final InvoiceDesk invoices;

    InvoiceReads(InvoiceDesk invoices) {
        this.invoices = invoices;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        InvoiceServiceGrpc.getListInvoiceLinesMethod(),
                        List.of("invoice lines"),
                        request -> Optional.of(request.getInvoiceId())
                                .filter(id -> invoices.find(id).isPresent()))
                .readsNothing(InvoiceServiceGrpc.getOpenInvoiceMethod())
                .readsNothing(InvoiceServiceGrpc.getAddLinesMethod())
                .readsNothing(InvoiceServiceGrpc.getAddMonthsMethod())
                .readsNothing(InvoiceServiceGrpc.getSendInvoiceMethod())
                .readsNothing(InvoiceServiceGrpc.getGetInvoiceMethod())
                .readsNothing(InvoiceServiceGrpc.getListInvoicesMethod())
                .readsNothing(InvoiceServiceGrpc.getSayDownPaymentMethod())
                .readsNothing(InvoiceServiceGrpc.getDeclineDownPaymentMethod())
                .readsNothing(InvoiceServiceGrpc.getClaimInterestMethod())
                .readsNothing(InvoiceServiceGrpc.getAnswerInterestMethod())
                .readsNothing(InvoiceServiceGrpc.getReferToAuditBoardMethod())
                .readsNothing(InvoiceServiceGrpc.getRecordOpinionMethod())
                .readsNothing(InvoiceServiceGrpc.getGetInvoiceInterestMethod())
                .readsNothing(InvoiceServiceGrpc.getListInvoicesDueMethod())
                .readsNothing(InvoiceServiceGrpc.getWithdrawLinesMethod())
                .readsNothing(InvoiceServiceGrpc.getDecideLinesMethod())
                .readsNothing(InvoiceServiceGrpc.getAnswerLinesMethod());
    }
}
