package portability.totalisation.question;

import java.time.LocalDate;

/// One survivor, with what a law may ask. Who is a spouse or an orphan the institution finds; the rules only share.
///
/// @param marriedMonths whole months of marriage to the deceased; 0 for children and parents
/// @param raisingChild  whether the survivor raises a child of the deceased
public record Survivor(
        Relation relation, LocalDate birthDate, int marriedMonths, boolean raisingChild, boolean incapable) {
    public Survivor {
        if (marriedMonths < 0) throw new IllegalArgumentException("months of marriage must not be negative");
    }

    /// What the survivor was to the deceased.
    public enum Relation {
        SPOUSE,
        FORMER_SPOUSE,
        /// A child with one living parent.
        HALF_ORPHAN,
        /// A child without living parents.
        FULL_ORPHAN,
        PARENT
    }

    public static Survivor spouse(LocalDate birthDate, int marriedMonths) {
        return new Survivor(Relation.SPOUSE, birthDate, marriedMonths, false, false);
    }

    public static Survivor child(Relation relation, LocalDate birthDate) {
        return new Survivor(relation, birthDate, 0, false, false);
    }
}
