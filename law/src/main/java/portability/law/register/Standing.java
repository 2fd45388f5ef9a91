package portability.law.register;

/// How an instrument stands between two of its parties on a day, as far as was seen.
public enum Standing {
    /// Its dates were seen and the day lies between them.
    IN_FORCE,
    /// Named in a list of agreements in force; since when was not seen.
    IN_FORCE_SINCE_UNSEEN,
    /// Displaced by another instrument; kept for old periods and for persons whom that one leaves out.
    RESIDUAL,
    /// In force, and suspended for now.
    SUSPENDED,
    /// It begins or ends in that month or year; the day was not seen.
    DAY_UNSEEN,
    /// Replaced by another; its last day was not seen.
    END_UNSEEN,
    /// Signed; whether it is in force was not seen.
    SIGNED_IN_FORCE_UNSEEN,
    /// In force between some of its parties; between which was not seen.
    BETWEEN_SOME,
    /// It exists; whether it was ever in force was not seen.
    UNKNOWN,
    /// Signed, and seen not to be in force.
    SIGNED_ONLY,
    /// Drafted, and not signed on that day.
    DRAFTED,
    /// Not yet in force, or not yet signed, on that day.
    NOT_YET,
    /// No longer in force.
    ENDED
}
