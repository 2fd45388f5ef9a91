package portability.agreements.certificate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.agreements.certificate.CertificateCommand.IssueCertificate;
import portability.agreements.certificate.CertificateCommand.WithdrawCertificate;

/// The Axon shell of [Certificate]. It wants one handler per class of command.
@Aggregate(type = "certificate")
class CertificateAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Certificate certificate = Certificate.none();

    static String stream(String certificateId) {
        return "certificate/" + certificateId;
    }

    /// @return the sealed document, Base64
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(IssueCertificate command) {
        decide(command);
        return command.issued().document();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawCertificate command) {
        decide(command);
    }

    private void decide(CertificateCommand command) {
        certificate.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CertificateEvent event) {
        stream = stream(event.certificateId());
        certificate = certificate.evolve(event);
    }
}
