package portability.totalisation.periods;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.kernel.Country;
import portability.kernel.PeriodUnit;
import portability.totalisation.exact.Fraction;

/// Own time with the time that other states add to it, in the deciding scheme's unit. Nothing is counted twice.
///
/// @param own   own time where no foreign period of higher rank displaces it
/// @param alone all own time: what an institution keeps for its own calculation
/// @param voluntaryDisplaced own voluntary time that foreign insurance displaces; its amount is added to the pro rata
///                           one. Reg. (EC) 987/2009 Art. 43(2)
/// @param states what each other state has and adds
public record Aggregated(
        PeriodUnit unit, Fraction own, Fraction alone, Fraction voluntaryDisplaced, SortedMap<Country, Added> states) {
    public Aggregated {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /// One other state's time.
    ///
    /// @param alone   all that it has by the instrument's table, not rounded, nothing left out for overlap
    /// @param exact   what lies beside the time of others and within the years' ceilings, not rounded
    /// @param counted what it adds: whole units, unless own time leaves only a part of one free in a full year
    /// @param cut     what the years have no room for: by so much its time must lie on that of others
    public record Added(Fraction alone, Fraction exact, Fraction counted, Fraction cut) {}

    /// What each state adds.
    public SortedMap<Country, Fraction> foreign() {
        var foreign = new TreeMap<Country, Fraction>();
        states.forEach((state, added) -> foreign.put(state, added.counted()));
        return foreign;
    }

    /// What the state has and adds.
    /// @throws IllegalArgumentException if it is not one of those whose time was added
    public Added of(Country state) {
        var added = states.get(state);
        if (added == null) throw new IllegalArgumentException("no time of " + state + " was added");
        return added;
    }

    public Fraction total() {
        var total = own;
        for (var added : states.values()) total = total.add(added.counted());
        return total;
    }
}
