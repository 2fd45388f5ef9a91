package portability.claims.claim;

import java.time.LocalDate;
import java.time.Period;

/// What a survivor was to the deceased, as far as a law may ask.
///
/// @param marriedMonths whole months of marriage; none but for a spouse or former spouse
/// @param raisingChild  whether the survivor raises a child of the deceased
/// @param incapable     whether the survivor is incapable of work
public record Tie(Relation relation, int marriedMonths, boolean raisingChild, boolean incapable) {
    /// A century.
    private static final int LONGEST_MARRIAGE = 1200;

    public Tie {
        if (marriedMonths < 0 || marriedMonths > LONGEST_MARRIAGE)
            throw new IllegalArgumentException("no such marriage: " + marriedMonths);
        if (marriedMonths > 0 && !relation.isMarriage())
            throw new IllegalArgumentException("months of marriage of a " + relation);
    }

    /// What a survivor is to the deceased.
    public enum Relation {
        SPOUSE,
        FORMER_SPOUSE,
        /// A child with one living parent.
        HALF_ORPHAN,
        /// A child without living parents.
        FULL_ORPHAN,
        PARENT;

        boolean isMarriage() {
            return this == SPOUSE || this == FORMER_SPOUSE;
        }
    }

    /// @throws IllegalArgumentException if two persons of these days cannot have been this to each other
    void check(LocalDate deceasedBorn, LocalDate survivorBorn, LocalDate diedOn) {
        boolean possible = switch (relation) {
            case SPOUSE, FORMER_SPOUSE -> {
                var younger = deceasedBorn.isAfter(survivorBorn) ? deceasedBorn : survivorBorn;
                yield marriedMonths <= Period.between(younger, diedOn).toTotalMonths();
            }
            case HALF_ORPHAN, FULL_ORPHAN -> survivorBorn.isAfter(deceasedBorn);
            case PARENT -> survivorBorn.isBefore(deceasedBorn);
        };
        if (!possible) throw new IllegalArgumentException("nobody of that age was the deceased's " + relation);
    }
}
