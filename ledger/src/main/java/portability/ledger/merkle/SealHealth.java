package portability.ledger.merkle;

/// Hears whether the log can be sealed.
public interface SealHealth {
    /// Everything that was signed is there, and more is being signed.
    void sealing();

    /// Nothing is signed.
    ///
    /// @param why for the operator
    void refused(String why);
}
