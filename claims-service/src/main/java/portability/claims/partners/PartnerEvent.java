package portability.claims.partners;

import portability.claims.Octets;

/// What happened in the directory. Institutions are written `CC:CODE`.
public sealed interface PartnerEvent {
    String institution();

    /// A descriptor was entered. It does not count yet.
    record PartnerEnrolled(String institution, String fingerprint, Octets signedDescriptor) implements PartnerEvent {}

    /// An officer compared the fingerprint with the partner on another way.
    record FingerprintConfirmed(String institution, String fingerprint, String officer) implements PartnerEvent {}

    /// Two officers have confirmed: documents flow.
    record PartnerActivated(String institution) implements PartnerEvent {}
}
