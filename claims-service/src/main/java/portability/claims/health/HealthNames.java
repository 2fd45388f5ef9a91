package portability.claims.health;

import portability.claims.claim.CaseId;
import portability.kernel.InstitutionId;

/// How entitlement documents and what is said on them are named: the same step, done again, makes the same document.
public final class HealthNames {
    private HealthNames() {}

    /// The case that a request at an institution opens.
    public static String entitlement(InstitutionId here, String requestId) {
        return CaseId.of(here, "health/" + requestId);
    }

    /// @param which tells it from others of its kind; empty where there is one alone
    public static String document(String entitlementId, String what, String sender, String receiver, String which) {
        return CaseId.about(entitlementId, "health " + what, sender, receiver, which);
    }
}
