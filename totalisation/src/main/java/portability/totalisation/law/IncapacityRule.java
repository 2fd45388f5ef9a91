package portability.totalisation.law;

import java.util.Map;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;

/// When incapacity for work opens a pension.
///
/// @param types       by instrument, whether it lists this legislation as independent of insured time; an instrument
///                    that is not named knows no such types
/// @param waiting     how long incapacity must have lasted, in months, weeks or days of the calendar; empty if not at
/// all
/// @param percentFrom the degree from which there is a right; empty if the law asks for none
public record IncapacityRule(
        LegalRef article,
        Map<String, LawValue<LegislationType>> types,
        Optional<Dated<Quantity>> waiting,
        Optional<Dated<Integer>> percentFrom)
        implements RiskRule {
    public IncapacityRule {
        types = Map.copyOf(types);
        waiting.stream()
                .flatMap(dated -> dated.values().stream())
                .map(LawValue::value)
                .filter(time -> time.amount().stripTrailingZeros().scale() > 0)
                .findFirst()
                .ifPresent(time -> {
                    throw new IllegalArgumentException("a waiting time is in whole units: " + time);
                });
    }

    /// How a legislation on invalidity measures its benefit. Source: Reg. (EC) 883/2004 Art. 44(1).
    public enum LegislationType {
        /// By nothing but the risk: independent of insured time, and listed so in Annex VI.
        A,
        /// Any other.
        B
    }
}
