package portability.claims.health;

import java.time.LocalDate;
import java.util.List;

/// What waits for an officer.
public interface OpenEntitlements {
    /// The processor that keeps it.
    String PROCESSOR = "open-entitlements";

    /// What is to be done.
    enum Awaited {
        /// A request is to be answered.
        ANSWER,
        /// A document is to be registered.
        REGISTRATION,
        /// A change or an end is to be replied to.
        REPLY
    }

    /// @param documentId that waits
    record Open(String entitlementId, String documentId, String partner, Awaited awaited, LocalDate since) {}

    /// The oldest first, at most 500.
    List<Open> all();
}
