package portability.claims.netting;

import java.util.Optional;
import org.joda.money.Money;

/// An item as it stands in a window's list.
public record Entry(DueItem item, Optional<Conversion> conversion) {
    /// What it counts for when both ways are netted.
    public Money counts() {
        return conversion.map(Conversion::amount).orElse(item.amount()).money();
    }
}
