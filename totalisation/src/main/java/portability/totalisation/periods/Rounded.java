package portability.totalisation.periods;

import portability.totalisation.law.ConversionTable.Remainder;

/// What the states' time becomes in whole units.
final class Rounded {
    private Rounded() {}

    /// Each state's time is rounded once. What is rounded up in one state after the other never fills the years beyond
    /// what they hold: once they are full, only whole units count. A part of a unit that own time leaves free is
    /// filled.
    ///
    /// @param own  what counts of own time
    /// @param most what the years hold
    static long[] eachState(long own, long[] exact, long most, Remainder remainder, Scale scale) {
        var counted = new long[exact.length];
        long total = own;
        for (int i = 0; i < exact.length; i++) {
            counted[i] = scale.floor(exact[i]);
            total += counted[i];
        }
        for (int i = 0; i < exact.length; i++) {
            long more = Math.max(0, Math.min(scale.rounded(exact[i], remainder) - counted[i], most - total));
            counted[i] += more;
            total += more;
        }
        return counted;
    }

    /// All time is rounded up together, once; each state adds what the total grows by with it.
    static long[] onTheTotal(long own, long[] exact, Scale scale) {
        var counted = new long[exact.length];
        long before = own;
        for (int i = 0; i < exact.length; i++) {
            counted[i] = scale.ceil(before + exact[i]) - scale.ceil(before);
            before += exact[i];
        }
        return counted;
    }
}
