package portability.totalisation.periods;

import java.math.BigInteger;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Country;
import portability.kernel.PeriodUnit;

/// Own time with the time that other states add to it, in the deciding scheme's unit. Nothing is counted twice.
///
/// @param own     own time where no foreign period of higher rank displaces it
/// @param foreign what each state adds, in whole units
public record Aggregated(PeriodUnit unit, BigFraction own, SortedMap<Country, BigInteger> foreign) {
    public BigFraction total() {
        var total = own;
        for (var added : foreign.values()) total = total.add(added);
        return total;
    }
}
