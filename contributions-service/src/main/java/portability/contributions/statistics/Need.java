package portability.contributions.statistics;

import java.math.BigDecimal;

/// How far from a number that must not be known another one must be possible to whoever sees the table.
///
/// @param by above it, or below where it is negative
record Need(int cell, Figure figure, BigDecimal by) {
    enum Figure {
        PERSONS,
        MONTHS,
        EARNINGS
    }

    static Need above(int cell, Figure figure, BigDecimal by) {
        return new Need(cell, figure, by);
    }

    static Need below(int cell, Figure figure, BigDecimal by) {
        return new Need(cell, figure, by.negate());
    }
}
