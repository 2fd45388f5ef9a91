package portability.contributions.clarification;

/// What was found about a contradiction.
public enum Outcome {
    OURS_CORRECTED,
    THEIRS_CORRECTED,
    BOTH_STAND,
    NOT_THE_SAME_PERSON
}
