package portability.contributions.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was earned in a cell in one currency: the sum, and who contributed most to it.
final class Earned {
    private final int kept;
    private final List<BigDecimal> largestPersons = new ArrayList<>();
    private final Map<String, BigDecimal> payers = new HashMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int persons;

    /// @param kept how many of the largest persons' sums
    Earned(int kept) {
        this.kept = kept;
    }

    void add(Map<String, BigDecimal> byPayer) {
        var hers = byPayer.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (hers.signum() == 0) return;
        persons++;
        sum = sum.add(hers);
        byPayer.forEach((payer, amount) -> payers.merge(payer, amount, BigDecimal::add));
        largest(List.of(hers));
    }

    void add(Earned other) {
        persons += other.persons;
        sum = sum.add(other.sum);
        other.payers.forEach((payer, amount) -> payers.merge(payer, amount, BigDecimal::add));
        largest(other.largestPersons);
    }

    private void largest(Collection<BigDecimal> more) {
        largestPersons.addAll(more);
        largestPersons.sort(Comparator.reverseOrder());
        while (largestPersons.size() > kept) largestPersons.removeLast();
    }

    BigDecimal sum() {
        return sum;
    }

    /// No one knows less of the sum than what she contributed to it herself.
    BigDecimal knownToSomebody() {
        return largestPersons
                .getFirst()
                .max(payers.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /// Whether one person, or one employer, contributed all of it and knows the sum.
    boolean isOnes() {
        return persons == 1 || payers.size() == 1;
    }

    /// How far off the closest guess must stay; zero where the sum may be shown.
    BigDecimal protection(Rules rules) {
        if (persons == 0) return BigDecimal.ZERO;
        var byPayer = payers.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(kept)
                .toList();
        var dominance = rules.dominance(sum, largestPersons).max(rules.dominance(sum, byPayer));
        if (dominance.signum() == 0 && !rules.isFew(persons)) return BigDecimal.ZERO;
        return dominance.max(rules.distance(sum));
    }
}
