package portability.claims.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// What was said of a claimed pension of one state since the claim was lodged. Prints nothing of it.
///
/// @param saidOn   the day on which it was said
/// @param paysFrom from which day the pension is wanted, or its conditions are met; empty where it is withdrawn
public record AwardWish(Kind kind, LocalDate saidOn, Optional<LocalDate> paysFrom) {
    /// The names are the contract's, and those of the first three stand in decisions as reasons.
    public enum Kind {
        /// The claim goes on in the other states. Reg. (EC) 987/2009 Art. 46(3).
        WITHDRAWN,
        /// The claimant asked for it. Reg. (EC) 883/2004 Art. 50(1); Reg. (EC) 987/2009 Art. 46(2).
        DEFERRED,
        /// Reg. (EC) 883/2004 Art. 50(2).
        NOT_MET_YET,
        /// What began later is due. Reg. (EC) 883/2004 Art. 50(4).
        DUE;

        /// Does that state decide nothing on the right as long as this holds?
        boolean decidesNothing() {
            return this == WITHDRAWN || this == DEFERRED;
        }

        /// Is that state's time left out by the others, where that gives more? Reg. (EC) 883/2004 Art. 50(2), (3).
        public boolean isWaiting() {
            return this == DEFERRED || this == NOT_MET_YET;
        }
    }

    public AwardWish {
        if (paysFrom.isPresent() == (kind == Kind.WITHDRAWN))
            throw new IllegalArgumentException("a pension that is wanted is wanted from a day");
    }

    /// Is it a decision's reason, that says that nothing is decided on the right?
    static boolean isReason(String reason) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(reason));
    }

    public static AwardWish withdrawn(LocalDate saidOn) {
        return new AwardWish(Kind.WITHDRAWN, saidOn, Optional.empty());
    }

    @Override
    public String toString() {
        return "AwardWish[" + kind + "]";
    }
}
