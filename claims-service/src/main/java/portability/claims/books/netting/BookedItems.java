package portability.claims.books.netting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import portability.claims.books.Account.Side;
import portability.claims.books.OpenItems;
import portability.claims.books.OpenItems.Item;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceNames;
import portability.claims.netting.DueItem;
import portability.claims.netting.DueItems;
import portability.claims.payment.Amount;
import portability.ledger.axon.BulkAppend;
import portability.ledger.node.NodeProperties;

/// What is due in the book, line by line, for settlement windows.
@Component
class BookedItems implements DueItems {
    private static final int PAGE = 2_000;

    private final OpenItems items;
    private final BookedNow now;
    private final BulkAppend log;
    private final String here;

    BookedItems(OpenItems items, BookedNow now, BulkAppend log, NodeProperties node) {
        this.items = items;
        this.now = now;
        this.log = log;
        this.here = node.institution();
    }

    @Override
    public void due(String partner, LocalDate by, Predicate<List<DueItem>> wants) {
        now.await();
        var introduced = new HashMap<String, Optional<LocalDate>>();
        var after = Optional.<Item>empty();
        while (true) {
            var page = items.due(partner, by, after, PAGE);
            if (page.isEmpty() || !wants.test(due(page, introduced)) || page.size() < PAGE) return;
            after = Optional.of(page.getLast());
        }
    }

    @Override
    public List<DueItem> named(String partner, Collection<DueItem> asked) {
        var wanted = asked.stream()
                .filter(item -> item.kind() != DueItem.Kind.ADVANCE && item.kind() != DueItem.Kind.OVERPAYMENT)
                .flatMap(item -> BookedLine.read(item).stream())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) return List.of();
        now.await();
        var lines = wanted.stream().map(BookedLine::line).collect(Collectors.toCollection(TreeSet::new));
        var found = items.dueOf(partner, lines).stream()
                .filter(item -> wanted.contains(BookedLine.of(item.line(), item.account())))
                .toList();
        return due(found, new HashMap<>());
    }

    private List<DueItem> due(List<Item> found, Map<String, Optional<LocalDate>> introduced) {
        return found.stream()
                .flatMap(
                        item -> introduced
                                .computeIfAbsent(item.line().caseId(), this::introducedOn)
                                .flatMap(day -> due(item, day))
                                .stream())
                .toList();
    }

    @Override
    public boolean takesOffWhatIsAgreed() {
        return true;
    }

    /// The day whose rate is used: Reg. (EC) 987/2009 Art. 90.
    private Optional<LocalDate> introducedOn(String caseId) {
        return Invoice.of(log.stream(InvoiceNames.stream(caseId))).introduced().map(Invoice.Introduction::on);
    }

    /// Empty where it is what was paid on a window, which [portability.claims.netting.settled.CarriedItems] has, where
    /// nobody said until when it is to be paid, or more was taken from there than there was.
    private Optional<DueItem> due(Item item, LocalDate requestedOn) {
        if (!item.amount().isPositive() || !item.account().kind().isOfThePair()) return Optional.empty();
        return item.dueDay()
                .map(day -> new DueItem(
                        BookedLine.of(item.line(), item.account()).reference(),
                        item.account().side() == Side.OWED_TO_US
                                ? item.account().partner()
                                : here,
                        Amount.of(item.amount()),
                        kind(item),
                        day,
                        requestedOn,
                        item.line().caseId(),
                        item.line().number(),
                        "entry of the book at place " + item.entry() + " of the log"));
    }

    private static DueItem.Kind kind(Item item) {
        return switch (item.account().kind()) {
            case ACTUAL_COSTS, FIXED_AMOUNTS, FLAT_AMOUNTS, PENSION_DEDUCTIONS, WELFARE -> DueItem.Kind.CLAIM;
            case ADVANCES -> DueItem.Kind.DOWN_PAYMENT;
            case INTEREST -> DueItem.Kind.INTEREST;
            case PAYMENTS_IN_TRANSIT, ROUNDING, EXCHANGE_DIFFERENCE, ROUND_CLEARING -> DueItem.Kind.OTHER;
        };
    }
}
