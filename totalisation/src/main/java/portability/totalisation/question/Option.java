package portability.totalisation.question;

/// What a claimant may say where an instrument leaves the choice to her.
public enum Option {
    /// Each state pays by its own law alone.
    SEPARATE,
    /// Time is totalised and each state pays its share.
    TOTALISED
}
