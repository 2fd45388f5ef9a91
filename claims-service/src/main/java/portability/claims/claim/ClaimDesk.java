package portability.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to claims. What it reads is always current: folded from the claim's stream, of a claim that was read just
/// now from where that ended.
@Component
public class ClaimDesk {
    /// Of which type the stream of a claim is in the log.
    public static final String STREAM_TYPE = ClaimAggregate.class.getSimpleName();

    private final Commands commands;
    private final EventStore events;
    private final KeyRing keys;
    private final RecentStories recent = new RecentStories();

    /// A claim and what has happened in it.
    public record Story(String claimId, Claim claim, List<Moment> moments) {}

    /// Something that happened, and when it was recorded.
    public record Moment(Instant recordedAt, ClaimEvent event) {}

    ClaimDesk(Commands commands, EventStore events, KeyRing keys) {
        this.commands = commands;
        this.events = events;
        this.keys = keys;
    }

    public void send(String claimId, ClaimCommand command, Principal by) {
        commands.send(new ClaimAggregate.Instruction(claimId, command), by);
    }

    /// The claim; unknown where nothing is recorded.
    public Claim claim(String claimId) {
        return story(claimId).map(Story::claim).orElseGet(Claim::unknown);
    }

    /// The claim with its history; empty where nothing is recorded, or it was erased.
    public Optional<Story> story(String claimId) {
        if (CaseId.contactIn(claimId).isEmpty()) return Optional.empty();
        try {
            return told(claimId);
        } catch (SubjectErasedAlready _) {
            return Optional.empty();
        }
    }

    /// The claim as it was when something had just happened in it; empty where it was erased since.
    public Optional<Claim> asOf(ClaimEvent event) {
        return story(event.claimId()).flatMap(story -> {
            var claim = Claim.unknown();
            for (var moment : story.moments()) {
                claim = claim.evolve(moment.event());
                if (moment.event().equals(event)) return Optional.of(claim);
            }
            return Optional.empty();
        });
    }

    /// Whether it was erased: nothing more is taken about it.
    public boolean isErased(String claimId) {
        return keys.isErased(claimId);
    }

    private Optional<Story> told(String claimId) {
        if (isErased(claimId)) {
            recent.forget(claimId);
            return Optional.empty();
        }
        var known = recent.find(claimId);
        var moments = new ArrayList<>(known.map(Story::moments).orElse(List.of()));
        var claim = known.map(Story::claim).orElseGet(Claim::unknown);
        var stream = events.readEvents(claimId, moments.size());
        if (known.isPresent() && !stream.hasNext()) return known;
        while (stream.hasNext()) {
            var message = stream.next();
            if (!(message.getPayload() instanceof ClaimEvent event)) return Optional.empty();
            moments.add(new Moment(message.getTimestamp(), event));
            claim = claim.evolve(event);
        }
        if (moments.isEmpty()) return Optional.empty();
        var story = new Story(claimId, claim, List.copyOf(moments));
        recent.keep(story);
        return Optional.of(story);
    }
}
