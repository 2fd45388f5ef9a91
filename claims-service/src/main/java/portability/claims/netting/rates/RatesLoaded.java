package portability.claims.netting.rates;

import java.time.LocalDate;
import java.util.List;

/// Rates of one currency were loaded.
///
/// @param source   where they were published
/// @param corrects do they replace what was loaded for the same days?
public record RatesLoaded(String currency, String source, List<Rate> rates, boolean corrects, String by) {
    public RatesLoaded {
        rates = List.copyOf(rates);
        if (rates.isEmpty()) throw new IllegalArgumentException("no rates");
    }

    /// @param unitsPerEuro decimal digits, without zeros at the end
    public record Rate(LocalDate on, String unitsPerEuro) {}
}
