package portability.claims.partners;

import java.time.Instant;
import java.util.Optional;
import portability.ledger.seal.VerificationKey;

/// Whom an institution knows, and with which keys they sign.
public interface KnownInstitutions {
    /// Is it a partner that two officers have confirmed?
    boolean isActive(String institution);

    /// A partner's signing key, for what it signed at a moment and what comes now; empty where there is no such active
    /// partner or key.
    Optional<VerificationKey> key(String institution, String keyId, Instant signed);
}
