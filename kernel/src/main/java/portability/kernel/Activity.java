package portability.kernel;

/// What the person did during a period.
public enum Activity {
    EMPLOYED,
    SELF_EMPLOYED,
    /// No gainful activity: residence, care, study, unemployment.
    NONE
}
