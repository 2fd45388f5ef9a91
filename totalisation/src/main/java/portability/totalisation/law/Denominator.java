package portability.totalisation.law;

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
    record CoverageLifetime(int unitsPerYear) implements Denominator {
        public CoverageLifetime {
            if (unitsPerYear < 1)
                throw new IllegalArgumentException("units of a year must be positive: " + unitsPerYear);
        }
    }
}
