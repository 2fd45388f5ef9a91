package portability.agreements.certificate;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import portability.ledger.privacy.ErasedFact;
import portability.ledger.store.LogReader;

/// The certificates issued here, each read from its own stream.
public final class Certificates {
    private final EventStore events;
    private final LogReader log;

    public Certificates(EventStore events, LogReader log) {
        this.events = events;
        this.log = log;
    }

    /// A certificate and when it was issued.
    public sealed interface Found {
        record Known(Certificate certificate, Instant issuedAt) implements Found {}

        /// Whom it was about was erased.
        record Erased() implements Found {}
    }

    /// Empty if none of that id was ever issued here.
    public Optional<Found> find(String certificateId) {
        var messages = events.readEvents(CertificateAggregate.stream(certificateId), 0)
                .asStream()
                .toList();
        if (messages.isEmpty()) return Optional.empty();
        if (messages.stream().anyMatch(message -> message.getPayload() instanceof ErasedFact))
            return Optional.of(new Found.Erased());
        var certificate = messages.stream()
                .map(message -> (CertificateEvent) message.getPayload())
                .reduce(Certificate.none(), Certificate::evolve, (_, later) -> later);
        return Optional.of(new Found.Known(certificate, messages.getFirst().getTimestamp()));
    }

    /// Whether one of that id was ever issued here.
    public boolean exists(String certificateId) {
        return log.lastOf(stream(certificateId)).isPresent();
    }

    public static String stream(String certificateId) {
        return CertificateAggregate.stream(certificateId);
    }
}
