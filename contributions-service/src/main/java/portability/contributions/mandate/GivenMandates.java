package portability.contributions.mandate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The mandates persons gave, as they are now.
public interface GivenMandates {
    /// The first first; also those that are over or were revoked.
    List<GivenMandate> of(String personId);

    /// A mandate and what became of it.
    ///
    /// @param revoked empty: it was not
    record GivenMandate(
            String mandateId, Mandate mandate, String evidence, Instant grantedAt, Optional<Revocation> revoked) {}

    /// When and why a mandate was ended.
    record Revocation(Instant at, String reason) {}
}
