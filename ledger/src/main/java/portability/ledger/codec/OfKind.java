package portability.ledger.codec;

/// An event whose kind most handlers go by: it may come in dozens of them, and each handler takes a few.
public interface OfKind {
    /// Names no person; stands in the event itself.
    String kind();
}
