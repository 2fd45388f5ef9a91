package portability.totalisation.law;

import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;

/// How an amount shrinks by an early start and grows by a late one.
///
/// @param referenceAge  the age from which months are counted, by birth; without it late months are counted from the
///                      earliest start, and early ones must be certified
/// @param early         what is taken off, by months
/// @param late          what is added, by months
/// @param fullTime      where present, the shortfall is the smaller of months before the age and missing time, and the
///                      surplus the smaller of months after it and time above
/// @param floor         the factor is not below it
/// @param cap           the factor is not above it
public record AgeAdjustment(
        LegalRef article,
        Optional<Dated<Age>> referenceAge,
        List<Growth> early,
        List<Growth> late,
        Optional<Operand> fullTime,
        Optional<Operand> floor,
        Optional<Operand> cap) {
    public AgeAdjustment {
        early = List.copyOf(early);
        late = List.copyOf(late);
    }
}
