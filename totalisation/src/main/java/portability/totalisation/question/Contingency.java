package portability.totalisation.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.kernel.Country;
import portability.totalisation.law.IncapacityRule.LegislationType;

/// What happened to the insured person that a benefit is asked for. The day of an age follows from the law; that of
/// incapacity and death is a fact. Time after the day of the contingency never enters a ratio.
public sealed interface Contingency {
    /// An age: the law says which, and so when.
    record OldAge() implements Contingency {}

    /// Incapacity for work followed by invalidity.
    ///
    /// @param since        the first day of incapacity
    /// @param under        the state whose legislation applied to the person on that day
    /// @param percent      the degree found by the deciding institution, or binding on it; empty if not in question
    /// @param legislations the type told of states' legislation, the deciding one's too. Where none was told, the
    ///                     scheme or the instrument's list says it, and else it is of type B
    record Incapacity(
            LocalDate since, Country under, Optional<Integer> percent, Map<Country, LegislationType> legislations)
            implements Contingency {
        public Incapacity {
            legislations = Map.copyOf(legislations);
            if (percent.filter(degree -> degree < 1 || degree > 100).isPresent())
                throw new IllegalArgumentException("a degree of incapacity is 1 to 100 per cent: " + percent);
        }

        public static Incapacity of(LocalDate since, Country under) {
            return new Incapacity(since, under, Optional.empty(), Map.of());
        }
    }

    /// The death of the insured person. The claimant is one of the survivors.
    ///
    /// @param deceased the person whose career counts
    /// @param claimant the survivor who claims
    /// @param others   the other survivors with a right: they share what the law caps
    record Death(LocalDate on, Claimant deceased, Survivor claimant, List<Survivor> others) implements Contingency {
        public Death {
            others = List.copyOf(others);
            if (on.isBefore(deceased.birthDate()))
                throw new IllegalArgumentException("a death cannot lie before the birth: " + on);
        }
    }
}
