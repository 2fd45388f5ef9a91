package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.OTHERS_LEFT_OUT;
import static portability.totalisation.method.MethodRule.OTHERS_TAKEN_IN;
import static portability.totalisation.method.MethodRule.RECALCULATED_WHEN_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;

/// Conditions that are met at different times: the state whose conditions are met leaves the time of the
/// others out while theirs are not met or their pension is deferred, if taking it in would give less. When a
/// condition is met later it calculates again, unless that time was taken in already. Source: Reg. (EC) 883/2004
/// Art. 50(2) to (4).
///
/// @param amount        what is paid now
/// @param othersIn      whether the time of the waiting states is in it
/// @param recalculateOn the days on which it is calculated again, each with the state whose conditions are
///                      met then
public record Deferral(Fraction amount, boolean othersIn, List<Recalculation> recalculateOn) {
    private static final LegalRef LEFT_OUT = LegalRef.of("Reg. (EC) 883/2004", "Art. 50(2), (3)");
    private static final LegalRef AGAIN = LegalRef.of("Reg. (EC) 883/2004", "Art. 50(4)");

    public Deferral {
        recalculateOn = List.copyOf(recalculateOn);
    }

    /// A day on which a state's conditions are met.
    public record Recalculation(LocalDate on, Country state) {}

    /// What is paid now.
    ///
    /// @param with    the amount with the time of the states whose conditions are not met
    /// @param without the amount without it; must be owed on the remaining time
    /// @param waiting those states, by the day on which their conditions will be met
    public static Explained<Deferral> now(
            Fraction with, Fraction without, SortedMap<Country, LocalDate> waiting, CurrencyUnit currency) {
        boolean leaveOut = !waiting.isEmpty() && without.compareTo(with) > 0;
        var step = Step.of(
                leaveOut ? OTHERS_LEFT_OUT : OTHERS_TAKEN_IN,
                LEFT_OUT,
                Cited.money("with", currency, with),
                Cited.money("without", currency, without));
        if (!leaveOut) return Explained.of(new Deferral(with, true, List.of()), step);
        var again = waiting.entrySet().stream()
                .map(entry -> new Recalculation(entry.getValue(), entry.getKey()))
                .sorted(Comparator.comparing(Recalculation::on).thenComparing(Recalculation::state))
                .toList();
        var steps = new ArrayList<>(List.of(step));
        for (var later : again)
            steps.add(Step.of(
                    RECALCULATED_WHEN_MET,
                    AGAIN,
                    new DateArg("on", later.on()),
                    new CodeArg("state", later.state().code())));
        return Explained.of(new Deferral(without, false, again), steps);
    }
}
