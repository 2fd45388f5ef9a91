package portability.totalisation.periods;

import portability.totalisation.law.ConversionTable.Remainder;

/// How much time the calendar years still hold while states are added one after the other: never more than a year's
/// ceiling, nor than the months of which anything is known.
final class YearRoom {
    private final Scale scale;
    private final Measured[] assigned;
    private final TouchedMonths touched;
    private final long perMonth;
    private final Years used;
    private final Years[] locatedByState;
    /// What the years of each state come to when each is rounded up by itself: more than this is no rounding any more.
    private final Years roundedByYear;

    /// @param states   the deciding state first: it keeps its own before others come in
    /// @param assigned the days that count for each state
    YearRoom(Scale scale, StateTime[] states, Measured[] assigned) {
        this.scale = scale;
        this.perMonth = scale.ofThirtieths(Measure.ofMonth(states[0].arithmetic()));
        this.locatedByState = new Years[states.length];
        this.assigned = assigned;
        this.touched = TouchedMonths.of(states);
        this.used = touched.noYears();
        this.roundedByYear = touched.noYears();
        for (int i = 0; i < states.length; i++) {
            var located = states[i].byYear(assigned[i]);
            if (i == 0) own(located.plus(beside(states[0])));
            locatedByState[i] = i == 0 ? located : cutToRoom(located);
        }
    }

    /// Own time without dates, in years in which nobody else has time if it may lie there.
    private Years beside(StateTime own) {
        if (own.undated().isEmpty()) return own.unlocated();
        var free = own.byYear(own.measured(own.open().widened(1).without(taken())));
        return Undated.moved(own.undated(), own.unlocated(), free::get);
    }

    private void own(Years years) {
        for (int year = years.from(); year < years.until(); year++) {
            long amount = Math.min(years.get(year), scale.perYear());
            used.add(year, amount);
            roundedByYear.add(year, scale.ceil(amount));
        }
    }

    /// Whatever days measure by parts, together they are no more than the year.
    private Years cutToRoom(Years located) {
        var cut = located;
        for (int year = located.from(); year < located.until(); year++) {
            long amount = located.get(year);
            long part = use(year, amount);
            if (part == amount) continue;
            if (cut == located) cut = located.copy();
            cut.add(year, part - amount);
        }
        return cut;
    }

    /// What the state's days have room for, by year. Not to be changed.
    Years located(int state) {
        return locatedByState[state];
    }

    /// The days that count for some state.
    Days taken() {
        var taken = Days.NONE;
        for (var mine : assigned) taken = taken.union(mine.days());
        return taken;
    }

    /// Uses what the year has room for, of the amount; says how much that is.
    long use(int year, long amount) {
        long part = Math.min(amount, left(year));
        used.add(year, part);
        return part;
    }

    /// What the year still holds.
    long left(int year) {
        return Math.max(0, most(year) - used.get(year));
    }

    private long most(int year) {
        return Math.min(scale.perYear(), Math.multiplyExact((long) touched.in(year), perMonth));
    }

    /// What the year's time becomes where each year is rounded by itself; no more than the year then holds.
    long roundedYear(int year, long amount, Remainder remainder) {
        long others = used.get(year) - amount;
        return Math.max(0, Math.min(scale.rounded(amount, remainder), scale.ceil(most(year)) - others));
    }

    /// What the year is credited with: all that others leave of it.
    long wholeYear(int year, long amount) {
        return Math.max(0, scale.perYear() - (used.get(year) - amount));
    }

    /// The state's time of the year is another amount now.
    void replace(int year, long before, long after) {
        used.add(year, after - before);
    }

    void addRounded(Years byYear) {
        for (int year = byYear.from(); year < byYear.until(); year++)
            roundedByYear.add(year, scale.ceil(byYear.get(year)));
    }

    /// The whole units that the years hold at most, once every state's time is in them.
    long most() {
        long most = 0;
        for (int year = roundedByYear.from(); year < roundedByYear.until(); year++)
            most += Math.min(roundedByYear.get(year), scale.ceil(most(year)));
        return most;
    }
}
