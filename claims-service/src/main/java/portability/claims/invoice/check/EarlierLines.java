package portability.claims.invoice.check;

import java.util.List;
import java.util.Map;
import portability.claims.invoice.CareLine;

/// Finds the same care in lines that came before, by hashes of it.
@FunctionalInterface
public interface EarlierLines {
    /// The processor that keeps it.
    String PROCESSOR = "invoice-care";

    /// A line of an invoice.
    record LineAt(String invoiceId, int batch, int line) {}

    /// By the number of the later line, the lines of the same patient, code and days that came before it, in
    /// this invoice or another of its creditor.
    Map<Integer, List<LineAt>> before(String invoiceId, List<CareLine> lines);
}
