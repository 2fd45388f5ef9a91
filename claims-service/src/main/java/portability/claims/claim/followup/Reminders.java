package portability.claims.claim.followup;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.AwaitedList.Due;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.restore.recovery.PairGate;
import portability.claims.witness.WitnessDesk;
import portability.claims.work.Causes;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.Rounds;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// Reminds partners of what they owe, in rounds. However often a round is made, or breaks off between freezing a
/// [ReminderLetter] and noting it, there is one.
@Component
class Reminders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Principal NODE = Principal.node("reminders");
    private static final int AT_ONCE = 200;

    private final AwaitedList awaited;
    private final ClaimDesk claims;
    private final PairDesk pairs;
    private final WitnessDesk witnesses;
    private final PairGate gate;
    private final ReminderProperties settings;
    private final Clock clock;
    private final String here;
    private final Rounds rounds = new Rounds("reminders");
    private volatile boolean running;

    Reminders(
            AwaitedList awaited,
            ClaimDesk claims,
            PairDesk pairs,
            WitnessDesk witnesses,
            PairGate gate,
            ReminderProperties settings,
            Clock clock,
            NodeProperties node) {
        this.awaited = awaited;
        this.claims = claims;
        this.pairs = pairs;
        this.witnesses = witnesses;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
        this.here = node.institution();
    }

    @Override
    public void start() {
        running = true;
        rounds.every(settings.lookAgain(), this::round);
    }

    @Override
    public void stop() {
        running = false;
        rounds.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void round() {
        for (var due : awaited.due(clock.instant(), settings, AT_ONCE)) {
            try {
                remind(due);
            } catch (NotTheWriter other) {
                throw other;
            } catch (RuntimeException failed) {
                // The others are not held up by it; it is due in the next round too.
                LOG.warn("{} is not reminded yet: {}", due.partner(), Causes.named(failed));
            }
        }
    }

    private void remind(Due due) {
        var claim = claims.claim(due.claimId());
        // The list may be behind what has come.
        if (!claim.awaits(due.partner(), due.awaited()) || mayNotSendTo(due.partner())) return;
        var letter = ReminderLetter.of(
                due.claimId(), claim, here, due.partner(), due.awaited(), due.reminders() + 1, due.since());
        pairs.send(due.partner(), letter.document(), NODE);
        claims.send(due.claimId(), letter.note(), NODE);
    }

    /// What was sent before a restore may be on its way back, and with it the number of the next document.
    private boolean mayNotSendTo(String partner) {
        return witnesses.isInDoubt(here) || gate.isUnheard(partner) || gate.isRecovering(partner);
    }
}
