package portability.claims.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What holds for the whole of an invoice.
///
/// @param reference the creditor's own number of it
/// @param period    in whose accounts the costs were recorded
/// @param currency  ISO 4217, of every amount
/// @param published of fixed amounts, when the average costs were published, from when the creditor's time runs; empty
///                  of any other
public record Terms(
        String creditor,
        String debtor,
        String reference,
        Method method,
        HalfYear period,
        String currency,
        Optional<LocalDate> published) {
    private static final int LONGEST = 64;

    public Terms {
        if (creditor.equals(debtor)) throw new IllegalArgumentException("nobody sends an invoice to itself");
        if (reference.isBlank()
                || reference.length() > LONGEST
                || reference.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a reference has 1 to " + LONGEST + " characters");
        if ((method == Method.FIXED) != published.isPresent())
            throw new IllegalArgumentException("of fixed amounts, and of no others, the day of publication is said");
        if (CurrencyUnit.of(currency).getDecimalPlaces() < 0)
            throw new IllegalArgumentException("no currency of payments: " + currency);
    }

    public CurrencyUnit unit() {
        return CurrencyUnit.of(currency);
    }

    /// @param minor in the currency's minor unit
    public Money money(long minor) {
        return Money.ofMinor(unit(), minor);
    }

    /// The other institution.
    public String partnerOf(Side side) {
        return switch (side) {
            case CREDITOR -> debtor;
            case DEBTOR -> creditor;
        };
    }
}
