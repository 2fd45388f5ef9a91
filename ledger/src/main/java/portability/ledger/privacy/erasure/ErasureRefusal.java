package portability.ledger.privacy.erasure;

/// Why something about an erasure is refused.
public sealed interface ErasureRefusal {
    /// Nobody asked for it.
    record NotRequested() implements ErasureRefusal {}

    /// Another officer must agree.
    record SameOfficer() implements ErasureRefusal {}

    /// It happened before; it cannot be undone.
    record AlreadyErased() implements ErasureRefusal {}

    /// A legal hold stands in the way.
    record UnderLegalHold() implements ErasureRefusal {}

    /// There is no hold to release.
    record NoHold() implements ErasureRefusal {}

    /// It was not confirmed, or the grace is not over.
    record NotDue() implements ErasureRefusal {}

    /// The law wants the data kept, and the ground is not stronger.
    record RetentionNotOver() implements ErasureRefusal {}

    /// The service still works with it.
    record InUse() implements ErasureRefusal {}

    /// Nobody of that id is known here.
    record UnknownSubject() implements ErasureRefusal {}
}
