package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Quantity;

/// What own time is divided by where an amount is shared.
public sealed interface Denominator {
    /// The time of all states that share.
    record Totalised() implements Denominator {}

    /// A time that the law writes down, whatever the career: 420 months, 540 months.
    record Fixed(Quantity time) implements Denominator {
        public Fixed {
            if (time.isNone()) throw new IllegalArgumentException("a fixed denominator must be positive");
        }
    }

    /// The time of a full national pension.
    record NationalFull(Quantity time) implements Denominator {
        public NationalFull {
            if (time.isNone()) throw new IllegalArgumentException("the time of a full pension must be positive");
        }
    }

    /// The years from which the scheme takes its average, in units of coverage. Source: 20 CFR 404.1918(c).
    ///
    /// @param unitsPerYear the most coverage a year can have: four quarters in the United States
    /// @param years        how many years these are; empty where an institution must certify it
    record CoverageLifetime(int unitsPerYear, Optional<ComputationYears> years) implements Denominator {
        public CoverageLifetime {
            if (unitsPerYear < 1)
                throw new IllegalArgumentException("units of a year must be positive: " + unitsPerYear);
        }

        /// Years that are certified for the person.
        public CoverageLifetime(int unitsPerYear) {
            this(unitsPerYear, Optional.empty());
        }
    }

    /// The calendar years between two ages, less some. Source: 20 CFR 404.211(b).
    ///
    /// @param afterAge  years after the one in which this age is attained count
    /// @param afterYear but none before or in this year
    /// @param beforeAge nor the one in which this age is attained, nor later ones
    /// @param dropped   years that are left out
    record ComputationYears(int afterAge, int afterYear, int beforeAge, int dropped) {
        private static final int AT_LEAST = 2;

        public ComputationYears {
            if (afterAge >= beforeAge || dropped < 0)
                throw new IllegalArgumentException(
                        "no computation years lie between " + afterAge + " and " + beforeAge + " less " + dropped);
        }

        /// Those of a person; an age is attained on the day before the birthday.
        public int of(LocalDate birth) {
            int born = birth.minusDays(1).getYear();
            int elapsed = born + beforeAge - Math.max(born + afterAge, afterYear) - 1;
            return Math.max(AT_LEAST, elapsed - dropped);
        }
    }
}
