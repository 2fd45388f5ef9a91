package portability.totalisation.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import portability.kernel.Country;
import portability.totalisation.Made;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;

/// The numbers of the regulation, for tests.
final class MadeSettlement {
    static final SettlementLaw.FixedAmounts FIXED = new SettlementLaw.FixedAmounts(
            number("0.20"),
            number("0.15"),
            Made.always(Set.of(Country.of("DE"))),
            Dated.of(
                    "creditors",
                    List.of(
                            listed("2010-05-01", "CY", "FI", "IE", "NO", "PT", "SE"),
                            listed("2018-01-01", "CY", "IE", "NO", "PT", "SE")),
                    List.of()),
            Map.of(CurrencyUnit.of("HUF"), 0));

    static final SettlementLaw.Limits LIMITS = new SettlementLaw.Limits(
            Made.always(12),
            Made.always(12),
            Made.always(1),
            Made.always(18),
            Made.always(6),
            Made.always(36),
            Made.always(6),
            Made.always(12),
            Made.always(6),
            Made.always(2),
            Made.always(3),
            Made.always(5));

    static final SettlementLaw.Interest INTEREST = new SettlementLaw.Interest(
            number("0.90"),
            Dated.of("rate", List.of(rate("2025-06-11", "0.0215"), rate("2025-09-15", "0.04")), List.of()),
            Made.value(DayCount.ACT_365));

    static final SettlementLaw.Currencies CURRENCIES = new SettlementLaw.Currencies(Map.of(
            CurrencyUnit.of("SKK"), Made.value(new BigDecimal("30.1260")),
            CurrencyUnit.of("ESP"), Made.value(new BigDecimal("166.386")),
            CurrencyUnit.of("DEM"), Made.value(new BigDecimal("1.95583"))));

    private MadeSettlement() {}

    private static Dated<BigDecimal> number(String value) {
        return Made.always(new BigDecimal(value));
    }

    private static LawValue<BigDecimal> rate(String from, String value) {
        return new LawValue<>("rate", new BigDecimal(value), LocalDate.parse(from), "made up for a test", true);
    }

    private static LawValue<Set<Country>> listed(String from, String... states) {
        var set = Arrays.stream(states).map(Country::of).collect(Collectors.toSet());
        return new LawValue<>("creditors", set, LocalDate.parse(from), "made up for a test", true);
    }
}
