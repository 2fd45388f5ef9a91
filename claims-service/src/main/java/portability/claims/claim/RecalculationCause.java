package portability.claims.claim;

/// What happened after a benefit was decided, and whether it is calculated anew for that. The names are the contract's,
/// and stand in decisions.
/// Source: Reg. (EC) 883/2004 Arts. 50(4), 59; Reg. (EC) 987/2009 Art. 48(2).
public enum RecalculationCause {
    RULES_CHANGED(true),
    SITUATION_CHANGED(true),
    PERIODS_CHANGED(true),
    CONDITIONS_MET_ELSEWHERE(true),
    OTHER_BENEFIT_CHANGED(true),
    REVIEW(true),
    /// The percentage is applied to what is paid: Art. 59(2).
    GENERAL_INDEXATION(false),
    INDEXATION_ELSEWHERE(false);

    private final boolean anew;

    RecalculationCause(boolean anew) {
        this.anew = anew;
    }

    /// Are independent and pro rata amount calculated and compared anew?
    boolean isNewCalculation() {
        return anew;
    }
}
