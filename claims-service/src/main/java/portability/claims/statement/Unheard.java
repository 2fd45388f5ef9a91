package portability.claims.statement;

/// Why an institution did not answer.
public enum Unheard {
    /// Nobody here may ask it.
    NO_PARTNER,
    /// It cannot be reached, or did not answer in time.
    NO_ANSWER,
    /// It did not answer before, and is left alone for a moment.
    LEFT_ALONE,
    /// What it answered is not signed as it should be.
    NOT_BELIEVED,
    /// It knows nobody of that number and birth date.
    UNKNOWN_THERE,
    /// Her number there is not known here.
    NUMBER_NOT_KNOWN,
    /// It refuses to answer this institution.
    REFUSED
}
