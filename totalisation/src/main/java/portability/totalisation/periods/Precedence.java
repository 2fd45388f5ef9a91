package portability.totalisation.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;
import portability.totalisation.periods.StateTime.Located;

/// Which of two states' time counts where both have some on the same days.
/// Source: Reg. (EC) 987/2009 Art. 12(3) to (5).
final class Precedence {
    private Precedence() {}

    /// The days the first loses because the other has time of a higher rank on them.
    static List<DateSpan> outranked(StateTime state, StateTime other) {
        var lost = new ArrayList<DateSpan>();
        for (var mine : state.located()) {
            var stronger = other.located().stream()
                    .filter(theirs -> theirs.kind().outranks(mine.kind()))
                    .map(Located::span)
                    .toList();
            lost.addAll(Spans.common(List.of(mine.span()), stronger));
        }
        return lost;
    }

    /// The equivalent days the first loses because the other has equivalent time on them too and the person was last
    /// compulsorily insured there before, or first there after where nowhere before. Art. 12(5).
    static List<DateSpan> lostAsEquivalent(StateTime state, StateTime other) {
        return Spans.common(equivalent(state), equivalent(other)).stream()
                .filter(both -> goesBefore(other, state, both))
                .toList();
    }

    private static List<DateSpan> equivalent(StateTime state) {
        return state.located().stream()
                .filter(located -> located.kind() == PeriodKind.EQUIVALENT)
                .map(Located::span)
                .toList();
    }

    private static boolean goesBefore(StateTime one, StateTime other, DateSpan days) {
        var mine = lastBefore(one, days);
        var theirs = lastBefore(other, days);
        if (mine.isPresent() || theirs.isPresent())
            return mine.isPresent()
                    && theirs.map(end -> mine.get().isAfter(end)).orElse(true);
        var later = firstAfter(one, days);
        return later.isPresent()
                && firstAfter(other, days)
                        .map(start -> later.get().isBefore(start))
                        .orElse(true);
    }

    private static Optional<LocalDate> lastBefore(StateTime state, DateSpan days) {
        return compulsory(state)
                .filter(span -> span.start().isBefore(days.start()))
                .map(span -> span.end().isBefore(days.start()) ? span.end() : days.start())
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> firstAfter(StateTime state, DateSpan days) {
        return compulsory(state)
                .map(DateSpan::start)
                .filter(start -> !start.isBefore(days.end()))
                .min(Comparator.naturalOrder());
    }

    private static Stream<DateSpan> compulsory(StateTime state) {
        return Stream.concat(state.located().stream(), state.open().stream())
                .filter(located -> !PeriodKind.COMPULSORY.outranks(located.kind()))
                .map(Located::span);
    }
}
