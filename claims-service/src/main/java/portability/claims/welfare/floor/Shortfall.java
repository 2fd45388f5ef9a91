package portability.claims.welfare.floor;

import java.time.LocalDate;
import portability.claims.payment.Amount;
import portability.kernel.Country;

/// What is missing a month to what a state guarantees. Personal data: prints nothing of it.
///
/// @param residence ISO 3166 alpha-2
/// @param income    all pensions as decided
/// @param floor     what is guaranteed, as the law of whoever checked has it
public record Shortfall(String residence, Amount income, Amount floor, Amount gap, LocalDate on) {
    public Shortfall {
        Country.of(residence);
        var currency = floor.money().getCurrencyUnit();
        boolean isOneCurrency = income.money().getCurrencyUnit().equals(currency)
                && gap.money().getCurrencyUnit().equals(currency);
        if (!isOneCurrency) throw new IllegalArgumentException("what is compared is in one currency");
        if (!gap.money().isPositive() || !income.money().plus(gap.money()).isEqual(floor.money()))
            throw new IllegalArgumentException("what is missing is the floor less the income");
    }

    @Override
    public String toString() {
        return "Shortfall[" + residence + "]";
    }
}
