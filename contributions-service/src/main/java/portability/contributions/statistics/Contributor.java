package portability.contributions.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One person as statistics see her.
///
/// @param categories hers, by dimension
/// @param months     how many of the quarter's three she was insured in, for a day or more
/// @param earnings   of periods that end in the quarter; nothing else, so that no line counts in two quarters
public record Contributor(Map<Dimension, String> categories, int months, List<Contribution> earnings) {
    static final int MONTHS_OF_A_QUARTER = 3;

    public Contributor {
        categories = Map.copyOf(categories);
        earnings = List.copyOf(earnings);
        if (months < 0 || months > MONTHS_OF_A_QUARTER)
            throw new IllegalArgumentException("a quarter has three months: " + months);
    }

    /// What somebody contributed on.
    ///
    /// @param payer the employer; who had none, is her own
    public record Contribution(String currency, String payer, BigDecimal amount) {
        public Contribution {
            if (amount.signum() < 0) throw new IllegalArgumentException("earnings must not be negative");
        }
    }
}
