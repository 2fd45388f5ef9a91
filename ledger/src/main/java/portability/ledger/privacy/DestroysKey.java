package portability.ledger.privacy;

/// An event with which a subject's key is destroyed, in its own transaction.
public interface DestroysKey {
    /// Whose.
    String subject();
}
