package portability.totalisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.totalisation.amount.Basis;
import portability.totalisation.law.Scheme;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Counted;
import portability.totalisation.periods.StateTime;
import portability.totalisation.question.Claimant;

/// What every route starts from: own periods that count, own time, the days that decide.
///
/// @param window time outside it never counts: from birth, or from the start of the scheme's window, up to the pension
record OwnFacts(Scheme scheme, Claimant claimant, Start start, DateSpan window, StateTime time, Basis basis) {

    static OwnFacts of(Scheme scheme, Claimant claimant, Start start, List<InsurancePeriod> periods) {
        var window = window(scheme, claimant, start);
        var counting = periods.stream()
                .filter(period -> scheme.counts().contains(period.kind()))
                .filter(period -> period.span().overlaps(window))
                .sorted(Comparator.comparing(InsurancePeriod::span).thenComparing(InsurancePeriod::reference))
                .toList();
        var conversion = new Conversion(scheme.periods());
        var time = new Counted(conversion, scheme.unit())
                .time(counting, scheme.counting().value(), window);
        var basis = new Basis(
                counting,
                time.total(),
                scheme.unit(),
                conversion.perYear(scheme.unit()),
                scheme.currency(),
                start.ageReached(),
                start.earliest(),
                start.start(),
                claimant.household());
        return new OwnFacts(scheme, claimant, start, window, time, basis);
    }

    private static DateSpan window(Scheme scheme, Claimant claimant, Start start) {
        return scheme.tiers().stream()
                .flatMap(tier -> tier.formula().fullYearsOfWindow().stream())
                .findFirst()
                .map(years -> new DateSpan(start.ageReached().minusYears(years), start.ageReached()))
                .orElseGet(() -> new DateSpan(claimant.birthDate(), end(start)));
    }

    /// Own time counts up to the pension's start, however late that is.
    private static LocalDate end(Start start) {
        return start.start().isAfter(start.ageReached()) ? start.start() : start.ageReached();
    }
}
