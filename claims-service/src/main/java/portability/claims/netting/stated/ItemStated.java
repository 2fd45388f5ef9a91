package portability.claims.netting.stated;

import java.time.LocalDate;
import portability.claims.payment.Amount;

/// An officer took down something that is due between here and a partner, and that no invoice has.
///
/// @param debtor this institution or the partner
/// @param why    no personal data
public record ItemStated(
        String partner,
        String reference,
        String debtor,
        Amount amount,
        LocalDate dueOn,
        LocalDate requestedOn,
        String why,
        String by) {
    boolean isSameAs(ItemStated other) {
        return debtor.equals(other.debtor)
                && amount.equals(other.amount)
                && dueOn.equals(other.dueOn)
                && requestedOn.equals(other.requestedOn);
    }
}
