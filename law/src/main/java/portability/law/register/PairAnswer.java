package portability.law.register;

import java.util.Collection;

/// What there is between two states on a day for a branch, in one word.
public enum PairAnswer {
    /// An instrument is in force, and its rules are loaded: it can be determined by.
    RULES_LOADED,
    /// An instrument is in force; its rules are not loaded.
    KNOWN_NOT_LOADED,
    /// An instrument is known; whether it is in force on that day, or for that branch, was not seen.
    MAY_BE_IN_FORCE,
    /// Instruments are in force, none for this branch.
    OTHER_BRANCHES,
    /// One is signed or drafted, and not in force.
    SIGNED_ONLY,
    /// There is one, ended, suspended or not yet in force on that day.
    NOT_IN_FORCE,
    /// None is known. That is no proof that there is none.
    NONE_KNOWN;

    /// The most that any finding says.
    static PairAnswer of(Collection<PairAnswer> each) {
        return each.stream().min(Enum::compareTo).orElse(NONE_KNOWN);
    }
}
