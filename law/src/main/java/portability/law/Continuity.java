package portability.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// That the dated values of a parameter follow one another: none at the same time as another, and no time between two
/// of them about which the file says nothing.
final class Continuity {
    private Continuity() {}

    /// A value, or the end of one.
    ///
    /// @param until the first day on which it no longer holds, where the file says it
    /// @param known false where the file says that no value is known from then on
    record Stretch(LawNode at, LocalDate from, Optional<LocalDate> until, boolean known) {}

    static void check(LawNode parameter, List<Stretch> stretches, boolean everyYear) {
        if (stretches.isEmpty()) throw parameter.refused("no values");
        for (int i = 1; i < stretches.size(); i++) {
            follows(stretches.get(i - 1), stretches.get(i));
            if (everyYear) comesAYearLater(stretches.get(i - 1), stretches.get(i));
        }
        var last = stretches.getLast();
        last.until().ifPresent(until -> {
            throw last.at()
                    .refused("values leave a gap from " + until + " on: say `value: null` with the reason as source");
        });
    }

    private static void follows(Stretch before, Stretch next) {
        if (!next.from().isAfter(before.from()))
            throw next.at().refused("values overlap: " + next.from() + " does not come after " + before.from());
        before.until().ifPresent(until -> {
            if (next.from().isBefore(until))
                throw next.at().refused("values overlap: one holds until " + until + ", the next from " + next.from());
            if (next.from().isAfter(until))
                throw next.at()
                        .refused("values leave a gap from " + until + " to " + next.from()
                                + ": say `value: null` with the reason as source");
        });
    }

    /// A series that has a value of its own for every year leaves none out without saying so.
    private static void comesAYearLater(Stretch before, Stretch next) {
        if (before.known() && !next.from().equals(before.from().plusYears(1)))
            throw next.at()
                    .refused("values leave a gap: after " + before.from() + " comes " + next.from()
                            + ", but there is one for every year; say `value: null` with the reason as source");
    }
}
