package portability.claims.witness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.witness.WitnessCommand.Show;
import portability.claims.witness.WitnessCommand.Shower;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.work.Causes;
import portability.ledger.edge.Principal;

/// Looks at every checkpoint that is shown. What only grows, as it should, is stored from time to time; anything else
/// at once.
@Component
public class Witness implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final WitnessDesk desk;
    private final Duration storeEvery;
    /// By the log's name: growth that is proved, and waits to be stored.
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Long> storedAt = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService timer;

    private record Held(Show show, Principal by) {}

    Witness(WitnessDesk desk, WitnessProperties settings) {
        this.desk = desk;
        this.storeEvery = settings.storeEvery();
    }

    /// A partner shows its own log's checkpoint.
    /// @return what is known of that log now; what follows is stored
    public WitnessedLog shownByOwner(Noted shown, Proof proof, Principal by) {
        return look(new Show(shown, proof, Shower.OWNER, false), by);
    }

    /// A partner shows a checkpoint of another's log. Whether the log's owner is to be asked, says
    /// [#isOpen(Noted,Proof,boolean)].
    public WitnessedLog shownByOther(Noted shown, Principal by) {
        return look(new Show(shown, Proof.none(), Shower.RELAY, false), by);
    }

    /// A partner was asked to prove what it had shown, and did not answer.
    public WitnessedLog unanswered(Noted shown, Principal by) {
        return look(new Show(shown, Proof.none(), Shower.OWNER_SILENT, false), by);
    }

    /// A partner was asked to prove, and this is all it could say.
    /// @param byOwner who had shown it?
    public WitnessedLog answered(Noted shown, Proof proof, boolean byOwner, Principal by) {
        return look(new Show(shown, proof, byOwner ? Shower.OWNER_ASKED : Shower.OWNER_ASKED_OF_RELAYED, false), by);
    }

    /// Another log of this node, to be answered for.
    public WitnessedLog ofOwnNode(Noted shown, Proof proof, Principal by) {
        return look(new Show(shown, proof, Shower.OWNER_ASKED, true), by);
    }

    /// Does it take another proof of the owner's to know how this checkpoint stands to what was seen?
    ///
    /// @param byOwner who shows it? What others pass on of a history that officers have closed, asks nothing
    public boolean isOpen(Noted shown, Proof proof, boolean byOwner) {
        var log = desk.log(shown.checkpoint().log());
        return log.fork().isEmpty()
                && (byOwner || !log.isSettled(shown))
                && Relation.of(log.newest(), shown, proof) == Relation.UNPROVED;
    }

    private WitnessedLog look(Show show, Principal by) {
        var log = show.shown().checkpoint().log();
        var name = show.shown().log();
        // What is smaller than what was seen a moment ago must not pass because that was not stored yet.
        var waiting = held.get(name);
        if (waiting != null && show.shown().size() <= waiting.show().shown().size()) store(name);
        var outcome = desk.outcome(show);
        if (outcome.isEmpty()) return desk.log(log);
        if (isOnlyGrowth(outcome) && wasStoredLately(name)) {
            held.merge(name, new Held(show, by), Witness::larger);
        } else {
            storedAt.put(name, System.nanoTime());
            desk.show(show, by);
        }
        return desk.log(log);
    }

    private boolean wasStoredLately(String name) {
        var last = storedAt.get(name);
        return last != null && System.nanoTime() - last < storeEvery.toNanos();
    }

    private static boolean isOnlyGrowth(List<WitnessEvent> outcome) {
        return !outcome.isEmpty()
                && outcome.stream()
                        .allMatch(event -> event instanceof CheckpointWitnessed || event instanceof CheckpointAnchored);
    }

    private static Held larger(Held one, Held other) {
        return one.show().shown().size() > other.show().shown().size() ? one : other;
    }

    private void storeDue() {
        for (var name : held.keySet()) {
            if (wasStoredLately(name)) continue;
            try {
                store(name);
            } catch (RuntimeException unavailable) {
                LOG.warn("what was witnessed of {} is not stored yet: {}", name, Causes.named(unavailable));
            }
        }
    }

    private void store(String name) {
        var waiting = held.remove(name);
        // Where more was stored meanwhile, its proof is for other trees now, and it is of no more use.
        if (waiting == null || !isOnlyGrowth(desk.outcome(waiting.show()))) return;
        storedAt.put(name, System.nanoTime());
        desk.show(waiting.show(), waiting.by());
    }

    @Override
    public void start() {
        var clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("witness").factory());
        long millis = Math.max(1, storeEvery.toMillis() / 2);
        var _ = clockwork.scheduleWithFixedDelay(this::storeDue, millis, millis, TimeUnit.MILLISECONDS);
        timer = clockwork;
    }

    @Override
    public void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
        held.keySet().forEach(name -> {
            try {
                store(name);
            } catch (RuntimeException unavailable) {
                LOG.warn("what was witnessed of {} last is not stored: {}", name, Causes.named(unavailable));
            }
        });
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
