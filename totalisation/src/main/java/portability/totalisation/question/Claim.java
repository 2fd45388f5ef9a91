package portability.totalisation.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.InstitutionId;

/// When and where the claim was made.
///
/// @param lodgedWith     the institution that first received it
/// @param lodgedOn       the day it did
/// @param arrivedOn      the day it reached the institution that decides; the same day if that is where it
///                       was lodged
/// @param requestedStart a later start the claimant asks for; empty for the earliest
/// @param option         what she chose where an instrument leaves the choice to her; empty if she has not
///                       said
/// @param otherBenefits  pensions of other states, as far as these have decided
public record Claim(
        InstitutionId lodgedWith,
        LocalDate lodgedOn,
        LocalDate arrivedOn,
        Optional<LocalDate> requestedStart,
        Optional<Option> option,
        List<OtherBenefit> otherBenefits) {
    /// A claim that chooses nothing and names no other pension.
    public Claim(
            InstitutionId lodgedWith, LocalDate lodgedOn, LocalDate arrivedOn, Optional<LocalDate> requestedStart) {
        this(lodgedWith, lodgedOn, arrivedOn, requestedStart, Optional.empty(), List.of());
    }

    public Claim {
        otherBenefits = List.copyOf(otherBenefits);
        if (arrivedOn.isBefore(lodgedOn))
            throw new IllegalArgumentException("a claim cannot arrive before it is lodged: " + arrivedOn);
    }

    /// The same claim with a choice.
    public Claim choosing(Option choice) {
        return new Claim(lodgedWith, lodgedOn, arrivedOn, requestedStart, Optional.of(choice), otherBenefits);
    }

    /// The same claim beside pensions of other states.
    public Claim beside(List<OtherBenefit> benefits) {
        return new Claim(lodgedWith, lodgedOn, arrivedOn, requestedStart, option, benefits);
    }

    /// A claim for the earliest start, taken as having arrived everywhere on the day it was lodged.
    public static Claim lodged(InstitutionId with, LocalDate on) {
        return new Claim(with, on, on, Optional.empty());
    }
}
