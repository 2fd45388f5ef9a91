package portability.contributions.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is counted in one cell.
final class Tally {
    private final Rules rules;
    private final Map<String, Earned> earned = new TreeMap<>();
    private int persons;
    private int insured;
    private int months;

    Tally(Rules rules) {
        this.rules = rules;
    }

    void add(Contributor person) {
        persons++;
        months += person.months();
        if (person.months() > 0) insured++;
        var byCurrency = new HashMap<String, Map<String, BigDecimal>>();
        for (var one : person.earnings())
            byCurrency
                    .computeIfAbsent(one.currency(), _ -> new HashMap<>())
                    .merge(one.payer(), one.amount(), BigDecimal::add);
        byCurrency.forEach((currency, byPayer) -> in(currency).add(byPayer));
    }

    void add(Tally other) {
        persons += other.persons;
        insured += other.insured;
        months += other.months;
        other.earned.forEach((currency, sums) -> in(currency).add(sums));
    }

    private Earned in(String currency) {
        return earned.computeIfAbsent(currency, _ -> new Earned(rules.looksAt()));
    }

    int persons() {
        return persons;
    }

    /// How many persons have a month of the quarter.
    int insured() {
        return insured;
    }

    int months() {
        return months;
    }

    /// Empty where nobody earned anything in it.
    Optional<Earned> earned(String currency) {
        return Optional.ofNullable(earned.get(currency))
                .filter(sums -> sums.sum().signum() > 0);
    }

    Iterable<String> currencies() {
        return earned.keySet();
    }
}
