package portability.claims.payment;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What one instruction pays: parts for months, less what is withheld.
///
/// @param parts    what was still open of each month, the earliest first
/// @param withheld of what was overpaid before; less than nothing gives back what was withheld too much
/// @param account  where the rest goes; empty where nothing is left
public record Frozen(List<Part> parts, Amount withheld, Optional<PayeeAccount> account) {
    public Frozen {
        parts = List.copyOf(parts);
        if (parts.isEmpty() && !withheld.money().isNegative())
            throw new IllegalArgumentException("an instruction that pays nothing for nothing");
        if (net(parts, withheld).isNegative()) throw new IllegalArgumentException("withheld more than is paid");
        if (net(parts, withheld).isPositive() == account.isEmpty())
            throw new IllegalArgumentException("what is paid goes to an account, nothing goes to none");
    }

    /// What is paid for a month; the whole of it, or what a newer decision adds.
    public record Part(YearMonth month, Amount amount) {
        public Part {
            if (!amount.money().isPositive()) throw new IllegalArgumentException("a part is more than nothing");
        }
    }

    /// What goes to the account.
    public Money net() {
        return net(parts, withheld);
    }

    Money of(YearMonth month) {
        return parts.stream()
                .filter(part -> part.month().equals(month))
                .map(part -> part.amount().money())
                .reduce(Money.zero(withheld.money().getCurrencyUnit()), Money::plus);
    }

    private static Money net(List<Part> parts, Amount withheld) {
        return parts.stream()
                .map(part -> part.amount().money())
                .reduce(Money.zero(withheld.money().getCurrencyUnit()), Money::plus)
                .minus(withheld.money());
    }
}
