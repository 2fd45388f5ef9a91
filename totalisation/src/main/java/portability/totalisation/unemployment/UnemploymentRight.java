package portability.totalisation.unemployment;

import static portability.totalisation.unemployment.UnemploymentRule.COMPETENT_LAST_STATE;
import static portability.totalisation.unemployment.UnemploymentRule.COMPETENT_RESIDENCE;
import static portability.totalisation.unemployment.UnemploymentRule.NOT_LAST_INSURED_HERE;
import static portability.totalisation.unemployment.UnemploymentRule.OWN_PERIODS_ENOUGH;
import static portability.totalisation.unemployment.UnemploymentRule.PERIODS_AGGREGATED;
import static portability.totalisation.unemployment.UnemploymentRule.PERIODS_NOT_INSURED_LEFT_OUT;
import static portability.totalisation.unemployment.UnemploymentRule.TOO_FEW_PERIODS;

import java.util.ArrayList;
import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// Whether there is a right to unemployment benefits, and where. Source: Reg. (EC) 883/2004 Arts. 61, 65.
public final class UnemploymentRight {
    private static final LegalRef AGGREGATION = LegalRef.of("Reg. (EC) 883/2004", "Art. 61(1)");
    private static final LegalRef LAST_INSURED = LegalRef.of("Reg. (EC) 883/2004", "Art. 61(2)");
    private static final LegalRef LAST_STATE = LegalRef.of("Reg. (EC) 883/2004", "Art. 11(3)(a), Art. 61");
    private static final LegalRef FRONTIER = LegalRef.of("Reg. (EC) 883/2004", "Art. 65(2), (5)(a)");
    private static final LegalRef PARTLY = LegalRef.of("Reg. (EC) 883/2004", "Art. 65(1)");

    private UnemploymentRight() {}

    /// What the person was while last employed, and is now.
    public enum Situation {
        /// Lived in the state of last activity.
        LIVED_WHERE_EMPLOYED,
        /// Lives in another state and still has part of the work.
        PARTLY_UNEMPLOYED_ELSEWHERE,
        /// A frontier worker without work.
        FRONTIER_WORKER,
        /// Lived in another state, not as a frontier worker, and goes back there.
        RETURNS_TO_RESIDENCE,
        /// The same, and stays available in the state of last activity.
        STAYS_AVAILABLE
    }

    /// The state that pays, by where the person lived while last employed.
    public static Explained<Country> competent(Situation situation, Country lastActivity, Country residence) {
        return switch (situation) {
            case LIVED_WHERE_EMPLOYED, STAYS_AVAILABLE -> state(COMPETENT_LAST_STATE, LAST_STATE, lastActivity);
            case PARTLY_UNEMPLOYED_ELSEWHERE -> state(COMPETENT_LAST_STATE, PARTLY, lastActivity);
            case FRONTIER_WORKER, RETURNS_TO_RESIDENCE -> state(COMPETENT_RESIDENCE, FRONTIER, residence);
        };
    }

    private static Explained<Country> state(UnemploymentRule rule, LegalRef article, Country state) {
        return Explained.of(state, Step.of(rule, article, new CodeArg("state", state.code())));
    }

    /// Time of one state, in the deciding state's unit.
    ///
    /// @param wouldBeInsured whether it would have been insured had it been completed in the deciding
    ///                       state; matters where that state asks for insurance, and time elsewhere was
    ///                       employment without it
    public record Time(Country state, Fraction amount, boolean wouldBeInsured) {}

    /// Whether the state has a right to grant: on its own time; on that of all states, but only if the
    /// person was insured there last, or claims there as the state of residence of a frontier worker.
    ///
    /// @param last      the state of the last insurance or activity
    /// @param residence whether the claim rests on living there, by the rule for frontier workers
    public static Explained<Boolean> entitled(
            Country deciding, List<Time> times, Quantity required, Country last, boolean residence) {
        var needed = Fraction.of(required.amount());
        var own =
                sum(times.stream().filter(time -> time.state().equals(deciding)).toList());
        if (own.compareTo(needed) >= 0) return answer(true, OWN_PERIODS_ENOUGH, AGGREGATION, deciding, own, required);
        if (!last.equals(deciding) && !residence)
            return answer(false, NOT_LAST_INSURED_HERE, LAST_INSURED, deciding, own, required);
        var steps = new ArrayList<Step>();
        var counting = new ArrayList<Time>();
        for (var time : times) {
            if (time.state().equals(deciding) || time.wouldBeInsured()) counting.add(time);
            else
                steps.add(Step.of(
                        PERIODS_NOT_INSURED_LEFT_OUT,
                        AGGREGATION,
                        new CodeArg("state", time.state().code()),
                        quantity("left", time.amount(), required.unit())));
        }
        var total = sum(counting);
        boolean enough = total.compareTo(needed) >= 0;
        return answer(enough, enough ? PERIODS_AGGREGATED : TOO_FEW_PERIODS, AGGREGATION, deciding, total, required)
                .after(steps);
    }

    private static Fraction sum(List<Time> times) {
        return times.stream().map(Time::amount).reduce(Fraction.ZERO, Fraction::add);
    }

    private static Explained<Boolean> answer(
            boolean right, UnemploymentRule rule, LegalRef article, Country state, Fraction time, Quantity required) {
        return Explained.of(
                right,
                Step.of(
                        rule,
                        article,
                        new CodeArg("state", state.code()),
                        quantity("time", time, required.unit()),
                        new QuantityArg("required", required)));
    }

    private static QuantityArg quantity(String name, Fraction time, PeriodUnit unit) {
        return new QuantityArg(name, new Quantity(Fractions.shown(time), unit));
    }
}
