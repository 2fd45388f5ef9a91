package portability.totalisation.question;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.InstitutionId;

/// When and where the claim was made.
///
/// @param lodgedWith     the institution that first received it
/// @param lodgedOn       the day it did
/// @param arrivedOn      the day it reached the institution that decides; the same day if that is where it was lodged
/// @param requestedStart a later start the claimant asks for; empty for the earliest
public record Claim(
        InstitutionId lodgedWith, LocalDate lodgedOn, LocalDate arrivedOn, Optional<LocalDate> requestedStart) {
    public Claim {
        if (arrivedOn.isBefore(lodgedOn))
            throw new IllegalArgumentException("a claim cannot arrive before it is lodged: " + arrivedOn);
    }

    /// A claim for the earliest start, taken as having arrived everywhere on the day it was lodged.
    public static Claim lodged(InstitutionId with, LocalDate on) {
        return new Claim(with, on, on, Optional.empty());
    }
}
