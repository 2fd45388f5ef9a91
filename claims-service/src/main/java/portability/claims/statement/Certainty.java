package portability.claims.statement;

/// How sure a period is.
public enum Certainty {
    /// The institution stands by it.
    CERTIFIED,
    /// An employer declared it; what is due on it is not all paid.
    DECLARED,
    /// Its days are not known, only its months, its years or between which days it lies: it counts as it was reported.
    ASSUMED
}
