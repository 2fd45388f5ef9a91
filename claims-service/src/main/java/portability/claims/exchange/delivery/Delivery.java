package portability.claims.exchange.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.exchange.delivery.Courier.Answer;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.partners.Directory;
import portability.claims.partners.KnownPartner;
import portability.claims.witness.WitnessDesk;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;

/// Sends what stands in the outboxes: one sender per partner, in the order of numbers, again and again until receipted.
///
/// All it needs to know stands in the store; what it keeps in memory only saves work.
@Component
public class Delivery implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Principal SENDER = Principal.node("delivery");

    private final OutboxList outbox;
    private final PairDesk pairs;
    private final Directory directory;
    private final Courier courier;
    private final Circuits circuits;
    private final DeliveryProperties settings;
    private final Clock clock;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    private @Nullable KeyedWork senders;
    private @Nullable ScheduledExecutorService timer;

    /// How far a sender has come since the service started.
    private static final class Progress {
        long receiptedSeq;
        volatile long refusedSeq;
        volatile Instant askAgain = Instant.MIN;
        volatile int attempts;
        volatile @Nullable Instant unreachableSince;
        boolean goneBack;

        void refused(long seq, Instant again) {
            askAgain = again;
            refusedSeq = seq;
        }

        boolean isRefused(long seq, Instant now) {
            return seq == refusedSeq && now.isBefore(askAgain);
        }
    }

    /// How sending to a partner goes, as far as is known since the service started.
    ///
    /// @param inVain           attempts at the document that is next
    /// @param unreachableSince empty while it answers
    public record Attempts(int inVain, Optional<Instant> unreachableSince) {}

    Delivery(
            OutboxList outbox,
            PairDesk pairs,
            Directory directory,
            Courier courier,
            Circuits circuits,
            WitnessDesk witnesses,
            DeliveryProperties settings,
            Clock clock) {
        this.outbox = outbox;
        this.pairs = pairs;
        this.directory = directory;
        this.courier = courier;
        this.circuits = circuits;
        this.settings = settings;
        this.clock = clock;
        outbox.onFrozen(this::wake);
        outbox.onGivenUp(this::sendAgain);
        witnesses.onTurn(turned -> sendAgain(turned.institution().toString()));
    }

    @Override
    public void start() {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        senders = new KeyedWork("delivery to", settings.partnersAtOnce(), backoff, this::sendAll);
        var clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("delivery").factory());
        long millis = settings.lookAgain().toMillis();
        var _ = clockwork.scheduleWithFixedDelay(this::lookAgain, 0, millis, TimeUnit.MILLISECONDS);
        timer = clockwork;
    }

    @Override
    public void stop() {
        if (timer != null) timer.shutdownNow();
        if (senders != null) senders.close();
        timer = null;
        senders = null;
    }

    @Override
    public boolean isRunning() {
        return senders != null;
    }

    private void wake(String partner) {
        var running = senders;
        if (running != null) running.request(partner);
    }

    /// Sends what waits for a partner at once, whatever it refused or however long it did not answer.
    public void tryAgain(String partner) {
        circuits.close(partner);
        sendAgain(partner);
    }

    public Attempts attempts(String partner) {
        var sofar = progress.get(partner);
        return sofar == null
                ? new Attempts(0, Optional.empty())
                : new Attempts(sofar.attempts, Optional.ofNullable(sofar.unreachableSince));
    }

    /// What was refused may be taken now: whoever restored a backup knows again what it did not, or an officer here
    /// took
    /// the document back.
    private void sendAgain(String partner) {
        var sofar = progress.get(partner);
        if (sofar != null) sofar.refusedSeq = 0;
        wake(partner);
    }

    private void lookAgain() {
        try {
            outbox.waiting().forEach(this::wake);
        } catch (RuntimeException unavailable) {
            LOG.warn("the outbox cannot be read now: {}", unavailable.getClass().getSimpleName());
        }
    }

    /// Sends what there is, until there is no more or the partner refuses. Fails where the partner does not answer.
    private void sendAll(String partner) {
        var known = directory.findActive(InstitutionId.parse(partner));
        if (known.isEmpty()) return;
        var sofar = progress.computeIfAbsent(partner, _ -> new Progress());
        var open = outbox.firstOpen(partner);
        if (open.isEmpty()) return;
        long seq = Math.max(open.getAsLong(), sofar.receiptedSeq + 1);
        if (sofar.isRefused(seq, clock.instant())) return;
        sofar.goneBack = false;
        for (var next = outbox.at(partner, seq); next.isPresent(); next = outbox.at(partner, seq)) {
            var frozen = pairs.frozen(partner, next.get().streamSeq());
            var answer = carry(known.get(), frozen, next.get().givenUp(), sofar);
            var following = afterAnswer(partner, seq, answer, sofar);
            if (following.isEmpty()) return;
            seq = following.get();
        }
    }

    private Answer carry(KnownPartner partner, DocumentFrozen document, boolean takesBack, Progress sofar) {
        try {
            int attempt = sofar.attempts + 1;
            sofar.attempts = attempt;
            var answer = courier.carry(partner, document, takesBack, attempt);
            sofar.unreachableSince = null;
            if (answer.isAccepted()) sofar.attempts = 0;
            return answer;
        } catch (RuntimeException failed) {
            if (sofar.unreachableSince == null) sofar.unreachableSince = clock.instant();
            throw failed;
        }
    }

    /// Which document is sent next; empty if the pair must stop.
    private Optional<Long> afterAnswer(String partner, long seq, Answer answer, Progress sofar) {
        if (answer.isOutOfOrder() && answer.expected() >= 1 && answer.expected() < seq) {
            // The partner has lost what it receipted, to an older backup say. It gets the same bytes again.
            if (sofar.goneBack) throw new Courier.NoReceipt("it asked for earlier documents twice");
            sofar.goneBack = true;
            LOG.warn("{} asks for documents from {} again", partner, answer.expected());
            sofar.receiptedSeq = answer.expected() - 1;
            return Optional.of(answer.expected());
        }
        pairs.send(partner, answer.keep(), SENDER);
        if (answer.isAccepted()) {
            sofar.receiptedSeq = seq;
            sofar.refusedSeq = 0;
            return Optional.of(seq + 1);
        }
        sofar.refused(seq, clock.instant().plus(settings.refusedAgain()));
        LOG.error(
                "{} refuses document {} ({}) as {}; nothing behind it is sent until it is taken, or taken back",
                partner,
                seq,
                answer.keep().documentId(),
                answer.keep().refusal());
        return Optional.empty();
    }
}
