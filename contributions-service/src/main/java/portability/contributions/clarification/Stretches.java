package portability.contributions.clarification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import portability.kernel.DateSpan;

/// Days as few stretches as they make.
final class Stretches {
    private Stretches() {}

    /// The same days; stretches that overlap or touch are one.
    static List<DateSpan> joined(Collection<DateSpan> spans) {
        var joined = new ArrayList<DateSpan>();
        for (var span : spans.stream().sorted().toList()) {
            if (joined.isEmpty() || joined.getLast().end().isBefore(span.start())) joined.add(span);
            else if (joined.getLast().end().isBefore(span.end()))
                joined.set(joined.size() - 1, new DateSpan(joined.getLast().start(), span.end()));
        }
        return joined;
    }

    /// The days of one that none of the others has.
    ///
    /// @param others joined
    static List<DateSpan> without(DateSpan span, List<DateSpan> others) {
        var left = new ArrayList<DateSpan>();
        LocalDate from = span.start();
        for (var other : others) {
            if (!other.overlaps(span)) continue;
            if (from.isBefore(other.start())) left.add(new DateSpan(from, other.start()));
            if (from.isBefore(other.end())) from = other.end();
        }
        if (from.isBefore(span.end())) left.add(new DateSpan(from, span.end()));
        return left;
    }
}
