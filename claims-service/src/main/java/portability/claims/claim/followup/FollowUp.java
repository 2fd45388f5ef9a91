package portability.claims.claim.followup;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
import portability.ledger.processing.ReadModelNotCurrent;
import portability.ledger.processing.ReadModels;

/// Moves claims: whenever one has moved, at start and from time to time, it does what is due in it.
///
/// It remembers nothing. What is due is found from the claim's state, so a crash between any two steps only delays.
@Component
class FollowUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);

    private final OpenClaims open;
    private final ReadModels readModels;
    private final ClaimDesk claims;
    private final ClaimSteps steps;
    private final ForwardedClaims forwarded;
    private final WitnessDesk witnesses;
    private final PairGate pairs;
    private final ClaimsProperties settings;
    private final Settled settled = new Settled();

    private @Nullable KeyedWork work;
    private @Nullable ScheduledExecutorService timer;

    FollowUp(
            ClaimMoves moves,
            OpenClaims open,
            ReadModels readModels,
            ClaimDesk claims,
            ClaimSteps steps,
            ForwardedClaims forwarded,
            WitnessDesk witnesses,
            PairGate pairs,
            ClaimsProperties settings) {
        this.open = open;
        this.readModels = readModels;
        this.claims = claims;
        this.steps = steps;
        this.forwarded = forwarded;
        this.witnesses = witnesses;
        this.pairs = pairs;
        this.settings = settings;
        moves.onMove(this::moved);
        witnesses.onTurn(_ -> lookSoon());
        pairs.onOpened(this::lookSoon);
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
        if (settled.isNews(claimId, seq)) wake(claimId);
    }

    private void wake(String claimId) {
        var running = work;
        if (running != null) running.request(claimId);
    }

    /// Whoever tells of something must not wait for the list.
    private void lookSoon() {
        var clockwork = timer;
        if (clockwork == null) return;
        try {
            clockwork.execute(this::lookAgain);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("nobody looks any more", stopped);
        }
    }

    /// The list follows by a moment, and what is not in it yet may have been looked at before that because of which all
    /// are looked at.
    private void lookAgain() {
        try {
            var listed = open.all();
            listed.forEach(this::lookAnyway);
            awaitList();
            var since = new ArrayList<>(open.all());
            since.removeAll(Set.copyOf(listed));
            since.forEach(this::lookAnyway);
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "open claims cannot be read now: {}", unavailable.getClass().getSimpleName());
        }
    }

    private void lookAnyway(String claimId) {
        settled.lookAnyway(claimId);
        wake(claimId);
    }

    private void awaitList() {
        try {
            var _ = readModels.catchUp(OpenClaims.PROCESSOR);
        } catch (ReadModelNotCurrent behind) {
            LOG.warn("the list of open claims is behind: {}", behind.reason());
        }
    }

    /// Does what is due until nothing is, or a step must wait.
    private void moveOn(String claimId) {
        if (settled.needsNoLook(claimId)) return;
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
                story.ifPresent(
                        known -> settled.nothingIsDue(claimId, known.moments().size()));
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
