package portability.totalisation.periods;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// How much time one state has, in one unit.
public sealed interface InsuredTime permits StateTime, InsuredTime.Certified {
    PeriodUnit unit();

    /// All time.
    BigFraction total();

    /// Months of one kind, by the days that are known; empty if the days of some time are not.
    Optional<BigFraction> months(PeriodKind kind);

    /// An amount of time that an institution certified, without periods.
    ///
    /// @param monthsByKind how much of it is of which kind, as far as there is any
    record Certified(PeriodUnit unit, BigFraction total, Map<PeriodKind, BigFraction> monthsByKind)
            implements InsuredTime {
        public Certified {
            monthsByKind = Map.copyOf(monthsByKind);
        }

        @Override
        public Optional<BigFraction> months(PeriodKind kind) {
            return Optional.of(monthsByKind.getOrDefault(kind, BigFraction.ZERO));
        }
    }
}
