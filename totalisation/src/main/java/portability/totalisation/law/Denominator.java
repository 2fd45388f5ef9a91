package portability.totalisation.law;

import java.time.LocalDate;
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

    /// The years from which the scheme takes its average, in units of coverage: the calendar years between
    /// two ages,
    /// less some. Source: 20 CFR 404.1918(c), 404.211(b).
    ///
    /// @param unitsPerYear the most coverage a year can have: four quarters in the United States
    /// @param afterAge     years after the one in which this age is attained count
    /// @param afterYear    but none before or in this year
    /// @param beforeAge    nor the one in which this age is attained, nor later ones
    /// @param dropped      years that are left out
    record CoverageLifetime(int unitsPerYear, int afterAge, int afterYear, int beforeAge, int dropped)
            implements Denominator {
        private static final int AT_LEAST = 2;

        public CoverageLifetime {
            if (unitsPerYear < 1 || afterAge >= beforeAge || dropped < 0)
                throw new IllegalArgumentException("no coverage lifetime has these bounds: " + unitsPerYear + ", "
                        + afterAge + ", " + beforeAge + ", " + dropped);
        }

        /// The computation years of a person; an age is attained on the day before the birthday.
        public int computationYears(LocalDate birth) {
            int born = birth.minusDays(1).getYear();
            int elapsed = born + beforeAge - Math.max(born + afterAge, afterYear) - 1;
            return Math.max(AT_LEAST, elapsed - dropped);
        }
    }
}
