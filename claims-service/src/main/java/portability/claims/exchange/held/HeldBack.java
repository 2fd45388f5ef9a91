package portability.claims.exchange.held;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.exchange.checkpoints.Greetings;
import portability.claims.exchange.delivery.DeliveryProperties;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.restore.recovery.PairGate;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;
import portability.ledger.edge.Principal;
import portability.ledger.processing.Rounds;
import portability.proto.exchange.v1.DocumentKind;

/// Lets documents go that were held back, once their partner says that it knows them; asks it, where there are some.
@Component
class HeldBack implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HeldBack.class);
    private static final Principal NODE = Principal.node("held-back");
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final HeldList held;
    private final SpokenVersions versions;
    private final Greetings greetings;
    private final PairGate gate;
    private final PairDesk pairs;
    private final DeliveryProperties settings;

    private @Nullable KeyedWork work;
    private @Nullable Rounds rounds;

    HeldBack(
            HeldList held,
            SpokenVersions versions,
            Greetings greetings,
            PairGate gate,
            PairDesk pairs,
            DeliveryProperties settings) {
        this.held = held;
        this.versions = versions;
        this.greetings = greetings;
        this.gate = gate;
        this.pairs = pairs;
        this.settings = settings;
        held.onHeld(this::wake);
        versions.onHeard(this::wake);
        gate.onOpened(this::lookAgain);
    }

    @Override
    public void start() {
        work = new KeyedWork(
                "held back from",
                settings.partnersAtOnce(),
                new Backoff(settings.firstRetry(), settings.longestRetry()),
                this::letGo);
        rounds = new Rounds("held-back");
        rounds.every(LOOK_AGAIN, this::lookAgain);
    }

    @Override
    public void stop() {
        if (rounds != null) rounds.close();
        if (work != null) work.close();
        rounds = null;
        work = null;
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    private void wake(String partner) {
        var running = work;
        if (running != null) running.request(partner);
    }

    private void lookAgain() {
        held.partners().forEach(this::wake);
    }

    private void letGo(String partner) {
        boolean isOlder = false;
        for (var document : held.of(partner)) {
            var kind = DocumentKind.valueOf("DOCUMENT_KIND_" + document.kind());
            if (!versions.isKnown(partner, kind)) isOlder = true;
            // What was sent before a restore may be on its way back, and with it the number of the next document.
            else if (gate.isUnheard(partner) || gate.isRecovering(partner)) return;
            else {
                pairs.release(partner, document.documentId(), NODE);
                LOG.info("{} knows documents of kind {} now: one goes that was held back", partner, document.kind());
            }
        }
        if (isOlder) greetings.ask(partner);
    }
}
