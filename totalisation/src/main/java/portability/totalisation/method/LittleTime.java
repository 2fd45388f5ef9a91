package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.LAST_STATE_ALONE;
import static portability.totalisation.method.MethodRule.NOBODY_OBLIGED;
import static portability.totalisation.method.MethodRule.NOBODY_RELEASED;
import static portability.totalisation.method.MethodRule.OPENING_TIME_MISSING;
import static portability.totalisation.method.MethodRule.OPENING_TIME_REACHED;
import static portability.totalisation.method.MethodRule.STATE_KEPT;
import static portability.totalisation.method.MethodRule.STATE_KEPT_BY_OWN_RIGHT;
import static portability.totalisation.method.MethodRule.STATE_RELEASED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ShortPeriod.WhenAllShort;

/// The two minima: the own time without which an instrument adds nothing, and the time below which a state
/// need not pay. They are different rules; an instrument may have both, one, or none.
public final class LittleTime {
    private LittleTime() {}

    /// One state as the second minimum sees it, all times in one unit.
    ///
    /// @param time     its own time
    /// @param limit    the time below which it is released, as this state measures a year
    /// @param ownRight whether its own law gives a right on that time alone
    public record State(Country country, Fraction time, Fraction limit, boolean ownRight) {}

    /// Who pays.
    ///
    /// @param released  states that owe nothing; the others take their time over for the right and the
    ///                  theoretical amount, not for the ratio
    /// @param paysAlone the one state that pays as if all time were its own
    public record Obliged(SortedSet<Country> released, Optional<Country> paysAlone) {}

    /// Whether own time suffices to open totalisation. Source: for example 42 U.S.C. 433(c)(1)(A), six
    /// quarters.
    public static Explained<Boolean> opens(Fraction own, Fraction required, LegalRef article) {
        boolean reached = own.compareTo(required) >= 0;
        return Explained.of(
                reached,
                Step.of(
                        reached ? OPENING_TIME_REACHED : OPENING_TIME_MISSING,
                        article,
                        Cited.number("own", own),
                        Cited.number("required", required)));
    }

    /// Which states are released and what happens where all would be. Source: Reg. (EC) 883/2004 Art. 57.
    ///
    /// @param states by the end of their time: the last is the last whose conditions are met
    public static Explained<Obliged> obliged(List<State> states, WhenAllShort whenAllShort, LegalRef article) {
        var released = new TreeSet<Country>();
        var steps = new ArrayList<Step>();
        for (var state : states) {
            var rule = state.time().compareTo(state.limit()) >= 0
                    ? STATE_KEPT
                    : state.ownRight() ? STATE_KEPT_BY_OWN_RIGHT : STATE_RELEASED;
            if (rule == STATE_RELEASED) released.add(state.country());
            steps.add(Step.of(
                    rule,
                    article,
                    new CodeArg("state", state.country().code()),
                    Cited.number("time", state.time()),
                    Cited.number("limit", state.limit())));
        }
        if (states.isEmpty() || released.size() < states.size())
            return Explained.of(new Obliged(released, Optional.empty()), steps);
        return Explained.of(released, steps).then(all -> everyState(all, states, whenAllShort, article));
    }

    private static Explained<Obliged> everyState(
            SortedSet<Country> all, List<State> states, WhenAllShort whenAllShort, LegalRef article) {
        return switch (whenAllShort) {
            case LAST_STATE_PAYS_ALONE -> {
                var last = states.getLast().country();
                var others = new TreeSet<>(all);
                others.remove(last);
                yield Explained.of(
                        new Obliged(others, Optional.of(last)),
                        Step.of(LAST_STATE_ALONE, article, new CodeArg("state", last.code())));
            }
            case NOBODY_PAYS -> Explained.of(new Obliged(all, Optional.empty()), Step.of(NOBODY_OBLIGED, article));
            case NOBODY_IS_RELEASED ->
                Explained.of(new Obliged(new TreeSet<>(), Optional.empty()), Step.of(NOBODY_RELEASED, article));
        };
    }

    /// The shares of the states that pay, over the time of those that are not released.
    public static Map<Country, Fraction> shares(List<State> states, Obliged obliged) {
        var sharing = states.stream()
                .filter(state -> !obliged.released().contains(state.country()))
                .toList();
        var total = sharing.stream().map(State::time).reduce(Fraction.ZERO, Fraction::add);
        var shares = new HashMap<Country, Fraction>();
        for (var state : sharing)
            if (total.signum() > 0) shares.put(state.country(), state.time().divide(total));
        return shares;
    }
}
