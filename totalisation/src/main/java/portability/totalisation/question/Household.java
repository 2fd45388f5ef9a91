package portability.totalisation.question;

/// The household a flat pension is measured by.
public enum Household {
    SINGLE,
    /// Married, registered or living together; the amount is per person.
    COUPLE
}
