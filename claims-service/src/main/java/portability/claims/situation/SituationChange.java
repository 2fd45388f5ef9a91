package portability.claims.situation;

import java.time.LocalDate;
import java.util.Optional;
import portability.claims.claim.Household;
import portability.kernel.Country;

/// A change in the life of whoever claims. Personal data: prints nothing of it.
///
/// @param on        the day of it
/// @param household from then on; empty: as before
/// @param residence of [Kind#MOVED] alone: ISO 3166 alpha-2
/// @param reference how it is known, in the files of whoever tells it
public record SituationChange(
        Kind kind, LocalDate on, Optional<Household> household, Optional<String> residence, String reference) {
    private static final int LONGEST_REFERENCE = 200;

    /// What happened.
    public enum Kind {
        MARRIED,
        DIVORCED,
        CHILD,
        MEMBER_DIED,
        MOVED
    }

    public SituationChange {
        residence.ifPresent(Country::of);
        if (residence.isPresent() != (kind == Kind.MOVED))
            throw new IllegalArgumentException("whoever moves, and nobody else, lives in another state");
        if (reference.isBlank()
                || reference.length() > LONGEST_REFERENCE
                || reference.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("how it is known has 1 to " + LONGEST_REFERENCE + " characters");
    }

    @Override
    public String toString() {
        return "SituationChange[" + kind + "]";
    }
}
