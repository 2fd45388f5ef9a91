package portability.totalisation.legislation;

import java.math.BigDecimal;
import portability.kernel.LegalRef;
import portability.totalisation.law.Dated;

/// The numbers of one instrument about applicable legislation. A bilateral agreement often has a posting
/// alone.
///
/// @param posted          its posting clause
/// @param monthsBetween   how long after a posting the same one may not begin again
/// @param substantialPart the part of the work in the state of residence from which it is substantial
/// @param marginalPart    the part of the work below which it is left out
/// @param objectionMonths how long another state may object to a determination
public record LegislationLaw(
        String instrument,
        Posted posted,
        Dated<Integer> monthsBetween,
        LegalRef betweenArticle,
        Dated<BigDecimal> substantialPart,
        Dated<BigDecimal> marginalPart,
        Dated<Integer> objectionMonths) {

    /// The posting clause of an instrument.
    ///
    /// @param extensionMonths what the authorities may add by consent; 0 where the law data name none
    /// @param certificate     the form that proves it: `A1`
    public record Posted(LegalRef article, Dated<Integer> months, int extensionMonths, String certificate) {
        public Posted {
            if (extensionMonths < 0) throw new IllegalArgumentException("an extension is not negative");
        }
    }
}
