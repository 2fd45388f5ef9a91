package portability.totalisation;

import java.util.Set;

/// Why a route gives nothing.
public enum NoAmount {
    /// Too little own time.
    NO_OWN_RIGHT,
    /// The condition does not exist for this start or birth.
    CONDITION_NOT_IN_FORCE,
    /// So much time that another condition takes over.
    OTHER_CONDITION_APPLIES,
    /// Too little time even when totalised.
    NO_TOTALISED_RIGHT,
    /// Own periods open the right; the instrument then adds nothing.
    TOTALISATION_NOT_NEEDED,
    /// The scheme needs no waiting time and pays for own time alone.
    FOREIGN_TIME_NEVER_ENTERS,
    /// The instrument waives the pro rata calculation: the own amount is never lower.
    PRO_RATA_WAIVED,
    /// The home scheme goes on abroad: contributions flow there, and no time is added here.
    CONTRIBUTIONS_FLOW_HOME,
    /// The instrument gives no pension, only a lump sum or a refund.
    LUMP_SUM_ONLY,
    /// Less own time than the instrument asks for before it adds any.
    TOO_LITTLE_TO_TOTALISE,
    /// There is no own insured time at all.
    NO_OWN_PERIODS,
    /// Less than the minimum of own time and no right on it: the other states take it over.
    SHORT_PERIOD_RELEASED,
    /// The degree of incapacity is below what the law asks for.
    INCAPACITY_TOO_LOW,
    /// The law gives this survivor no part of the deceased's pension.
    NO_SURVIVORS_SHARE,
    /// Another state pays the whole invalidity pension.
    OTHER_STATE_PAYS,
    /// The formula's own condition is not met: there is no benefit.
    NOTHING_DUE,
    /// A figure that the formula needs was not certified, and own periods do not give it.
    FIGURE_MISSING,
    /// A value of the law is not loaded.
    LAW_MISSING;

    /// Those that say nothing about a right: something was missing.
    static final Set<NoAmount> INCALCULABLE = Set.of(FIGURE_MISSING, LAW_MISSING);
}
