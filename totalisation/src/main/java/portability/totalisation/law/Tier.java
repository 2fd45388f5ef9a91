package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;

/// One condition of insured time and the formula it opens. The tiers of a scheme exclude each other by time.
///
/// @param minimum  the time required, dated by `datedBy`; no value on a day means that the tier does not exist for it
/// @param below    the time at which another tier takes over; empty if none does
/// @param paidFrom the first day for which this tier is paid, whatever the pension's start; empty if there is none
public record Tier(
        String id,
        LegalRef article,
        DatedBy datedBy,
        Dated<Quantity> minimum,
        Optional<Quantity> below,
        Optional<LawValue<LocalDate>> paidFrom,
        Formula formula) {
    /// The day that decides which version of a condition holds.
    public enum DatedBy {
        PENSION_START,
        BIRTH
    }
}
