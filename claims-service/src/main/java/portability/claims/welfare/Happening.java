package portability.claims.welfare;

/// What happened to a member or a member's family. The names are the law's.
public enum Happening {
    NATURAL_DEATH,
    ACCIDENTAL_DEATH,
    PARTIAL_DISABILITY,
    TOTAL_DISABILITY,
    ILLNESS_OF_FAMILY,
    REPATRIATION,
    EDUCATION_OF_CHILD,
    TRAINING;

    public boolean isDeath() {
        return this == NATURAL_DEATH || this == ACCIDENTAL_DEATH;
    }
}
