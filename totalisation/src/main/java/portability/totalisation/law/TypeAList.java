package portability.totalisation.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.Country;
import portability.totalisation.law.IncapacityRule.LegislationType;

/// The legislations on invalidity that an instrument lists as independent of insured time (type A). What it does not
/// list is of type B. Some states have only a part of their legislation there: of these the list alone says no type.
/// Source: Reg. (EC) 883/2004 Art. 44(1), Annex VI.
///
/// @param from   the day from which the list is known; of an incapacity that began before, it says what it said then
/// @param source where the list as a whole was read: the source of what it leaves out
public record TypeAList(String instrument, LocalDate from, String source, boolean verified, List<Listed> listed) {
    public TypeAList {
        listed = List.copyOf(listed);
        for (var line : listed)
            if (line.from().isBefore(from))
                throw new IllegalArgumentException("listed before there was a list: " + line);
    }

    /// How much of a state's legislation on invalidity is listed.
    public enum Extent {
        /// All of it: type A.
        ALL,
        /// A part: which type holds depends on the legislation under which the person was insured.
        SOME,
        /// Nothing: type B.
        NONE;

        /// Type B where it depends and nobody said: Art. 46(1) then has every state pay its share.
        public LegislationType type() {
            return switch (this) {
                case ALL -> LegislationType.A;
                case SOME, NONE -> LegislationType.B;
            };
        }
    }

    /// A legislation that is listed.
    ///
    /// @param legislation as the list names it, shortened
    /// @param whole       is it all that the state has on invalidity?
    /// @param until       the first day on which it is listed no more; empty if it still is
    public record Listed(
            Country state,
            String legislation,
            boolean whole,
            LocalDate from,
            Optional<LocalDate> until,
            String source,
            boolean verified) {
        public Listed {
            if (legislation.isBlank()) throw new IllegalArgumentException("a legislation has a name: " + state);
            var begins = from;
            if (until.filter(end -> !end.isAfter(begins)).isPresent())
                throw new IllegalArgumentException("a legislation is listed before it is listed no more: " + state);
        }

        boolean holds(LocalDate on) {
            return !on.isBefore(from) && until.filter(end -> !on.isBefore(end)).isEmpty();
        }
    }

    /// The legislations of a state that are listed on a day, in the order of the list.
    public List<Listed> of(Country state, LocalDate on) {
        var day = on.isBefore(from) ? from : on;
        return listed.stream()
                .filter(line -> line.state().equals(state) && line.holds(day))
                .toList();
    }

    /// How much of a state's legislation is listed on a day, with where that was read.
    public LawValue<Extent> extent(Country state, LocalDate on) {
        var key = instrument + "/invalidity/type_a/" + state.code();
        var lines = of(state, on);
        if (lines.isEmpty()) return new LawValue<>(key, Extent.NONE, from, source, verified);
        var line = lines.stream().filter(Listed::whole).findFirst().orElse(lines.getFirst());
        return new LawValue<>(
                key, line.whole() ? Extent.ALL : Extent.SOME, line.from(), line.source(), line.verified());
    }
}
