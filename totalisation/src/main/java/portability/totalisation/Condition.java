package portability.totalisation;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Tier;

/// A tier's condition of insured time as it holds for this person. The amounts are in the scheme's unit.
record Condition(Tier tier, LawValue<Quantity> minimum) {

    /// The condition; empty if the tier does not exist for this start or birth.
    static Optional<Condition> of(Tier tier, OwnFacts facts) {
        return tier.minimum().find(day(tier, facts)).map(minimum -> new Condition(tier, minimum));
    }

    static LocalDate day(Tier tier, OwnFacts facts) {
        return switch (tier.datedBy()) {
            case PENSION_START -> facts.start().start();
            case BIRTH -> facts.claimant().birthDate();
        };
    }

    boolean metBy(Fraction time) {
        return time.compareTo(Fraction.of(minimum.value().amount())) >= 0;
    }

    /// Whether the time is so long that another tier takes over.
    boolean exceededBy(Fraction time) {
        var below = tier.below();
        return below.isPresent() && time.compareTo(Fraction.of(below.get().amount())) >= 0;
    }

    boolean opensFor(Fraction time) {
        return metBy(time) && !exceededBy(time);
    }

    LawArg required() {
        return minimum.cited(quantity -> new QuantityArg("required", quantity));
    }
}
