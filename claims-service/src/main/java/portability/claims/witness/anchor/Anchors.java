package portability.claims.witness.anchor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamLogs;
import portability.claims.witness.NoteReader;
import portability.claims.witness.Noted;
import portability.claims.witness.Proof;
import portability.claims.witness.Witness;
import portability.claims.witness.WitnessDesk;
import portability.claims.witness.WitnessProperties;
import portability.claims.work.Causes;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogName;
import portability.ledger.node.NodeProperties;

/// Follows the logs of contributions and agreements: when one has grown, its checkpoint is proved and stored.
@Component
class Anchors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final Principal NODE = Principal.node("anchors");

    private final UpstreamLogs upstream;
    private final NoteReader notes;
    private final Witness witness;
    private final WitnessDesk desk;
    private final WitnessProperties settings;
    private final InstitutionId here;

    private @Nullable ScheduledExecutorService timer;

    Anchors(
            UpstreamLogs upstream,
            NoteReader notes,
            Witness witness,
            WitnessDesk desk,
            WitnessProperties settings,
            NodeProperties node) {
        this.upstream = upstream;
        this.notes = notes;
        this.witness = witness;
        this.desk = desk;
        this.settings = settings;
        this.here = node.institutionId();
    }

    @Override
    public void start() {
        var clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("anchors").factory());
        long millis = settings.anchorEvery().toMillis();
        var _ = clockwork.scheduleWithFixedDelay(this::anchorAll, millis, millis, TimeUnit.MILLISECONDS);
        timer = clockwork;
    }

    @Override
    public void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void anchorAll() {
        for (var service : WitnessDesk.ANCHORED_SERVICES) {
            try {
                anchor(service);
            } catch (UpstreamDown _) {
                // It is asked again soon, and whoever needs it for a claim says so.
            } catch (RuntimeException failed) {
                LOG.warn("{} is not anchored now: {}", service, Causes.named(failed));
            }
        }
    }

    private void anchor(String service) {
        var newest = upstream.checkpoint(service);
        if (newest.isEmpty()) return;
        var noted = newest.flatMap(notes::read).filter(n -> isLogOf(service, n));
        if (noted.isEmpty()) {
            LOG.error("{} shows a checkpoint that is not its own, or not signed by this institution", service);
            return;
        }
        var seen = desk.log(new LogName(here, service, 1)).newest();
        if (seen.map(Noted::note).equals(newest)) return;
        witness.ofOwnNode(noted.get(), proof(service, seen, noted.get()), NODE);
    }

    private Proof proof(String service, Optional<Noted> seen, Noted shown) {
        if (seen.isEmpty()) return Proof.none();
        long from = Math.min(seen.get().size(), shown.size());
        long to = Math.max(seen.get().size(), shown.size());
        if (from == to || from == 0) return Proof.none();
        return new Proof(from, to, upstream.consistency(service, from, to).orElse(List.of()));
    }

    private boolean isLogOf(String service, Noted noted) {
        var log = noted.checkpoint().log();
        return log.institution().equals(here) && log.service().equals(service);
    }
}
