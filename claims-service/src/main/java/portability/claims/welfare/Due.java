package portability.claims.welfare;

import org.joda.money.Money;

/// A benefit that the schedule gives.
///
/// @param benefit the benefit's id in the schedule
/// @param least   all of it where the schedule fixes the amount
/// @param most    what the fund may assess it at most
public record Due(String benefit, Money least, Money most) {
    public Due {
        if (least.isGreaterThan(most)) throw new IllegalArgumentException("the least is no more than the most");
    }

    boolean isFixed() {
        return least.isEqual(most);
    }

    boolean allows(Money amount) {
        return amount.isSameCurrency(least) && !amount.isLessThan(least) && !amount.isGreaterThan(most);
    }
}
