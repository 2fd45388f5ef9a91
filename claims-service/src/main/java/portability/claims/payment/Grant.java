package portability.claims.payment;

import java.time.LocalDate;
import java.util.Optional;

/// What a decision gives.
///
/// @param amount   per month, or once; nothing where a newer decision refuses what an older one gave
/// @param firstDay from which day it is paid; empty where the law data could not tell, and an officer must
/// @param once     is it paid once, instead of a pension?
public record Grant(Amount amount, Optional<LocalDate> firstDay, boolean once) {
    public Grant {
        if (amount.money().isNegative()) throw new IllegalArgumentException("a decision gives no less than nothing");
    }
}
