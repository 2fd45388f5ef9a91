package portability.claims.netting.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.OpenItems;
import portability.claims.books.OpenItems.Filter;
import portability.claims.books.OpenItems.Item;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.netting.DueItem;
import portability.claims.netting.DueItems;
import portability.claims.payment.Amount;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;

/// What is due by the book: lines of invoices, down payments, interest. One whose due day nobody has said is not due.
@Component
public class BookItems implements DueItems {
    private static final int PAGE = 1_000;

    private final ReadModels readModels;
    private final OpenItems items;
    private final InvoiceDesk invoices;
    private final String here;

    BookItems(ReadModels readModels, OpenItems items, InvoiceDesk invoices, NodeProperties node) {
        this.readModels = readModels;
        this.items = items;
        this.invoices = invoices;
        this.here = node.institution();
    }

    @Override
    public List<DueItem> open(String partner) {
        readModels.awaitCurrent(OpenItems.PROCESSOR);
        var all = new ArrayList<DueItem>();
        var asked = new HashMap<String, Optional<LocalDate>>();
        var filter = Filter.of(partner, State.DUE);
        Optional<Item> last = Optional.empty();
        while (true) {
            var page = items.page(filter, last, PAGE);
            for (var item : page) item(partner, item, asked).ifPresent(all::add);
            if (page.size() < PAGE) return all;
            last = Optional.of(page.getLast());
        }
    }

    /// @param asked when each case was first asked for, as far as it was looked up
    private Optional<DueItem> item(String partner, Item item, Map<String, Optional<LocalDate>> asked) {
        return item.dueDay()
                .filter(_ -> item.amount().isPositive())
                .map(day -> new DueItem(
                        reference(item),
                        item.account().side() == Side.OWED_TO_US ? partner : here,
                        Amount.of(item.amount()),
                        kind(item.account().kind()),
                        day,
                        asked.computeIfAbsent(item.line().caseId(), this::introduced)
                                .orElse(day),
                        item.line().caseId(),
                        item.line().number(),
                        "entry " + item.entry() + " of the claims log"));
    }

    /// Since when both know the invoice as introduced: the request, from whose day the rate is. Empty of what is no
    /// invoice: then the due day counts.
    private Optional<LocalDate> introduced(String caseId) {
        return invoices.find(caseId).flatMap(Invoice::introduced).map(Invoice.Introduction::on);
    }

    /// The same in both books: the kind, the case and the line.
    private static String reference(Item item) {
        return item.account().kind() + "/" + item.line();
    }

    private static DueItem.Kind kind(Kind kind) {
        return switch (kind) {
            case ACTUAL_COSTS, FIXED_AMOUNTS, FLAT_AMOUNTS -> DueItem.Kind.CLAIM;
            case ADVANCES -> DueItem.Kind.DOWN_PAYMENT;
            case INTEREST -> DueItem.Kind.INTEREST;
            case PENSION_DEDUCTIONS, WELFARE, PAYMENTS_IN_TRANSIT, ROUNDING, EXCHANGE_DIFFERENCE -> DueItem.Kind.OTHER;
        };
    }
}
