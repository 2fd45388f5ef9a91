package portability.claims.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import portability.claims.partners.PartnerEvent.PartnerActivated;
import portability.claims.partners.PartnerEvent.PartnerEnrolled;
import portability.claims.partners.PartnerKeys.Earlier;
import portability.kernel.InstitutionId;
import portability.ledger.seal.VerificationKey;

/// Whom this institution knows. Always current: folded from the partner's stream, and kept until it moves.
///
/// This node's own institution is not in it.
@Component
public class Directory implements KnownInstitutions {
    private final EventStore events;
    private final Clock clock;
    private final Map<InstitutionId, Optional<KnownPartner>> known = new ConcurrentHashMap<>();

    Directory(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
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

    @Override
    public boolean isActive(String institution) {
        return findActive(InstitutionId.parse(institution)).isPresent();
    }

    @Override
    public Optional<VerificationKey> key(String institution, String keyId, Instant signed) {
        return key(institution, keyId, signed, clock.instant());
    }

    /// A partner's signing key, for what it signed at a moment and what came here at another.
    public Optional<VerificationKey> key(String institution, String keyId, Instant signed, Instant received) {
        try {
            return findActive(InstitutionId.parse(institution))
                    .flatMap(p -> p.keys().key(keyId, signed, received));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Every key a partner may sign with at a moment; none where there is no such active partner.
    public List<VerificationKey> keys(InstitutionId institution, Instant moment) {
        return findActive(institution)
                .map(partner -> partner.keys().countingAt(moment))
                .orElse(List.of());
    }

    /// The partner's stream has moved.
    void forget(InstitutionId institution) {
        known.remove(institution);
    }

    private Optional<KnownPartner> fold(InstitutionId institution) {
        var partner = Partner.unknown();
        var earlier = new ArrayList<Earlier>();
        var stream = events.readEvents(PartnerAggregate.streamOf(institution.toString()), 0);
        while (stream.hasNext()) {
            var message = stream.next();
            var event = (PartnerEvent) message.getPayload();
            if (event instanceof PartnerActivated && partner.active())
                earlier.add(new Earlier(read(partner.inForce().orElseThrow()), message.getTimestamp()));
            partner = partner.evolve(event);
        }
        return known(partner, earlier);
    }

    private static Optional<KnownPartner> known(Partner partner, List<Earlier> earlier) {
        return partner.enrolment().map(enrolled -> {
            var descriptor = read(enrolled);
            return new KnownPartner(
                    descriptor,
                    partner.active(),
                    PartnerKeys.of(descriptor, earlier, partner.compromised()),
                    partner.active() ? partner.proposed().map(Directory::read) : Optional.empty());
        });
    }

    private static Descriptor read(PartnerEnrolled enrolled) {
        return Descriptor.read(enrolled.signedDescriptor().toByteArray());
    }
}
