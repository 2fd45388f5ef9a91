package portability.totalisation.law;

import java.util.Map;
import java.util.Optional;
import portability.kernel.LegalRef;

/// How one party calculates under an instrument.
///
/// @param neverProRata   schemes for which no pro rata benefit is calculated, with the clause that says so.
///                       Reg. (EC) 883/2004 Art. 52(4) and Annex VIII Part 1
/// @param neverTotalised schemes whose amount has nothing to do with time: own law alone, and no release for
///                       little time. Reg. (EC) 883/2004 Arts. 52(5), 57(4) and Annex VIII Part 2
/// @param terms          what else the instrument says about this party
/// @param abroad         how it calculates for a person who lives outside it, where that is another way
public record PartyRule(
        LawValue<Method> method,
        LegalRef article,
        Map<String, Clause> neverProRata,
        Map<String, Clause> neverTotalised,
        PartyTerms terms,
        Optional<PartyRule> abroad) {
    public PartyRule {
        neverProRata = Map.copyOf(neverProRata);
        neverTotalised = Map.copyOf(neverTotalised);
    }

    /// The rule for a person who lives in the party, or outside it.
    public PartyRule livingThere(boolean inside) {
        return inside ? this : abroad.orElse(this);
    }

    /// The method and nothing else.
    public static PartyRule of(LawValue<Method> method, LegalRef article) {
        return new PartyRule(method, article, Map.of(), Map.of(), PartyTerms.NONE, Optional.empty());
    }
}
