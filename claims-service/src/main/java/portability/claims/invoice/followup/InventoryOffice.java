package portability.claims.invoice.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.Method;
import portability.claims.invoice.Terms;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices;
import portability.claims.invoice.months.MonthlyPrices.Price;
import portability.claims.invoice.months.MonthlyPrices.Source;
import portability.claims.invoice.months.PersonMonths;
import portability.ledger.edge.Principal;

/// Where officers add inventories to invoices: months, at what was published.
@Component
public class InventoryOffice {
    private final InvoiceDesk invoices;
    private final InvoiceOffice office;
    private final MonthlyPrices prices;

    InventoryOffice(InvoiceDesk invoices, InvoiceOffice office, MonthlyPrices prices) {
        this.invoices = invoices;
        this.office = office;
        this.prices = prices;
    }

    /// What came of it.
    ///
    /// @param waiver present where nothing was added, because the states waive reimbursement
    public record Added(Optional<Source> waiver, Map<MonthGroup, Price> prices) {}

    /// Adds months; those whose numbers are kept are passed over.
    ///
    /// @param despiteUnread pass over a waiver whose text was not read
    /// @throws Refused UNKNOWN_INVOICE, NOT_CREDITOR, INVOICE_SENT, LINES_MISSING, AMOUNT_NOT_PUBLISHED, RESTORING
    /// @throws IllegalArgumentException if the invoice is of other lines, another currency or publication
    /// @throws portability.claims.upstream.UpstreamDown if the law cannot be asked now
    public Added add(String invoiceId, List<PersonMonths> all, boolean despiteUnread, Principal officer) {
        var invoice = invoices.get(invoiceId);
        var terms = invoice.terms();
        var groups = all.stream().map(PersonMonths::group).collect(Collectors.toSet());
        groups.forEach(group -> requireMethod(terms, group));
        var known = prices.of(terms, groups);
        var holds = known.waiver().filter(waiver -> waiver.verified() || !despiteUnread);
        if (holds.isPresent()) return new Added(holds, Map.of());
        if (!known.prices().keySet().containsAll(groups)) throw new Refused(Refusal.AMOUNT_NOT_PUBLISHED);
        known.prices().values().forEach(price -> requireTerms(terms, price));
        var lines = all.stream()
                .filter(months -> months.number() > invoice.lines())
                .map(months -> line(terms, months, known.prices()))
                .toList();
        if (!lines.isEmpty()) office.add(invoiceId, lines, List.of(), officer);
        return new Added(Optional.empty(), known.prices());
    }

    private static void requireMethod(Terms terms, MonthGroup group) {
        var method = group.band() == MonthGroup.Band.FAMILY ? Method.FLAT_PER_FAMILY : Method.FIXED;
        if (terms.method() != method) throw new IllegalArgumentException("the invoice is of another method");
    }

    private static void requireTerms(Terms terms, Price price) {
        if (!price.amount().getCurrencyUnit().equals(terms.unit()))
            throw new IllegalArgumentException(
                    "the amounts are in " + price.amount().getCurrencyUnit());
        if (terms.published().filter(day -> !day.equals(price.source().from())).isPresent())
            throw new IllegalArgumentException(
                    "the amounts were published on " + price.source().from());
    }

    private static CareLine line(Terms terms, PersonMonths months, Map<MonthGroup, Price> prices) {
        if (months.first().getYear() != terms.period().year())
            throw new IllegalArgumentException("line " + months.number() + ": months of the invoice's year");
        var price = Optional.ofNullable(prices.get(months.group())).orElseThrow();
        return months.at(price.amount().getAmountMinorLong());
    }
}
