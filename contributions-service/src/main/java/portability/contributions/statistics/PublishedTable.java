package portability.contributions.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A table as anybody may see it.
///
/// @param by    its dimensions, in their order
/// @param cells with all totals
public record PublishedTable(List<Dimension> by, List<Cell> cells) {
    /// In place of a category: all of them.
    public static final String TOTAL = Grid.TOTAL;

    public PublishedTable {
        by = List.copyOf(by);
        cells = List.copyOf(cells);
    }

    /// What is shown of some persons.
    ///
    /// @param at         a category for each dimension, or [#TOTAL]
    /// @param headcounts empty: confidential
    /// @param earnings   one for each currency of the table
    public record Cell(List<String> at, Optional<Headcount> headcounts, List<Sum> earnings) {
        public Cell {
            at = List.copyOf(at);
            earnings = List.copyOf(earnings);
        }
    }

    /// @param months in which they were insured, of the quarter's
    public record Headcount(int persons, int months) {}

    /// @param amount empty: confidential
    public record Sum(String currency, Optional<BigDecimal> amount) {}
}
