package portability.claims.netting.stated;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.DueItem;
import portability.claims.netting.DueItems;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.StreamConflict;

/// What officers took down as due between here and others. The other institution takes it down under the same
/// reference; where it does not, or otherwise, that is a named difference when the window is answered.
@Component
public class StatedItems implements DueItems {
    private static final int ATTEMPTS = 8;

    private final BulkAppend log;
    private final Clock clock;

    StatedItems(BulkAppend log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void due(String partner, LocalDate by, Predicate<List<DueItem>> wants) {
        var _ = wants.test(stated(partner).stream()
                .map(StatedItems::item)
                .filter(item -> !item.dueOn().isAfter(by))
                .toList());
    }

    @Override
    public List<DueItem> named(String partner, Collection<DueItem> asked) {
        var references = asked.stream()
                .map(DueItem::reference)
                .filter(reference -> reference.startsWith("stated/"))
                .collect(Collectors.toSet());
        if (references.isEmpty()) return List.of();
        return stated(partner).stream()
                .map(StatedItems::item)
                .filter(item -> references.contains(item.reference()))
                .toList();
    }

    private static DueItem item(ItemStated stated) {
        return new DueItem(
                "stated/" + stated.reference(),
                stated.debtor(),
                stated.amount(),
                DueItem.Kind.OTHER,
                stated.dueOn(),
                stated.requestedOn(),
                "stated/" + stated.reference(),
                "",
                streamOf(stated.partner()) + " " + stated.reference());
    }

    /// The same again changes nothing.
    /// @throws Refused REQUEST_ID_REUSED if something else was taken down under the reference
    public void state(ItemStated item, Principal by) {
        for (int attempt = 1; ; attempt++) {
            var before = stated(item.partner());
            var same = before.stream()
                    .filter(known -> known.reference().equals(item.reference()))
                    .findFirst();
            if (same.isPresent()) {
                if (same.get().isSameAs(item)) return;
                throw new Refused(Refusal.REQUEST_ID_REUSED);
            }
            try {
                var event = new Placed(streamOf(item.partner()), before.size(), "stated", item);
                log.append(log.encode(by, clock.millis(), List.of(event), Set.of()));
                return;
            } catch (StreamConflict conflict) {
                if (attempt == ATTEMPTS) throw conflict;
            }
        }
    }

    private List<ItemStated> stated(String partner) {
        return log.stream(streamOf(partner)).stream()
                .map(ItemStated.class::cast)
                .toList();
    }

    private static String streamOf(String partner) {
        return "stated/" + partner;
    }
}
