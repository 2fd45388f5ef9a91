package portability.claims.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;

/// What is claimed, with what happened that it is claimed for. Personal data throughout; prints nothing of it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "branch")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Benefit.OldAge.class, name = "OLD_AGE"),
    @JsonSubTypes.Type(value = Benefit.Invalidity.class, name = "INVALIDITY"),
    @JsonSubTypes.Type(value = Benefit.Survivors.class, name = "SURVIVORS")
})
public sealed interface Benefit {
    /// An old-age pension: the age follows from the law.
    record OldAge() implements Benefit {}

    /// A benefit for incapacity for work that has become lasting.
    ///
    /// @param since  the first day of incapacity
    /// @param under  the state whose legislation applied to the claimant on that day, ISO 3166 alpha-2
    /// @param degree empty where nobody has found one yet
    /// @param legislations by state, ISO 3166 alpha-2, the type of the legislation under which she was insured,
    ///                     where it is known; of the others the law says it. Absent in what was stored before
    ///                     it was asked for
    record Invalidity(
            LocalDate since,
            String under,
            Optional<Degree> degree,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, LegislationType> legislations)
            implements Benefit {
        private static final int MOST_STATES = 50;

        public Invalidity {
            Country.of(under);
            legislations = Collections.unmodifiableSortedMap(
                    new TreeMap<>(Objects.requireNonNullElse(legislations, Map.of())));
            if (legislations.size() > MOST_STATES) throw new IllegalArgumentException("at most 50 states");
            legislations.keySet().forEach(Country::of);
        }

        Invalidity(LocalDate since, String under, Optional<Degree> degree) {
            this(since, under, degree, new TreeMap<>());
        }

        @Override
        public String toString() {
            return "Invalidity[…]";
        }
    }

    /// How a legislation on invalidity measures its benefit. Reg. (EC) 883/2004 Art. 44(1).
    enum LegislationType {
        /// Independent of insured time, and listed so in Annex VI.
        A,
        /// Any other.
        B
    }

    /// A degree of incapacity, in per cent, and the institution whose finding it is.
    record Degree(int percent, String foundBy) {
        private static final int WHOLE = 100;

        public Degree {
            if (percent < 1 || percent > WHOLE) throw new IllegalArgumentException("a degree is 1 to " + WHOLE);
            InstitutionId.parse(foundBy);
        }
    }

    /// A benefit after a death: the careers that count are the deceased's.
    ///
    /// @param claimant what the claimant was to the deceased
    /// @param others   the other survivors with a right, who share what a law caps
    record Survivors(Deceased deceased, LocalDate diedOn, Tie claimant, List<OtherSurvivor> others) implements Benefit {
        private static final int MOST_OTHERS = 50;

        public Survivors {
            others = List.copyOf(others);
            if (others.size() > MOST_OTHERS) throw new IllegalArgumentException("at most " + MOST_OTHERS + " others");
            if (diedOn.isBefore(deceased.person().birthDate()))
                throw new IllegalArgumentException("nobody dies before being born");
            for (var other : others) other.tie().check(deceased.person().birthDate(), other.birthDate(), diedOn);
        }

        Survivors of(Deceased told) {
            return new Survivors(told, diedOn, claimant, others);
        }

        @Override
        public String toString() {
            return "Survivors[…]";
        }
    }

    /// Who died, as the law may ask of her.
    ///
    /// @param person    with the numbers at every institution where she was insured
    /// @param residence where she lived last, ISO 3166 alpha-2
    record Deceased(Claimant person, String residence, Household household) {
        public Deceased {
            Country.of(residence);
        }

        Deceased with(String institution, String number) {
            return new Deceased(person.with(institution, number), residence, household);
        }

        Deceased without(String institution) {
            return new Deceased(person.without(institution), residence, household);
        }

        Deceased withoutNumbers() {
            return new Deceased(person.withoutNumbers(), residence, household);
        }
    }

    /// A survivor beside the claimant.
    record OtherSurvivor(LocalDate birthDate, Tie tie) {
        @Override
        public String toString() {
            return "OtherSurvivor[…]";
        }
    }

    default Branch branch() {
        return switch (this) {
            case OldAge _ -> Branch.OLD_AGE;
            case Invalidity _ -> Branch.INVALIDITY;
            case Survivors _ -> Branch.SURVIVORS;
        };
    }

    /// The person whose careers count: whoever claims, or whoever died.
    default Claimant insured(Claimant claimant) {
        return switch (this) {
            case OldAge _, Invalidity _ -> claimant;
            case Survivors survivors -> survivors.deceased().person();
        };
    }

    /// @throws IllegalArgumentException if this cannot be claimed by such a person on such a day
    default void check(Claimant claimant, LocalDate claimDate) {
        switch (this) {
            case OldAge _ -> {}
            case Invalidity invalidity -> {
                if (invalidity.since().isBefore(claimant.birthDate())
                        || invalidity.since().isAfter(claimDate))
                    throw new IllegalArgumentException("incapacity begins in a life, and before it is claimed for");
            }
            case Survivors survivors -> {
                if (survivors.diedOn().isAfter(claimDate))
                    throw new IllegalArgumentException("nobody claims after a death before it");
                var deceased = survivors.deceased().person();
                if (deceased.isSameAs(claimant)) throw new IllegalArgumentException("nobody survives herself");
                survivors.claimant().check(deceased.birthDate(), claimant.birthDate(), survivors.diedOn());
            }
        }
    }
}
