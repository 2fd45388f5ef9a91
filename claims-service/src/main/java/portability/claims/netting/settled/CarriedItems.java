package portability.claims.netting.settled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;
import portability.claims.netting.DueItem;
import portability.claims.netting.DueItems;
import portability.claims.payment.Amount;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;

/// What was paid before it was due, or in excess: whoever got it owes it, and it goes into the next window.
@Component
public class CarriedItems implements DueItems {
    private final ReadModels readModels;
    private final PaymentList payments;
    private final SettledDesk desk;
    private final String here;

    CarriedItems(ReadModels readModels, PaymentList payments, SettledDesk desk, NodeProperties node) {
        this.readModels = readModels;
        this.payments = payments;
        this.desk = desk;
        this.here = node.institution();
    }

    @Override
    public List<DueItem> open(String partner) {
        readModels.awaitCurrent(PaymentList.PROCESSOR);
        var all = new ArrayList<DueItem>();
        for (var windowId : payments.paidWith(partner)) {
            var matter = desk.find(windowId);
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
