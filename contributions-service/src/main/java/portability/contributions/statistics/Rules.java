package portability.contributions.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// When a figure tells too much of somebody, and how far from it the closest guess must stay.
///
/// Source: Handbook on Statistical Disclosure Control, second edition (2024), chapters 4 (magnitude tables: threshold,
/// (n,k), p%, upper protection levels) and 5 (frequency tables).
///
/// @param threshold  fewer persons than this are not shown
/// @param dominant   n of the (n,k) rule
/// @param share      k of it: the n largest must not make up more than this many per cent
/// @param nearness   p of the p% rule: nobody who knows the second largest may come closer to the largest than this
/// many
///                   per cent
public record Rules(int threshold, int dominant, int share, int nearness) {
    public static final Rules DEFAULT = new Rules(5, 2, 85, 10);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rules {
        if (threshold < 3 || dominant < 1 || share < 1 || share > 100 || nearness < 1)
            throw new IllegalArgumentException("rules that protect nobody");
    }

    /// Whether a number of persons is one that must not be known; none is nobody's.
    boolean isFew(int persons) {
        return persons > 0 && persons < threshold;
    }

    /// How far above a sum the guess must stay, seen from its largest contributions; zero where none dominates.
    BigDecimal dominance(BigDecimal sum, List<BigDecimal> largestFirst) {
        var largest = sum(largestFirst, 1);
        var near = largest.multiply(BigDecimal.valueOf(nearness))
                .divide(HUNDRED)
                .subtract(sum.subtract(sum(largestFirst, 2)));
        var share = sum(largestFirst, dominant)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(this.share), sum.scale() + 1, RoundingMode.UP)
                .subtract(sum);
        return near.max(share).max(BigDecimal.ZERO);
    }

    /// The least distance for a sum that is not to be known, whoever contributed to it.
    BigDecimal distance(BigDecimal sum) {
        return sum.multiply(BigDecimal.valueOf(nearness)).divide(HUNDRED);
    }

    /// How many of the largest contributions the rules look at.
    int looksAt() {
        return Math.max(2, dominant);
    }

    private static BigDecimal sum(List<BigDecimal> largestFirst, int first) {
        return largestFirst.stream().limit(first).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
