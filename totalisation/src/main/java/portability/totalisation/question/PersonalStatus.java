package portability.totalisation.question;

/// A status that opens an instrument to a person whose nationality does not.
public enum PersonalStatus {
    NONE,
    REFUGEE,
    STATELESS
}
