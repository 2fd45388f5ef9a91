package portability.claims.books.netting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.OpenItems;
import portability.claims.books.OpenItems.Filter;
import portability.claims.books.OpenItems.Item;
import portability.claims.books.PostsEntries;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceNames;
import portability.claims.netting.DueItem;
import portability.claims.netting.DueItems;
import portability.claims.payment.Amount;
import portability.ledger.axon.BulkAppend;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;

/// What is due in the book, line by line, for settlement windows.
@Component
class BookedItems implements DueItems {
    private static final int PAGE = 5_000;

    private final OpenItems items;
    private final List<PostsEntries> posting;
    private final ReadModels readModels;
    private final BulkAppend log;
    private final String here;

    BookedItems(
            OpenItems items, List<PostsEntries> posting, ReadModels readModels, BulkAppend log, NodeProperties node) {
        this.items = items;
        this.posting = List.copyOf(posting);
        this.readModels = readModels;
        this.log = log;
        this.here = node.institution();
    }

    @Override
    public List<DueItem> open(String partner) {
        for (var source : posting) source.processors().forEach(readModels::awaitCurrent);
        readModels.awaitCurrent(OpenItems.PROCESSOR);
        var introduced = new HashMap<String, Optional<LocalDate>>();
        var all = new ArrayList<DueItem>();
        var after = Optional.<Item>empty();
        while (true) {
            var page = items.page(Filter.of(partner, State.DUE), after, PAGE);
            if (page.isEmpty()) return all;
            for (var item : page)
                introduced
                        .computeIfAbsent(item.line().caseId(), this::introducedOn)
                        .flatMap(day -> due(item, day))
                        .ifPresent(all::add);
            after = Optional.of(page.getLast());
        }
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
            case PAYMENTS_IN_TRANSIT, ROUNDING, EXCHANGE_DIFFERENCE -> DueItem.Kind.OTHER;
        };
    }
}
