package portability.simulation.institution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import portability.claims.Refused;
import portability.claims.exchange.delivery.NoReceipt;
import portability.claims.exchange.delivery.Parcel;
import portability.claims.exchange.delivery.Progress;
import portability.claims.exchange.pair.OutboxCommand.GiveUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.work.Backoff;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.simulation.world.Fault;

/// Sends what is in the outboxes: one document at a time per partner, again until it is receipted.
final class Sending {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Institution here;
    private final Registry registry;
    private final Map<String, Line> lines = new HashMap<>();

    /// To one partner.
    private static final class Line {
        final Progress progress = new Progress();
        boolean busy;
        int attempts;
        int failures;
        /// Of the call that is awaited: an answer to an earlier one comes too late.
        long call;
    }

    Sending(Institution here, Registry registry) {
        this.here = here;
        this.registry = registry;
    }

    void wake(String partner) {
        var line = lines.computeIfAbsent(partner, _ -> new Line());
        if (line.busy) return;
        line.busy = true;
        here.soon(() -> begin(partner, line));
    }

    private void begin(String partner, Line line) {
        var now = here.world().agenda().instant();
        var next = line.progress.begin(here.memory().outbox(partner).receiptedSeq() + 1, now);
        if (next.isPresent()) send(partner, line, next.getAsLong());
        else line.busy = false;
    }

    private void send(String partner, Line line, long seq) {
        var frozen = here.memory().frozen(partner);
        if (seq > frozen.size()) {
            line.busy = false;
            return;
        }
        boolean takesBack = here.memory().outbox(partner).givenUp().containsKey(seq);
        var parcel = new Parcel(frozen.get(Math.toIntExact(seq - 1)), takesBack);
        long call = ++line.call;
        int life = here.life();
        var request = parcel.request(
                registry.keyOf(here.name()),
                here.world().agenda().instant(),
                ++line.attempts,
                ShownCheckpoints.getDefaultInstance());
        var network = here.world().network();
        Runnable delivery = () -> registry.party(partner)
                .deliver(
                        here.name(),
                        request,
                        response -> network.send(
                                partner,
                                here.name(),
                                () -> here.answered(life, () -> {
                                    if (line.call == call) answer(line, parcel, response);
                                })));
        network.send(here.name(), partner, delivery);
        here.later(DEADLINE.toMillis(), () -> {
            if (line.call == call) failed(parcel, line);
        });
    }

    private void answer(Line line, Parcel parcel, DeliverResponse response) {
        line.call++;
        var partner = parcel.document().partner();
        try {
            var answer = parcel.answer(response, (keyId, received) -> registry.key(partner, keyId, received));
            long seq = parcel.document().pairSeq();
            if (line.progress.goesBack(seq, answer)) {
                send(partner, line, answer.expected());
                return;
            }
            here.command(partner, answer.keep());
            line.failures = 0;
            line.attempts = 0;
            var next = line.progress.after(seq, answer, Instant.MAX);
            if (next.isPresent()) send(partner, line, next.getAsLong());
            else line.busy = false;
        } catch (NoReceipt _) {
            failed(parcel, line);
        }
    }

    private void failed(Parcel parcel, Line line) {
        line.call++;
        line.failures++;
        var partner = parcel.document().partner();
        here.later(BACKOFF.after(line.failures, here.random()).toMillis(), () -> begin(partner, line));
        if (here.world().faults().strikes(Fault.TAKEN_BACK)) takeBack(parcel.document());
    }

    /// An officer has waited long enough, and lets another document go in its place.
    private void takeBack(DocumentFrozen document) {
        try {
            here.command(document.partner(), new GiveUp(document, true, "too late", "officer"));
        } catch (Refused _) {
            // Its receipt came meanwhile.
        }
    }
}
