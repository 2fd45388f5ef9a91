package portability.claims.statement;

/// How sure a period is.
public enum Certainty {
    /// The institution stands by it.
    CERTIFIED,
    /// An employer declared it; what is due on it is not all paid.
    DECLARED,
    /// Taken for granted: its dates are not known to the day.
    ASSUMED
}
