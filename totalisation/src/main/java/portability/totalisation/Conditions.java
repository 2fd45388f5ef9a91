package portability.totalisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.totalisation.exact.Fraction;

/// The conditions of insured time of all tiers that exist for this start and birth.
record Conditions(List<Condition> all) {

    static Conditions of(OwnFacts facts) {
        var all = new ArrayList<Condition>();
        for (var tier : facts.scheme().tiers()) Condition.of(tier, facts).ifPresent(all::add);
        return new Conditions(all);
    }

    /// The one condition that so much time meets; tiers exclude each other.
    Optional<Condition> openedBy(Fraction time) {
        for (var condition : all) if (condition.opensFor(time)) return Optional.of(condition);
        return Optional.empty();
    }

    /// The condition that asks for the least time.
    Optional<Condition> lowest() {
        return all.stream()
                .min(Comparator.comparing(
                        condition -> condition.minimum().value().amount()));
    }
}
