package portability.claims.partners;

import java.time.Instant;
import portability.claims.Octets;

/// What happened in the directory. Institutions are written `CC:CODE`.
public sealed interface PartnerEvent {
    String institution();

    /// A descriptor was entered. It does not count yet.
    record PartnerEnrolled(String institution, String fingerprint, Octets signedDescriptor) implements PartnerEvent {}

    /// An officer compared the fingerprint with the partner on another way.
    record FingerprintConfirmed(String institution, String fingerprint, String officer) implements PartnerEvent {}

    /// Two officers have confirmed the descriptor that was entered last: documents flow.
    record PartnerActivated(String institution) implements PartnerEvent {}

    /// Somebody else may have signed with a partner's key.
    ///
    /// @param since from when on; a second time only to say an earlier moment
    record KeyCompromised(String institution, String keyId, Instant since, String officer, String reason)
            implements PartnerEvent {}
}
