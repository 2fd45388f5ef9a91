package portability.contributions.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one counts in a return to see that all of it arrived.
///
/// @param rows     data rows, good or not
/// @param persons  different numbers of persons in them
/// @param earnings sum by currency over every row that states earnings one can read
public record ControlTotals(int rows, int persons, SortedMap<String, BigDecimal> earnings) {
    public ControlTotals {
        var plain = new TreeMap<String, BigDecimal>();
        earnings.forEach((currency, sum) -> {
            if (sum.signum() != 0) plain.put(currency, sum.stripTrailingZeros());
        });
        earnings = Collections.unmodifiableSortedMap(plain);
    }

    /// In what these differ from others, by name: `rows`, `persons`, `earnings EUR`. Never by how much: a sum over one
    /// row is somebody's pay.
    public List<String> differences(ControlTotals others) {
        var differences = new ArrayList<String>();
        if (rows != others.rows) differences.add("rows");
        if (persons != others.persons) differences.add("persons");
        var currencies = new TreeSet<>(earnings.keySet());
        currencies.addAll(others.earnings.keySet());
        for (var currency : currencies)
            if (sum(currency).compareTo(others.sum(currency)) != 0) differences.add("earnings " + currency);
        return differences;
    }

    private BigDecimal sum(String currency) {
        return earnings.getOrDefault(currency, BigDecimal.ZERO);
    }
}
