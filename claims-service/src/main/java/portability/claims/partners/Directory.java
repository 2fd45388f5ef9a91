package portability.claims.partners;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;
import portability.kernel.InstitutionId;
import portability.ledger.seal.VerificationKey;

/// Whom this institution knows. Always current: folded from the partner's stream, and kept until it moves.
///
/// This node's own institution is not in it.
@Component
public class Directory {
    private final EventStore events;
    private final Map<InstitutionId, Optional<KnownPartner>> known = new ConcurrentHashMap<>();

    Directory(EventStore events) {
        this.events = events;
    }

    /// The partner, enrolled at least.
    public Optional<KnownPartner> find(InstitutionId institution) {
        // Within the map's lock, so that nothing older is kept after forget().
        var found = known.computeIfAbsent(institution, this::fold);
        // A stranger can make up names without end.
        if (found.isEmpty()) known.remove(institution, found);
        return found;
    }

    /// The partner, if two officers have confirmed it.
    public Optional<KnownPartner> findActive(InstitutionId institution) {
        return find(institution).filter(KnownPartner::active);
    }

    public boolean isActive(String institution) {
        return findActive(InstitutionId.parse(institution)).isPresent();
    }

    /// A partner's signing key as it counted at a moment; empty where there is no such active partner or key.
    public Optional<VerificationKey> key(String institution, String keyId, Instant moment) {
        try {
            return findActive(InstitutionId.parse(institution))
                    .flatMap(p -> p.descriptor().key(keyId, moment));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Every key a partner may sign with at a moment; none where there is no such active partner.
    public List<VerificationKey> keys(InstitutionId institution, Instant moment) {
        return findActive(institution)
                .map(partner -> partner.descriptor().keysAt(moment))
                .orElse(List.of());
    }

    /// The partner's stream has moved.
    void forget(InstitutionId institution) {
        known.remove(institution);
    }

    private Optional<KnownPartner> fold(InstitutionId institution) {
        var partner = events.readEvents(PartnerAggregate.streamOf(institution.toString()))
                .asStream()
                .map(Message::getPayload)
                .map(PartnerEvent.class::cast)
                .reduce(Partner.unknown(), Partner::evolve, (_, later) -> later);
        return partner.enrolment()
                .map(e -> new KnownPartner(Descriptor.read(e.signedDescriptor().toByteArray()), partner.active()));
    }
}
