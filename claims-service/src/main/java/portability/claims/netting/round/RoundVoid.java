package portability.claims.netting.round;

/// Why nothing comes of a round.
public enum RoundVoid {
    /// Somebody refused.
    REFUSED,
    /// Somebody had not signed on its last day.
    NO_ANSWER,
    /// The proposer does not go on.
    GIVEN_UP
}
