package portability.simulation.institution;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.NextStep;
import portability.claims.work.Backoff;

/// Does what is due in the claims: one step after the other in each, as the claim was when it was looked at. Meanwhile
/// anything may happen to it.
final class Casework {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final int MOST_MILLIS_OF_AN_OFFICER = 300_000;

    private final Institution here;
    private final Steps steps;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> onDesk = new HashSet<>();

    /// A claim that is being worked on.
    private static final class Place {
        final Deque<NextStep> due = new ArrayDeque<>();
        Claim claim = Claim.unknown();
        boolean failed;
        int failures;
    }

    Casework(Institution here) {
        this.here = here;
        this.steps = new Steps(here);
    }

    /// A claim has moved. Whoever is at work on it looks at it again anyway.
    void wake(String claimId) {
        if (places.containsKey(claimId)) return;
        var place = new Place();
        places.put(claimId, place);
        here.soon(() -> look(claimId, place));
    }

    private void look(String claimId, Place place) {
        var before = place.claim;
        place.claim = here.memory().claim(claimId);
        if (!here.automatic() && place.claim.determination().isPresent() && !place.claim.isDecided()) officer(claimId);
        place.due.addAll(NextStep.due(place.claim, here.automatic()));
        if (place.due.isEmpty()) {
            places.remove(claimId);
        } else if (!place.failed && place.claim.equals(before)) {
            throw new IllegalStateException("the steps change nothing: " + place.due);
        } else {
            place.failed = false;
            next(claimId, place);
        }
    }

    private void next(String claimId, Place place) {
        var step = place.due.poll();
        if (step != null) {
            here.soon(() -> take(claimId, place, step));
        } else if (place.failed) {
            place.failures++;
            here.later(BACKOFF.after(place.failures, here.random()).toMillis(), () -> look(claimId, place));
        } else {
            place.failures = 0;
            look(claimId, place);
        }
    }

    /// One step that must wait, for a service that is down, does not hold up the others.
    private void take(String claimId, Place place, NextStep step) {
        if (steps.isHeldUp(step)) {
            place.failed = true;
            next(claimId, place);
            return;
        }
        var command = steps.ask(claimId, place.claim, step);
        here.soon(() -> {
            try {
                here.command(claimId, command);
            } catch (Refused _) {
                // Not lawful any more, since a record changed meanwhile, say.
                place.failed = true;
            }
            next(claimId, place);
        });
    }

    private void officer(String claimId) {
        if (!onDesk.add(claimId)) return;
        here.later(here.random().nextInt(MOST_MILLIS_OF_AN_OFFICER), () -> {
            onDesk.remove(claimId);
            try {
                here.command(
                        claimId, new Decide("officer", here.world().agenda().instant()));
            } catch (Refused _) {
                // A record was renewed meanwhile: it is determined again, and comes back to the desk.
            }
        });
    }
}
