package portability.totalisation.legislation;

import java.math.BigDecimal;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.totalisation.law.Dated;

/// The numbers of one instrument about applicable legislation.
///
/// @param posted          its posting clause
/// @param substantialPart the part of the work in the state of residence from which it is substantial
/// @param marginalPart    the part of the work below which it is left out
/// @param objectionMonths how long another state may object to a determination
public record LegislationLaw(
        Posted posted,
        Dated<BigDecimal> substantialPart,
        Dated<BigDecimal> marginalPart,
        Dated<Integer> objectionMonths) {

    /// The posting clause of an instrument. A bilateral agreement often has no other rule on legislation.
    ///
    /// @param instrument      its id
    /// @param months          how long a posting may be expected to last
    /// @param extensionMonths what the authorities may add by consent; 0 where the law data name none
    /// @param certificate     the form that proves it: `A1`
    /// @param agreement       where the authorities may agree otherwise
    /// @param stateOfWork     where the general rule is written
    /// @param between         the time between two postings; empty where there is no such rule
    public record Posted(
            String instrument,
            LegalRef article,
            Dated<Integer> months,
            int extensionMonths,
            String certificate,
            LegalRef agreement,
            LegalRef stateOfWork,
            Optional<Between> between) {
        public Posted {
            if (extensionMonths < 0) throw new IllegalArgumentException("an extension is not negative");
        }
    }

    /// How long after a posting the same one may not begin again.
    public record Between(LegalRef article, Dated<Integer> months) {}
}
