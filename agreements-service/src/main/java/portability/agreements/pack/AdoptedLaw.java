package portability.agreements.pack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.InstitutionId;
import portability.law.LawPack;

/// The law this node has adopted, read from its own events: never from what lies beside the program.
public final class AdoptedLaw {
    private static final int KEPT = 4;

    private final EventStore events;
    private final String packId;
    private volatile @Nullable Reading last;
    private final Map<String, HeldLaw> earlier = new LinkedHashMap<>();

    private record Reading(long sequence, HeldLaw law) {}

    public AdoptedLaw(EventStore events, InstitutionId institution) {
        this.events = events;
        this.packId = streamOf(institution);
    }

    static String streamOf(InstitutionId institution) {
        return "law-pack/" + institution;
    }

    /// The pack that holds now.
    /// @throws Refused NoLawLoaded if none was adopted yet
    public LawPack current() {
        return held().pack();
    }

    /// The law that holds now.
    /// @throws Refused NoLawLoaded if none was adopted yet
    public HeldLaw held() {
        long sequence = events.lastSequenceNumberFor(packId).orElseThrow(() -> new Refused(new Refusal.NoLawLoaded()));
        var reading = last;
        if (reading != null && reading.sequence() == sequence) return reading.law();
        var law = read(adoptions().getLast());
        last = new Reading(sequence, law);
        return law;
    }

    /// The law that held at a moment; without one, now.
    /// @throws Refused NoLawLoaded if none was adopted by then
    public HeldLaw heldAt(Optional<Instant> moment) {
        if (moment.isEmpty()) return held();
        return adoptions().stream()
                .filter(adoption -> !adoption.at().isAfter(moment.get()))
                .reduce((_, later) -> later)
                .map(this::read)
                .orElseThrow(() -> new Refused(new Refusal.NoLawLoaded()));
    }

    /// A version that held at some time, or still does.
    /// @throws Refused UnknownLawVersion if none of that checksum ever did
    public HeldLaw version(String checksum) {
        return find(checksum).orElseThrow(() -> new Refused(new Refusal.UnknownLawVersion()));
    }

    /// The same; empty if none of that checksum ever held.
    public Optional<HeldLaw> find(String checksum) {
        var read = known(checksum);
        if (read != null) return Optional.of(read);
        return adoptions().stream()
                .filter(adoption -> adoption.event().checksum().equals(checksum))
                .findFirst()
                .map(this::read);
    }

    private @Nullable HeldLaw known(String checksum) {
        synchronized (earlier) {
            return earlier.get(checksum);
        }
    }

    private record Adoption(LawPackAdopted event, Instant at) {}

    /// Never empty.
    private List<Adoption> adoptions() {
        var found = events.readEvents(packId, 0)
                .asStream()
                .filter(message -> message.getPayload() instanceof LawPackAdopted)
                .map(AdoptedLaw::adoption)
                .toList();
        if (found.isEmpty()) throw new Refused(new Refusal.NoLawLoaded());
        return found;
    }

    private static Adoption adoption(DomainEventMessage<?> message) {
        return new Adoption((LawPackAdopted) message.getPayload(), message.getTimestamp());
    }

    /// To read a pack takes a while: the last few are kept.
    private HeldLaw read(Adoption adoption) {
        var checksum = adoption.event().checksum();
        synchronized (earlier) {
            var known = earlier.get(checksum);
            if (known != null) return known;
            var law = new HeldLaw(packOf(adoption.event()), adoption.at());
            earlier.put(checksum, law);
            if (earlier.size() > KEPT)
                earlier.remove(earlier.keySet().iterator().next());
            return law;
        }
    }

    private static LawPack packOf(LawPackAdopted adopted) {
        var pack = LawPack.of(LawFile.texts(adopted.files()));
        if (!pack.checksum().equals(adopted.checksum()))
            throw new IllegalStateException("the adopted files are not those of " + adopted.checksum());
        return pack;
    }
}
