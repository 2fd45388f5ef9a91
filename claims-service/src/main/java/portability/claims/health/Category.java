package portability.claims.health;

/// By which title a person has a right to health care where she lives.
public enum Category {
    /// Reg. (EC) 883/2004 Art. 17.
    WORKER,
    FAMILY_OF_WORKER,
    /// Reg. (EC) 883/2004 Arts. 23 to 25.
    PENSIONER,
    /// Reg. (EC) 883/2004 Art. 26.
    FAMILY_OF_PENSIONER;

    /// Does the right derive from another person's?
    public boolean isDerived() {
        return this == FAMILY_OF_WORKER || this == FAMILY_OF_PENSIONER;
    }
}
