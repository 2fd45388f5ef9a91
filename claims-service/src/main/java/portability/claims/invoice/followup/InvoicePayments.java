package portability.claims.invoice.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.EntryPosted;
import portability.claims.books.Leg;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.LineAmount;
import portability.ledger.edge.Principal;

/// A line is paid when the book says so: with all that is left of its settlement window. May see an entry twice: it is
/// taken down once.
@Component
@ProcessingGroup("invoice-payments")
class InvoicePayments {
    private static final Principal NODE = Principal.node("invoice-payments");
    private static final Set<Kind> OF_LINES = Set.of(Kind.ACTUAL_COSTS, Kind.FIXED_AMOUNTS, Kind.FLAT_AMOUNTS);
    private static final Set<Kind> OF_INTEREST = Set.of(Kind.INTEREST);

    private final InvoiceDesk invoices;

    InvoicePayments(InvoiceDesk invoices) {
        this.invoices = invoices;
    }

    @EventHandler
    void on(EntryPosted event) {
        var entry = event.entry();
        paid(entry).forEach((invoiceId, lines) -> {
            if (invoices.find(invoiceId).isPresent()) invoices.paid(invoiceId, entry.id(), lines, entry.day(), NODE);
        });
        interestPaid(entry);
    }

    private void interestPaid(Entry entry) {
        for (var leg : entry.legs()) {
            if (leg.line().isEmpty() || !isPayment(leg, OF_INTEREST)) continue;
            var line = leg.line().get();
            invoices.interestPaid(
                    line.caseId(),
                    InvoiceNames.interestNumber(line.number()),
                    entry.id(),
                    leg.openMinor(),
                    entry.day(),
                    NODE);
        }
    }

    /// By invoice, by how much what is paid of its lines grew.
    static Map<String, List<LineAmount>> paid(Entry entry) {
        var all = new HashMap<String, Map<Integer, Long>>();
        for (var leg : entry.legs()) {
            if (leg.line().isEmpty() || !isPayment(leg, OF_LINES)) continue;
            var line = leg.line().get();
            all.computeIfAbsent(line.caseId(), _ -> new HashMap<>())
                    .merge(Integer.valueOf(line.number()), leg.openMinor(), Math::addExact);
        }
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, of -> amounts(of.getValue())));
    }

    private static boolean isPayment(Leg leg, Set<Kind> kinds) {
        return leg.account().state() == State.PAID
                && kinds.contains(leg.account().kind());
    }

    private static List<LineAmount> amounts(Map<Integer, Long> lines) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(line -> new LineAmount(line.getKey(), line.getValue()))
                .toList();
    }
}
