package portability.totalisation.periods;

import portability.totalisation.law.ConversionTable.Remainder;

/// How much time the calendar years still hold while states are added one after the other: never more than a year's
/// ceiling, nor than the months of which anything is known.
final class YearRoom {
    private final Scale scale;
    private final Days taken;
    private final TouchedMonths touched = new TouchedMonths();
    private final long perMonth;
    private final Years used = new Years();
    private final Years[] locatedByState;
    /// What the years of each state come to when each is rounded up by itself: more than this is no rounding any more.
    private final Years roundedByYear = new Years();

    /// @param states   the deciding state first: it keeps its own before others come in
    /// @param assigned the days that count for each state
    YearRoom(Scale scale, StateTime[] states, Days[] assigned) {
        this.scale = scale;
        this.perMonth = scale.ofThirtieths(Measure.ofMonth(states[0].arithmetic()));
        this.locatedByState = new Years[states.length];
        for (var state : states) touched.addAll(state.touched());
        var all = Days.NONE;
        for (int i = 0; i < states.length; i++) {
            all = all.union(assigned[i]);
            locatedByState[i] = states[i].locatedByYear(assigned[i]);
            if (i == 0) own(states[0]);
            else cutToRoom(locatedByState[i]);
        }
        this.taken = all;
    }

    private void own(StateTime state) {
        var own = new Years();
        own.addAll(locatedByState[0]);
        own.addAll(state.unlocated());
        for (int year = own.from(); year < own.until(); year++)
            own.add(year, -Math.max(0, own.get(year) - scale.perYear()));
        used.addAll(own);
        addRounded(own);
    }

    /// Whatever days measure by parts, together they are no more than the year.
    private void cutToRoom(Years located) {
        for (int year = located.from(); year < located.until(); year++) {
            long amount = located.get(year);
            located.add(year, use(year, amount) - amount);
        }
    }

    Years located(int state) {
        return locatedByState[state];
    }

    /// The days that count for some state.
    Days taken() {
        return taken;
    }

    /// Uses what the year has room for, of the amount; says how much that is.
    long use(int year, long amount) {
        long part = Math.min(amount, Math.max(0, most(year) - used.get(year)));
        used.add(year, part);
        return part;
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
