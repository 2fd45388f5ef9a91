package portability.contributions.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The consents persons gave, as they are now.
public interface GivenConsents {
    /// The first first; also those that are over or were revoked.
    List<GivenConsent> of(String personId);

    /// A consent and what became of it.
    ///
    /// @param revokedAt empty: it was not
    record GivenConsent(
            String consentId, Consent consent, String evidence, Instant givenAt, Optional<Instant> revokedAt) {}
}
