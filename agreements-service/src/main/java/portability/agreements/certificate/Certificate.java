package portability.agreements.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.agreements.certificate.CertificateCommand.IssueCertificate;
import portability.agreements.certificate.CertificateCommand.WithdrawCertificate;
import portability.agreements.certificate.CertificateEvent.CertificateIssued;
import portability.agreements.certificate.CertificateEvent.CertificateWithdrawn;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;

/// A certificate of coverage: decides and evolves.
public record Certificate(Optional<CertificateIssued> issued, Optional<CertificateWithdrawn> withdrawn) {
    static Certificate none() {
        return new Certificate(Optional.empty(), Optional.empty());
    }

    /// @throws Refused UnknownCertificate, SameOfficer, AlreadyWithdrawn
    List<CertificateEvent> decide(CertificateCommand command) {
        return switch (command) {
            case IssueCertificate(var wanted) -> issued.isPresent() ? List.of() : List.of(wanted);
            case WithdrawCertificate withdraw -> withdraw(withdraw);
        };
    }

    private List<CertificateEvent> withdraw(WithdrawCertificate command) {
        var certificate = issued.orElseThrow(() -> new Refused(new Refusal.UnknownCertificate()));
        if (withdrawn.isPresent()) {
            if (withdrawn.get().from().equals(command.from())) return List.of();
            throw new Refused(new Refusal.AlreadyWithdrawn());
        }
        if (certificate.issuedBy().equals(command.by())) throw new Refused(new Refusal.SameOfficer());
        return List.of(
                new CertificateWithdrawn(command.certificateId(), command.from(), command.reason(), command.by()));
    }

    Certificate evolve(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued fact -> new Certificate(Optional.of(fact), withdrawn);
            case CertificateWithdrawn fact -> new Certificate(issued, Optional.of(fact));
        };
    }

    /// How it stands on a day.
    public Standing on(LocalDate day) {
        var certificate = issued.orElseThrow(() -> new IllegalStateException("never issued"));
        if (withdrawn.filter(fact -> !day.isBefore(fact.from())).isPresent()) return Standing.WITHDRAWN;
        boolean within = !day.isBefore(certificate.firstDay()) && !day.isAfter(certificate.lastDay());
        return within ? Standing.HOLDS : Standing.NOT_ON_THAT_DAY;
    }

    /// How a certificate stands on a day.
    public enum Standing {
        HOLDS,
        NOT_ON_THAT_DAY,
        WITHDRAWN
    }
}
