package portability.totalisation;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import portability.totalisation.question.FigureName;

/// What the institution decides.
public sealed interface Outcome {
    /// A pension.
    ///
    /// @param route       the id of the route that pays
    /// @param from        the pension's start
    /// @param paidFrom    the first day for which it is paid; later than the start where the law says so
    record Awarded(String route, LocalDate from, LocalDate paidFrom, Money amountPerMonth) implements Outcome {}

    /// A lump sum instead of a pension.
    ///
    /// @param from the day a pension would have started
    record AwardedOnce(String route, LocalDate from, LocalDate paidFrom, Money amount) implements Outcome {}

    /// No pension: no route opens a right that pays.
    record NotAwarded(NoAmount reason) implements Outcome {}

    /// Two routes pay and the instrument leaves the choice to the claimant, who has not said. Both are shown.
    ///
    /// @param separate  the route by own law
    /// @param totalised the route by the instrument
    record ChoiceNeeded(String separate, String totalised) implements Outcome {}

    /// No decision can be made: the law data lack a value. Never a silent zero.
    record NotDeterminable(String lawKey, LocalDate day) implements Outcome {}

    /// No decision can be made: a figure the law asks for was not certified. Never a silent zero.
    ///
    /// @param periods the references of the own periods that lack it; empty where it is no matter of single periods
    record FigureNeeded(FigureName figure, List<String> periods) implements Outcome {
        public FigureNeeded {
            periods = List.copyOf(periods);
        }
    }
}
