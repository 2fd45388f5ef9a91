package portability.totalisation.periods;

import java.time.LocalDate;
import portability.kernel.DateSpan;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// Days as a certificate names them, both ends included, and whether the calendar years at the ends count in full.
public record Stretch(DateSpan span, FullYears full) {
    /// Which of the calendar years at the ends count in full. Norwegian practice: a year with a pension point does.
    public enum FullYears {
        NONE,
        START,
        END,
        BOTH
    }

    /// @throws CareerRefused if the last day lies before the first
    public static Stretch closed(String reference, LocalDate firstDay, LocalDate lastDay) {
        return closed(reference, firstDay, lastDay, FullYears.NONE);
    }

    /// @throws CareerRefused if the last day lies before the first
    public static Stretch closed(String reference, LocalDate firstDay, LocalDate lastDay, FullYears full) {
        if (lastDay.isBefore(firstDay))
            throw new CareerRefused(new CareerFault.ReversedDates(reference, firstDay, lastDay));
        return new Stretch(DateSpan.closed(firstDay, lastDay), full);
    }

    /// The days with the years that count in full filled up.
    public DateSpan counted() {
        return switch (full) {
            case NONE -> span;
            case START -> new DateSpan(startOfYear(), span.end());
            case END -> new DateSpan(span.start(), endOfYear());
            case BOTH -> new DateSpan(startOfYear(), endOfYear());
        };
    }

    private LocalDate startOfYear() {
        return LocalDate.of(span.start().getYear(), 1, 1);
    }

    private LocalDate endOfYear() {
        return LocalDate.of(span.lastDay().getYear() + 1, 1, 1);
    }
}
