package portability.ledger.processing;

import java.util.Set;

/// Handlers that look, at events that have a kind ([portability.ledger.codec.OfKind]), for some kinds alone. A
/// processor all of whose handlers of such an event say so is not called for the other kinds.
///
/// It is called with them all the same where they stand beside others, were appended by another process, or are
/// read again: the handler still has to look.
public interface TakesKinds {
    /// The same as long as the service runs.
    Set<String> kinds();
}
