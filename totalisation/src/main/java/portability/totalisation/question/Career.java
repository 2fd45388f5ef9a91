package portability.totalisation.question;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;

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
        var references = new HashSet<String>();
        boolean repeated = false;
        for (var period : periods) {
            if (!period.legislation().equals(state))
                throw new CareerRefused(new CareerFault.OtherStatesPeriod(state, period.reference()));
            repeated |= !references.add(period.reference());
        }
        if (repeated) refuseRepeats(periods);
    }

    /// The same line of a return for the same employer, kind and days contradicts itself, whatever amounts it has: with
    /// the same ones it was delivered twice, with others nobody knows which holds.
    private static void refuseRepeats(List<InsurancePeriod> periods) {
        var lines = new HashSet<Line>();
        for (var period : periods) {
            var line = new Line(
                    period.reference(),
                    period.institution(),
                    period.scheme(),
                    period.kind(),
                    period.employer(),
                    period.span());
            if (!lines.add(line)) throw new CareerRefused(new CareerFault.SamePeriodTwice(period.reference()));
        }
    }

    private record Line(
            String reference,
            InstitutionId institution,
            String scheme,
            PeriodKind kind,
            Optional<String> employer,
            DateSpan span) {}
}
