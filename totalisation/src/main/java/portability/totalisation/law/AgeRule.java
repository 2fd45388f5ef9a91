package portability.totalisation.law;

import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.Sex;

/// The pension age by day of birth.
///
/// @param byBirthDate that of all, or of men where women have another
/// @param ofWomen     that of women where it is another; empty where sex does not matter
/// @param reached     the day on which an age is reached
public record AgeRule(LegalRef article, Dated<Age> byBirthDate, Optional<Dated<Age>> ofWomen, Age.Reached reached)
        implements RiskRule {
    /// The ages of this sex; empty where the law tells the sexes apart and it was not stated.
    public Optional<Dated<Age>> of(Sex sex) {
        if (ofWomen.isEmpty()) return Optional.of(byBirthDate);
        return switch (sex) {
            case FEMALE -> ofWomen;
            case MALE -> Optional.of(byBirthDate);
            case UNKNOWN -> Optional.empty();
        };
    }
}
