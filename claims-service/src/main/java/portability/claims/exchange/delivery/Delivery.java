package portability.claims.exchange.delivery;

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
import portability.claims.exchange.pair.PairDesk;
import portability.claims.partners.Directory;
import portability.claims.witness.WitnessDesk;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogName;

/// Sends what stands in the outboxes: one sender per partner, in the order of numbers, again and again until receipted.
///
/// All it needs to know stands in the store; what it keeps in memory only saves work.
@Component
class Delivery implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Principal SENDER = Principal.node("delivery");

    private final OutboxList outbox;
    private final PairDesk pairs;
    private final Directory directory;
    private final Courier courier;
    private final DeliveryProperties settings;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    private @Nullable KeyedWork senders;
    private @Nullable ScheduledExecutorService timer;

    /// How far a sender has come since the service started.
    private static final class Progress {
        long receiptedSeq;
        volatile long refusedSeq;
        int attempts;
        boolean goneBack;
    }

    Delivery(
            OutboxList outbox,
            PairDesk pairs,
            Directory directory,
            Courier courier,
            WitnessDesk witnesses,
            DeliveryProperties settings) {
        this.outbox = outbox;
        this.pairs = pairs;
        this.directory = directory;
        this.courier = courier;
        this.settings = settings;
        outbox.onFrozen(this::wake);
        witnesses.onTurn(this::tryAgain);
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

    /// Whoever restored a backup may have refused what it did not know any more, and knows it now.
    private void tryAgain(LogName turned) {
        var partner = turned.institution().toString();
        var sofar = progress.get(partner);
        if (sofar == null || sofar.refusedSeq == 0) return;
        sofar.refusedSeq = 0;
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
        if (seq == sofar.refusedSeq) return;
        sofar.goneBack = false;
        for (var next = outbox.at(partner, seq); next.isPresent(); next = outbox.at(partner, seq)) {
            var frozen = pairs.frozen(partner, next.get().streamSeq());
            var answer = courier.carry(known.get(), frozen, ++sofar.attempts);
            sofar.attempts = 0;
            var following = afterAnswer(partner, seq, answer, sofar);
            if (following.isEmpty()) return;
            seq = following.get();
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
        sofar.refusedSeq = seq;
        LOG.error(
                "{} refuses document {} ({}) as {}; nothing more is sent to it",
                partner,
                seq,
                answer.keep().documentId(),
                answer.keep().refusal());
        return Optional.empty();
    }
}
