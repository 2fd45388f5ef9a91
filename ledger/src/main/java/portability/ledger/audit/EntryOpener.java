package portability.ledger.audit;

import portability.ledger.edge.Principal;

/// Reads one entry with its personal data in clear, and records who did.
@FunctionalInterface
public interface EntryOpener {
    /// Opens an entry. Where it is opened, the read is recorded before this returns.
    Opening open(long leafIndex, Principal reader);
}
