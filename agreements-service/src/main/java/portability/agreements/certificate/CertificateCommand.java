package portability.agreements.certificate;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.agreements.certificate.CertificateEvent.CertificateIssued;

/// What officers can do with a certificate.
sealed interface CertificateCommand {
    String certificateId();

    /// The stream it goes to.
    @TargetAggregateIdentifier
    default String stream() {
        return CertificateAggregate.stream(certificateId());
    }

    /// Issues what was decided and sealed.
    record IssueCertificate(CertificateIssued issued) implements CertificateCommand {
        @Override
        public String certificateId() {
            return issued.certificateId();
        }
    }

    /// Withdraws it from a day on.
    record WithdrawCertificate(String certificateId, LocalDate from, String reason, String by)
            implements CertificateCommand {}
}
