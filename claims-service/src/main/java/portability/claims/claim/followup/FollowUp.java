package portability.claims.claim.followup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.NextStep;
import portability.claims.restore.recovery.PairGate;
import portability.claims.witness.WitnessDesk;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;

/// Moves claims: whenever one has moved, at start and from time to time, it does what is due in it.
///
/// It remembers nothing. What is due is found from the claim's state, so a crash between any two steps only delays.
@Component
class FollowUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);

    private static final int MOST_SETTLED = 10_000;

    private final OpenClaims open;
    private final ClaimDesk claims;
    private final ClaimSteps steps;
    private final ForwardedClaims forwarded;
    private final WitnessDesk witnesses;
    private final PairGate pairs;
    private final ClaimsProperties settings;
    /// How many facts of a claim were known when nothing was due. Of its own steps it hears only after it has
    /// looked.
    private final Cache<String, Integer> settled =
            Caffeine.newBuilder().maximumSize(MOST_SETTLED).build();

    private @Nullable KeyedWork work;
    private @Nullable ScheduledExecutorService timer;

    FollowUp(
            OpenClaims open,
            ClaimDesk claims,
            ClaimSteps steps,
            ForwardedClaims forwarded,
            WitnessDesk witnesses,
            PairGate pairs,
            ClaimsProperties settings) {
        this.open = open;
        this.claims = claims;
        this.steps = steps;
        this.forwarded = forwarded;
        this.witnesses = witnesses;
        this.pairs = pairs;
        this.settings = settings;
        open.onMove(this::moved);
        witnesses.onTurn(_ -> lookAgain());
        pairs.onOpened(this::lookAgain);
    }

    @Override
    public void start() {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        work = new KeyedWork("claim", settings.claimsAtOnce(), backoff, this::moveOn);
        var clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("follow-up").factory());
        var _ = clockwork.scheduleWithFixedDelay(
                this::lookAgain, 0, settings.lookAgain().toMillis(), TimeUnit.MILLISECONDS);
        timer = clockwork;
    }

    @Override
    public void stop() {
        if (timer != null) timer.shutdownNow();
        if (work != null) work.close();
        timer = null;
        work = null;
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    private void moved(String claimId, long seq) {
        var seen = settled.getIfPresent(claimId);
        if (seen == null || seen <= seq) wake(claimId);
    }

    private void wake(String claimId) {
        var running = work;
        if (running != null) running.request(claimId);
    }

    private void lookAgain() {
        try {
            open.all().forEach(this::wake);
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "open claims cannot be read now: {}", unavailable.getClass().getSimpleName());
        }
    }

    /// Does what is due until nothing is, or a step must wait.
    private void moveOn(String claimId) {
        var before = Claim.unknown();
        while (true) {
            var story = claims.story(claimId);
            var claim = story.map(Story::claim).orElseGet(Claim::unknown);
            var due = NextStep.due(claim, settings.automatic()).stream()
                    .filter(step ->
                            !(step instanceof NextStep.DecideAutomatically) || !forwarded.mayBeDecidedTwice(claim))
                    .filter(step -> !NextStep.actsOnWordInDoubt(step, claim, witnesses::isInDoubt))
                    .filter(step ->
                            !NextStep.mayDifferFromWhatWasSent(step, claim, pairs::isUnheard, pairs::isRecovering))
                    .toList();
            if (due.isEmpty()) {
                story.ifPresent(known -> settled.put(claimId, known.moments().size()));
                return;
            }
            if (claim.equals(before)) throw new IllegalStateException("the steps change nothing");
            before = claim;
            RuntimeException failure = null;
            // One step that must wait, for a service that is down, does not hold up the others.
            for (var step : due) {
                try {
                    steps.take(claimId, claim, step);
                } catch (RuntimeException failed) {
                    if (failure == null) failure = failed;
                    else failure.addSuppressed(failed);
                }
            }
            if (failure != null) throw failure;
        }
    }
}
