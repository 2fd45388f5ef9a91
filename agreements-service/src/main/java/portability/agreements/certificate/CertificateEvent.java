package portability.agreements.certificate;

import java.time.LocalDate;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to a certificate. Each is a subject of its own: erasing it leaves that there was one, and nothing of
/// whom it was about. Officers are named as their tokens name them.
public sealed interface CertificateEvent {
    String certificateId();

    /// It was issued.
    ///
    /// @param certificateHash SHA-256 over the sealed document's header, hex; it commits to the body, salted
    /// @param publicKey       the key it was signed with, hex: keys change, signatures stay
    /// @param document        the document's exact bytes, Base64
    record CertificateIssued(
            @Subject String certificateId,
            String instrument,
            String lawChecksum,
            String certificateHash,
            String publicKey,
            @Personal LocalDate firstDay,
            @Personal LocalDate lastDay,
            @Personal String document,
            String issuedBy)
            implements CertificateEvent {}

    /// It no longer holds.
    ///
    /// @param from the first day on which it does not
    record CertificateWithdrawn(
            @Subject String certificateId,
            @Personal LocalDate from,
            @Personal String reason,
            String withdrawnBy) implements CertificateEvent {}
}
