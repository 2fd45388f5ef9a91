package portability.sandbox.demo;

import java.util.List;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.Invoice;
import portability.proto.exchange.v1.NettingNet;

/// What came of the care of one pensioner between two institutions.
///
/// @param invoices as the creditor of each has it, settled
public record MoneyResult(Entitlement entitlement, List<Invoice> invoices, Month month) {
    public MoneyResult {
        invoices = List.copyOf(invoices);
    }

    /// A window that was netted and paid.
    ///
    /// @param agreed do the books of both say the same afterwards?
    public record Month(String windowId, NettingNet net, boolean agreed) {}
}
