package portability.totalisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.kernel.Quantity;
import portability.kernel.Step;

/// One way by which a person may have a right, calculated to its end; also when it gives nothing.
///
/// @param id             unique within the determination: `NATIONAL/full`, `EU-883-2004`
/// @param instrument     the instrument's id; empty for national law alone
/// @param partners       the states whose periods the route looks at
/// @param ownPeriod      own time in the scheme's unit
/// @param totalPeriod    own and added time; the same as own for national law
/// @param theoretical    the amount as if all time were own, where the route has one; in the law's own period
/// @param share          own over total, where the route divides by it
/// @param amount         what the route pays in the law's own period; empty if nothing
/// @param amountPerMonth the same per month; empty if nothing, or if it is paid once
/// @param paidFrom       the first day it is paid, where the law sets one later than the pension's start
/// @param nothing        why it gives nothing
/// @param missing        what kept it from being calculated, where that is why
public record Route(
        String id,
        Optional<String> instrument,
        List<Country> partners,
        Right right,
        Quantity ownPeriod,
        Quantity totalPeriod,
        Optional<Amount> theoretical,
        Optional<Share> share,
        Optional<Payable> amount,
        Optional<Amount> amountPerMonth,
        Optional<LocalDate> paidFrom,
        Optional<NoAmount> nothing,
        Optional<Missing> missing,
        List<Step> steps) {
    public Route {
        partners = List.copyOf(partners);
        steps = List.copyOf(steps);
        if (amount.isPresent() == nothing.isPresent())
            throw new IllegalArgumentException("a route has an amount or a reason for none: " + id);
        if (amountPerMonth.isPresent() && amount.isEmpty())
            throw new IllegalArgumentException("an amount per month is that of an amount: " + id);
        if (amount.isPresent() == (right == Right.NONE))
            throw new IllegalArgumentException("an amount needs a right: " + id);
        boolean calculated = !nothing.map(NoAmount.INCALCULABLE::contains).orElse(false);
        if (calculated == missing.isPresent())
            throw new IllegalArgumentException("what could not be calculated lacks something: " + id);
    }

    /// What the route pays per month, rounded.
    public Optional<Money> payablePerMonth() {
        return amountPerMonth.map(Amount::rounded);
    }

    boolean isBy(String instrumentId) {
        return instrument.isPresent() && instrument.get().equals(instrumentId);
    }

    public boolean isNational() {
        return instrument.isEmpty();
    }
}
