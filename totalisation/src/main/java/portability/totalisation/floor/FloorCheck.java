package portability.totalisation.floor;

import static portability.totalisation.floor.FloorRule.FLOOR_NOT_REACHED;
import static portability.totalisation.floor.FloorRule.FLOOR_REACHED;
import static portability.totalisation.floor.FloorRule.FLOOR_UNKNOWN;
import static portability.totalisation.floor.FloorRule.INCOME_IN_OTHER_CURRENCY;
import static portability.totalisation.floor.FloorRule.INCOME_SUMMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Dated;

/// Whether all pensions together reach the basic income that the state of residence guarantees. It changes
/// no pension: a gap is told, with where to ask. A floor without a sourced amount is unknown, never invented.
/// Source: ILO Recommendation 202, paras. 5, 8.
public final class FloorCheck {
    private static final LegalRef GUARANTEE = LegalRef.of("ILO R202", "para. 5");
    private static final LegalRef LEVEL = LegalRef.of("ILO R202", "para. 8");

    private FloorCheck() {}

    /// What the check found.
    public sealed interface Finding {
        record Reached(Money income, Money floor) implements Finding {}

        /// @param gap what is missing a month
        record NotReached(Money income, Money floor, Money gap) implements Finding {}

        /// No sourced amount is known for the state and day, or some income could not be put in its currency.
        record Unknown() implements Finding {}
    }

    /// A pension per month, in the currency of the state of residence: what is paid in another is converted
    /// before.
    public record Income(Country from, Money perMonth) {}

    /// The finding for somebody who lives in a state.
    ///
    /// @param floor the basic income guaranteed per month; empty where no amount is sourced
    public static Explained<Finding> of(
            Country residence,
            List<Income> incomes,
            CurrencyUnit currency,
            Optional<Dated<Money>> floor,
            LocalDate on) {
        var steps = new ArrayList<Step>();
        var total = Money.zero(currency);
        for (var income : incomes) {
            if (!income.perMonth().getCurrencyUnit().equals(currency)) {
                steps.add(Step.of(
                        INCOME_IN_OTHER_CURRENCY,
                        LEVEL,
                        new CodeArg("from", income.from().code()),
                        new MoneyArg("amount", income.perMonth())));
                return Explained.of(new Finding.Unknown(), steps);
            }
            total = total.plus(income.perMonth());
        }
        steps.add(Step.of(INCOME_SUMMED, LEVEL, new MoneyArg("income", total)));
        var guaranteed = floor.flatMap(values -> values.find(on));
        if (guaranteed.isEmpty()) {
            steps.add(Step.of(
                    FLOOR_UNKNOWN, GUARANTEE, new CodeArg("residence", residence.code()), new DateArg("on", on)));
            return Explained.of(new Finding.Unknown(), steps);
        }
        var least = guaranteed.get().value();
        if (!least.getCurrencyUnit().equals(currency))
            throw new IllegalArgumentException("the floor of " + residence + " is in " + least.getCurrencyUnit());
        boolean reached = !total.isLessThan(least);
        var cited = guaranteed.get().cited(value -> new MoneyArg("floor", value));
        if (reached) {
            steps.add(Step.of(FLOOR_REACHED, GUARANTEE, new MoneyArg("income", total), cited));
            return Explained.of(new Finding.Reached(total, least), steps);
        }
        var gap = least.minus(total);
        steps.add(
                Step.of(FLOOR_NOT_REACHED, GUARANTEE, new MoneyArg("income", total), cited, new MoneyArg("gap", gap)));
        return Explained.of(new Finding.NotReached(total, least, gap), steps);
    }
}
