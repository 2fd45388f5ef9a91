package portability.agreements.recorded;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.Route;

/// How a determination differs from the same one made again by another law. Says what differs, never the figure.
public final class Rerun {
    private Rerun() {}

    /// What differs.
    public enum Difference {
        RIGHT_GAINED,
        RIGHT_LOST,
        AMOUNT,
        START,
        ROUTE,
        /// Nothing is paid either way, for another reason.
        REASON
    }

    public static Set<Difference> compare(Determination before, Determination after) {
        var differences = EnumSet.noneOf(Difference.class);
        boolean had = pays(before);
        boolean has = pays(after);
        if (!had && has) differences.add(Difference.RIGHT_GAINED);
        if (had && !has) differences.add(Difference.RIGHT_LOST);
        if (had && has) {
            if (!before.outcome().getClass().equals(after.outcome().getClass())
                    || !before.payablePerMonth().equals(after.payablePerMonth())
                    || !once(before).equals(once(after))) differences.add(Difference.AMOUNT);
            if (!before.pensionStart().equals(after.pensionStart())) differences.add(Difference.START);
            if (!before.chosenRoute().map(Route::id).equals(after.chosenRoute().map(Route::id)))
                differences.add(Difference.ROUTE);
        }
        if (!had && !has && !before.outcome().equals(after.outcome())) differences.add(Difference.REASON);
        return differences;
    }

    private static boolean pays(Determination found) {
        return switch (found.outcome()) {
            case Outcome.Awarded _, Outcome.AwardedOnce _ -> true;
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                false;
        };
    }

    private static Optional<Money> once(Determination found) {
        return found.outcome() instanceof Outcome.AwardedOnce once ? Optional.of(once.amount()) : Optional.empty();
    }
}
