package portability.totalisation.question;

import java.util.List;
import java.util.Optional;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;

/// The periods one other state has certified. Nobody but that state may change them.
///
/// @param ownRight whether the state itself grants a right on these periods alone, if it has said so
public record ForeignRecord(
        Country state, List<InsurancePeriod> periods, Communication communicated, Optional<Boolean> ownRight) {
    public ForeignRecord {
        periods = List.copyOf(periods);
    }

    public static ForeignRecord of(Country state, List<InsurancePeriod> periods) {
        return new ForeignRecord(state, periods, Communication.AGGREGATE, Optional.empty());
    }
}
