package portability.totalisation.periods;

import java.util.Map;
import java.util.Optional;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.exact.Fraction;

/// How much time one state has, in one unit.
public sealed interface InsuredTime permits StateTime, InsuredTime.Certified {
    PeriodUnit unit();

    /// All time.
    Fraction total();

    /// Months of one kind, by the days that are known; empty if the days of some time are not.
    Optional<Fraction> months(PeriodKind kind);

    /// An amount of time that an institution certified, without periods.
    ///
    /// @param monthsByKind how much of it is of which kind, as far as there is any
    record Certified(PeriodUnit unit, Fraction total, Map<PeriodKind, Fraction> monthsByKind) implements InsuredTime {
        public Certified {
            monthsByKind = Map.copyOf(monthsByKind);
        }

        @Override
        public Optional<Fraction> months(PeriodKind kind) {
            return Optional.of(monthsByKind.getOrDefault(kind, Fraction.ZERO));
        }
    }
}
