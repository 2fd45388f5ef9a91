package portability.claims.exchange.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
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
    private final SpokenVersions versions;
    private final Directory directory;
    private final Courier courier;
    private final Circuits circuits;
    private final DeliveryProperties settings;
    private final Clock clock;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    private @Nullable KeyedWork senders;
    private @Nullable ScheduledExecutorService timer;

    /// To one partner.
    private static final class Line {
        final Progress progress = new Progress();
        volatile int attempts;
        volatile @Nullable Instant unreachableSince;
    }

    /// How sending to a partner goes, as far as is known since the service started.
    ///
    /// @param inVain           attempts at the document that is next
    /// @param unreachableSince empty while it answers
    public record Attempts(int inVain, Optional<Instant> unreachableSince) {}

    Delivery(
            OutboxList outbox,
            PairDesk pairs,
            SpokenVersions versions,
            Directory directory,
            Courier courier,
            Circuits circuits,
            WitnessDesk witnesses,
            DeliveryProperties settings,
            Clock clock) {
        this.outbox = outbox;
        this.pairs = pairs;
        this.versions = versions;
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
        var line = lines.get(partner);
        return line == null
                ? new Attempts(0, Optional.empty())
                : new Attempts(line.attempts, Optional.ofNullable(line.unreachableSince));
    }

    /// What was refused may be taken now: whoever restored a backup knows again what it did not, or an officer here
    /// took
    /// the document back.
    private void sendAgain(String partner) {
        var line = lines.get(partner);
        if (line != null) line.progress.forgetRefusal();
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
        var line = lines.computeIfAbsent(partner, _ -> new Line());
        var open = outbox.firstOpen(partner);
        if (open.isEmpty()) return;
        var next = line.progress.begin(open.getAsLong(), clock.instant());
        while (next.isPresent()) {
            long seq = next.getAsLong();
            var placed = outbox.at(partner, seq);
            if (placed.isEmpty()) return;
            var frozen = pairs.frozen(partner, placed.get().streamSeq());
            var answer = carry(known.get(), new Parcel(frozen, placed.get().givenUp()), line);
            next = afterAnswer(partner, seq, answer, line.progress);
        }
    }

    private Answer carry(KnownPartner partner, Parcel parcel, Line line) {
        try {
            int attempt = line.attempts + 1;
            line.attempts = attempt;
            var answer = courier.carry(partner, parcel, attempt);
            line.unreachableSince = null;
            if (answer.isAccepted()) line.attempts = 0;
            return answer;
        } catch (RuntimeException failed) {
            if (line.unreachableSince == null) line.unreachableSince = clock.instant();
            throw failed;
        }
    }

    /// Which document is sent next; empty if the pair must stop.
    private OptionalLong afterAnswer(String partner, long seq, Answer answer, Progress progress) {
        if (progress.goesBack(seq, answer)) {
            LOG.warn("{} asks for documents from {} again", partner, answer.expected());
            return OptionalLong.of(answer.expected());
        }
        pairs.send(partner, answer.keep(), SENDER);
        versions.receipted(partner, answer.keep().receipt().toByteArray());
        if (!answer.isAccepted())
            LOG.error(
                    "{} refuses document {} ({}) as {}; nothing behind it is sent until it is taken, or taken back",
                    partner,
                    seq,
                    answer.keep().documentId(),
                    answer.keep().refusal());
        return progress.after(seq, answer, clock.instant().plus(settings.refusedAgain()));
    }
}
