package portability.totalisation.legislation;

import static portability.totalisation.legislation.ApplicableLegislation.decided;
import static portability.totalisation.legislation.LegislationRule.CENTRE_OF_INTEREST;
import static portability.totalisation.legislation.LegislationRule.EMPLOYED_BEFORE_SELF_EMPLOYED;
import static portability.totalisation.legislation.LegislationRule.FACT_MISSING;
import static portability.totalisation.legislation.LegislationRule.MARGINAL_ACTIVITY_LEFT_OUT;
import static portability.totalisation.legislation.LegislationRule.NO_SUBSTANTIAL_PART_IN_RESIDENCE;
import static portability.totalisation.legislation.LegislationRule.SEATS_IN_SEVERAL_OTHER_STATES;
import static portability.totalisation.legislation.LegislationRule.SEAT_BESIDE_RESIDENCE;
import static portability.totalisation.legislation.LegislationRule.SEAT_OF_ALL_EMPLOYERS;
import static portability.totalisation.legislation.LegislationRule.SEAT_OF_THE_EMPLOYER;
import static portability.totalisation.legislation.LegislationRule.SEAT_OUTSIDE;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_WORK;
import static portability.totalisation.legislation.LegislationRule.SUBSTANTIAL_PART_IN_RESIDENCE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// Work in two or more states. Marginal work is left out first. Source: Reg. (EC) 883/2004 Art. 13;
/// Reg. (EC) 987/2009 Art. 14(5b), (8), (10), (11).
final class SeveralStates {
    private final LegislationLaw law;
    private final Situation situation;
    private final List<Step> steps = new ArrayList<>();

    SeveralStates(LegislationLaw law, Situation situation) {
        this.law = law;
        this.situation = situation;
    }

    /// Empty where the person works in one state or none, marginal work aside or not.
    Optional<Explained<Legislation>> decide() {
        var states = new TreeSet<>(situation.employed().keySet());
        states.addAll(situation.selfEmployed().keySet());
        if (states.size() < 2) return Optional.empty();
        var employed = withoutMarginal(situation.employed());
        var selfEmployed = withoutMarginal(situation.selfEmployed());
        return Optional.of(found(employed, selfEmployed).after(steps));
    }

    private Explained<Legislation> found(Map<Country, BigDecimal> employed, Map<Country, BigDecimal> selfEmployed) {
        var states = new TreeSet<>(employed.keySet());
        states.addAll(selfEmployed.keySet());
        if (states.size() == 1) return decided(STATE_OF_WORK, Articles.STATE_OF_WORK, states.getFirst());
        if (employed.isEmpty()) return selfEmployed(selfEmployed);
        if (!selfEmployed.isEmpty()) {
            if (employed.size() == 1)
                return decided(
                        EMPLOYED_BEFORE_SELF_EMPLOYED,
                        Articles.BOTH,
                        employed.keySet().iterator().next());
            steps.add(Step.of(
                    EMPLOYED_BEFORE_SELF_EMPLOYED,
                    Articles.BOTH,
                    new CodeArg("state", String.join(", ", codes(employed)))));
        }
        return employed(employed);
    }

    private static List<String> codes(Map<Country, BigDecimal> shares) {
        return shares.keySet().stream().map(Country::code).toList();
    }

    /// If all of it were marginal there would be nothing to decide by: then all of it counts.
    private Map<Country, BigDecimal> withoutMarginal(Map<Country, BigDecimal> shares) {
        var below = law.marginalPart().on(situation.on());
        var kept = new TreeMap<>(shares);
        kept.values().removeIf(part -> part.compareTo(below.value()) < 0);
        if (kept.isEmpty()) return shares;
        shares.forEach((state, part) -> {
            if (!kept.containsKey(state))
                steps.add(Step.of(
                        MARGINAL_ACTIVITY_LEFT_OUT,
                        Articles.MARGINAL,
                        new CodeArg("state", state.code()),
                        new NumberArg("part", part),
                        below.cited(value -> new NumberArg("below", value))));
        });
        return kept;
    }

    private Explained<Legislation> employed(Map<Country, BigDecimal> shares) {
        if (substantial(shares)) return decided(SUBSTANTIAL_PART_IN_RESIDENCE, Articles.SUBSTANTIAL, residence());
        return bySeats();
    }

    private Explained<Legislation> bySeats() {
        var seats = new TreeSet<>(situation.seats());
        if (seats.isEmpty()) return missing("the seats of the employers", Articles.ONE_EMPLOYER);
        if (seats.stream().anyMatch(situation.outside()::contains))
            return decided(SEAT_OUTSIDE, Articles.SEAT_OUTSIDE, residence());
        if (situation.seats().size() == 1)
            return decided(SEAT_OF_THE_EMPLOYER, Articles.ONE_EMPLOYER, seats.getFirst());
        if (seats.size() == 1) return decided(SEAT_OF_ALL_EMPLOYERS, Articles.ONE_STATE_OF_EMPLOYERS, seats.getFirst());
        var elsewhere = new TreeSet<>(seats);
        elsewhere.remove(residence());
        return elsewhere.size() == 1
                ? decided(SEAT_BESIDE_RESIDENCE, Articles.OTHER_STATE, elsewhere.getFirst())
                : decided(SEATS_IN_SEVERAL_OTHER_STATES, Articles.SEVERAL_STATES, residence());
    }

    private Explained<Legislation> selfEmployed(Map<Country, BigDecimal> shares) {
        if (substantial(shares))
            return decided(SUBSTANTIAL_PART_IN_RESIDENCE, Articles.SELF_EMPLOYED_SUBSTANTIAL, residence());
        return situation
                .centre()
                .map(state -> decided(CENTRE_OF_INTEREST, Articles.CENTRE, state))
                .orElseGet(() -> missing("the centre of the activities", Articles.CENTRE));
    }

    private boolean substantial(Map<Country, BigDecimal> shares) {
        var part = shares.getOrDefault(residence(), BigDecimal.ZERO);
        var from = law.substantialPart().on(situation.on());
        boolean substantial = part.compareTo(from.value()) >= 0;
        if (!substantial)
            steps.add(Step.of(
                    NO_SUBSTANTIAL_PART_IN_RESIDENCE,
                    Articles.QUARTER,
                    new CodeArg("state", residence().code()),
                    new NumberArg("part", part),
                    from.cited(value -> new NumberArg("from", value))));
        return substantial;
    }

    private Explained<Legislation> missing(String fact, LegalRef article) {
        return Explained.of(new Legislation.Undecided(fact), Step.of(FACT_MISSING, article, new TextArg("fact", fact)));
    }

    private Country residence() {
        return situation.residence();
    }
}
