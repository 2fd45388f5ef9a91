package portability.totalisation.law;

import portability.kernel.LegalRef;
import portability.kernel.Quantity;

/// The release of states with little time. Reg. (EC) 883/2004 Art. 57, and its like in other instruments.
///
/// @param below          a state with less time is released
/// @param unlessOwnRight a right on that time alone keeps the state in
/// @param effect         whether the state must or may refuse
/// @param whenAllShort   what happens where every state would be released
public record ShortPeriod(
        LegalRef article, Dated<Quantity> below, boolean unlessOwnRight, Effect effect, WhenAllShort whenAllShort) {
    /// What a released state does.
    public enum Effect {
        /// It owes nothing; the others take its time over.
        NO_PENSION,
        /// It may refuse and, as far as anyone has seen, does; the others take its time over.
        MAY_REFUSE
    }

    /// What happens where every state has so little.
    public enum WhenAllShort {
        /// The last state whose conditions are met pays as if all time were its own. Art. 57(3).
        LAST_STATE_PAYS_ALONE,
        /// Nobody is obliged to pay.
        NOBODY_PAYS,
        /// Nobody is released: each pays its share.
        NOBODY_IS_RELEASED
    }

    /// As Art. 57 of the regulation has it.
    public ShortPeriod(LegalRef article, Dated<Quantity> below) {
        this(article, below, true, Effect.NO_PENSION, WhenAllShort.LAST_STATE_PAYS_ALONE);
    }
}
