package portability.totalisation.question;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;

/// All insured time of one person as the deciding institution knows it: its own, and what each other state certified.
/// Overlap is no fault: time is counted once, earnings add.
///
/// @param figures what the deciding institution certified itself beyond periods; wins over what periods would give
public record Career(
        List<InsurancePeriod> own, List<ForeignRecord> foreign, SortedMap<FigureName, BigDecimal> figures) {
    public Career(List<InsurancePeriod> own, List<ForeignRecord> foreign) {
        this(own, foreign, Collections.emptySortedMap());
    }

    /// @throws CareerRefused if the records contradict themselves
    public Career {
        own = List.copyOf(own);
        foreign = List.copyOf(foreign);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        figures.forEach((name, value) -> {
            if (value.signum() < 0) throw new CareerRefused(new CareerFault.NegativeFigure(name));
        });
        if (!own.isEmpty()) check(own.getFirst().legislation(), own);
        var states = new HashSet<Country>();
        for (var record : foreign) {
            if (!states.add(record.state())) throw new CareerRefused(new CareerFault.StateTwice(record.state()));
            check(record.state(), record.periods());
        }
        own.stream()
                .map(InsurancePeriod::legislation)
                .filter(states::contains)
                .findFirst()
                .ifPresent(state -> {
                    throw new CareerRefused(new CareerFault.StateTwice(state));
                });
    }

    private static void check(Country state, List<InsurancePeriod> periods) {
        var seen = new HashSet<InsurancePeriod>();
        for (var period : periods) {
            if (!period.legislation().equals(state))
                throw new CareerRefused(new CareerFault.OtherStatesPeriod(state, period.reference()));
            if (!seen.add(period)) throw new CareerRefused(new CareerFault.SamePeriodTwice(period.reference()));
        }
    }
}
