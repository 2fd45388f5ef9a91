package portability.claims.invoice.check;

import java.time.LocalDate;
import java.util.Optional;

/// What an invoice needs to know of a right to health care.
@FunctionalInterface
public interface CareRights {
    /// A right, as this institution gave it.
    ///
    /// @param debtor   who bears the cost
    /// @param creditor who may ask for it
    /// @param from     the first day for which care is charged; empty: for none
    /// @param until    the first day for which it is no more; empty while it lasts
    record Right(String debtor, String creditor, Optional<LocalDate> from, Optional<LocalDate> until) {
        boolean covers(LocalDate day) {
            return from.filter(first -> !day.isBefore(first)).isPresent()
                    && (until.isEmpty() || day.isBefore(until.get()));
        }
    }

    /// Empty where no document of that case was ever issued here.
    Optional<Right> of(String entitlement);
}
