package portability.totalisation.law;

import java.util.Optional;
import java.util.Set;
import portability.kernel.Country;

/// Which time beside that of its parties an instrument takes in, and which of theirs it leaves out.
///
/// @param thirdStates  absent: time of other states never counts
/// @param preAgreement absent: time before the instrument counts as any other
/// @param staggered    the clause by which time of a party that does not pay yet is left out where that gives
///                     more
public record PeriodScope(
        Optional<ThirdStates> thirdStates, Optional<PreAgreement> preAgreement, Optional<Clause> staggered) {
    /// Time of the parties alone, whenever it was.
    public static final PeriodScope PARTIES = new PeriodScope(Optional.empty(), Optional.empty(), Optional.empty());

    /// The clause by which time of a state that is no party counts.
    ///
    /// @param listed           the states for `LIST`; empty otherwise
    /// @param onlyWithoutRight only where the parties' time does not open the right
    public record ThirdStates(Clause clause, When when, Set<Country> listed, boolean onlyWithoutRight) {
        public ThirdStates {
            listed = Set.copyOf(listed);
            if (listed.isEmpty() == (when == When.LIST))
                throw new IllegalArgumentException("states are listed where the condition is a list, only there");
        }

        /// When it does.
        public enum When {
            /// Every party concerned has an instrument with that state.
            IF_BOTH_BOUND,
            /// The deciding state has one and so takes the time as its own.
            IF_ADOPTED_BY_ONE,
            /// The state is listed.
            LIST
        }
    }

    /// The clause about time before the instrument came into force.
    public record PreAgreement(Clause clause, Since since) {
        /// When it counts.
        public enum Since {
            ALWAYS,
            NEVER,
            /// Where the person has later time too, and the earlier has not served for a benefit elsewhere.
            WITH_LATER_TIME
        }
    }
}
