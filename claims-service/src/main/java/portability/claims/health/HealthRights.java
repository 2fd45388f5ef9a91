package portability.claims.health;

import java.util.Optional;

/// What invoices ask of entitlement documents, cards and authorisations.
@FunctionalInterface
public interface HealthRights {
    /// The right of a case, always as it is now; empty where none was issued or heard of here, or the case was erased.
    ///
    /// @param entitlementId the case, `NL:SVB/4f0c…`
    Optional<HealthRight> of(String entitlementId);
}
