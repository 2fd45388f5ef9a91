package portability.totalisation;

import java.time.LocalDate;
import java.util.List;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.LawMissing;
import portability.totalisation.question.FigureName;

/// What kept a route from being calculated. Never taken as zero.
public sealed interface Missing {
    /// A value that the law data do not have on the day.
    record OfLaw(String key, LocalDate day) implements Missing {}

    /// A figure that nobody certified.
    ///
    /// @param periods the references of the own periods that lack it; empty where it is no matter of single periods
    record OfFigure(FigureName figure, List<String> periods) implements Missing {
        public OfFigure {
            periods = List.copyOf(periods);
        }
    }

    /// Its name: the key of the value, or the figure's code.
    default String name() {
        return switch (this) {
            case OfLaw law -> law.key();
            case OfFigure figure -> figure.figure().code();
        };
    }

    static Missing of(LawMissing missing) {
        return new OfLaw(missing.key(), missing.day());
    }

    static Missing of(FigureMissing missing) {
        return new OfFigure(missing.figure(), missing.periods());
    }
}
