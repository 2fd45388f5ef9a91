package portability.claims.invoice.months;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import portability.claims.invoice.Terms;

/// What a month costs between two states, as it was published. The law is asked, not known here.
@FunctionalInterface
public interface MonthlyPrices {
    /// @param waiver where the two states waive reimbursement: its source
    /// @param prices what was read; a group that is not in it is missing
    record Known(Optional<Source> waiver, Map<MonthGroup, Price> prices) {
        public Known {
            prices = Map.copyOf(prices);
        }
    }

    /// @param from     from when it holds, or when it was published
    /// @param verified was it read there?
    record Source(LocalDate from, String source, boolean verified) {}

    record Price(Money amount, Source source) {}

    /// Of the year in which the period of the invoice ends.
    /// @throws portability.claims.upstream.UpstreamDown    if the law cannot be asked now
    /// @throws portability.claims.upstream.UpstreamRefused if it says nothing
    Known of(Terms terms, Set<MonthGroup> groups);
}
