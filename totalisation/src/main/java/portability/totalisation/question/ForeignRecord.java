package portability.totalisation.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;

/// The periods one other state has certified. Nobody but that state may change them.
///
/// @param ownRight whether the state itself grants a right on these periods alone, if it has said so
/// @param paysFrom the day on which its conditions will be met or its deferred pension begins, where it does
///                 not pay yet
public record ForeignRecord(
        Country state,
        List<InsurancePeriod> periods,
        Communication communicated,
        Optional<Boolean> ownRight,
        Optional<LocalDate> paysFrom) {
    /// A record of a state whose conditions are met, or of which nothing else was said.
    public ForeignRecord(
            Country state, List<InsurancePeriod> periods, Communication communicated, Optional<Boolean> ownRight) {
        this(state, periods, communicated, ownRight, Optional.empty());
    }

    public ForeignRecord {
        periods = List.copyOf(periods);
    }

    /// The same record of a state that pays only from a day on.
    public ForeignRecord payingFrom(LocalDate day) {
        return new ForeignRecord(state, periods, communicated, ownRight, Optional.of(day));
    }

    /// The same record with other periods.
    public ForeignRecord with(List<InsurancePeriod> others) {
        return new ForeignRecord(state, others, communicated, ownRight, paysFrom);
    }

    public static ForeignRecord of(Country state, List<InsurancePeriod> periods) {
        return new ForeignRecord(state, periods, Communication.AGGREGATE, Optional.empty());
    }
}
