package portability.claims.netting.settled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;
import portability.claims.netting.DueItem;
import portability.claims.netting.DueItems;
import portability.claims.payment.Amount;
import portability.ledger.node.NodeProperties;

/// What was paid before it was due, or in excess: whoever got it owes it, and it goes into the next window.
@Component
public class CarriedItems implements DueItems {
    private final ExcessList excesses;
    private final SettledDesk desk;
    private final String here;

    CarriedItems(ExcessList excesses, SettledDesk desk, NodeProperties node) {
        this.excesses = excesses;
        this.desk = desk;
        this.here = node.institution();
    }

    @Override
    public void due(String partner, LocalDate by, Predicate<List<DueItem>> wants) {
        var _ = wants.test(of(partner, excesses.with(partner)).stream()
                .filter(item -> !item.dueOn().isAfter(by))
                .toList());
    }

    @Override
    public List<DueItem> named(String partner, Collection<DueItem> asked) {
        var references = asked.stream()
                .filter(item -> item.kind() == DueItem.Kind.ADVANCE || item.kind() == DueItem.Kind.OVERPAYMENT)
                .collect(Collectors.toMap(DueItem::reference, DueItem::source));
        if (references.isEmpty()) return List.of();
        var windows = new TreeSet<>(references.values());
        return of(partner, List.copyOf(windows)).stream()
                .filter(item -> references.containsKey(item.reference()))
                .toList();
    }

    private List<DueItem> of(String partner, List<String> windowIds) {
        var all = new ArrayList<DueItem>();
        for (var windowId : windowIds) {
            var matter = desk.find(windowId);
            if (matter.partner().filter(partner::equals).isEmpty()) continue;
            for (var currency : matter.currencies())
                carried(partner, matter, currency).ifPresent(all::add);
        }
        return all;
    }

    /// Names what was paid beyond what was due.
    static String reference(String windowId, CurrencyUnit currency) {
        return windowId + "#" + currency.getCode();
    }

    private Optional<DueItem> carried(String partner, Matter matter, CurrencyUnit currency) {
        boolean isOurs = matter.isOurs(currency);
        var excess = matter.excess(currency);
        var day = matter.settled().lastPaid(currency, isOurs);
        if (!excess.isPositive() || day.isEmpty()) return Optional.empty();
        return Optional.of(new DueItem(
                reference(matter.windowId(), currency),
                isOurs ? partner : here,
                Amount.of(excess),
                matter.settled().advance().isPresent() ? DueItem.Kind.ADVANCE : DueItem.Kind.OVERPAYMENT,
                day.get(),
                day.get(),
                matter.windowId(),
                "",
                SettledDesk.streamOf(matter.windowId())));
    }
}
