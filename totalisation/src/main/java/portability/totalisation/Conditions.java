package portability.totalisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.totalisation.exact.Fraction;

/// The conditions of insured time of all tiers that exist for this start and birth.
record Conditions(List<Condition> all) {

    static Conditions of(OwnFacts facts) {
        return new Conditions(facts.scheme().tiers().stream()
                .flatMap(tier -> Condition.of(tier, facts).stream())
                .toList());
    }

    /// The one condition that so much time meets; tiers exclude each other.
    Optional<Condition> openedBy(Fraction time) {
        return all.stream().filter(condition -> condition.opensFor(time)).findFirst();
    }

    /// The condition that asks for the least time.
    Optional<Condition> lowest() {
        return all.stream()
                .min(Comparator.comparing(
                        condition -> condition.minimum().value().amount()));
    }
}
