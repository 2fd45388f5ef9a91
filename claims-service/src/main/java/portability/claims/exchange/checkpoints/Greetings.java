package portability.claims.exchange.checkpoints;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.pair.KindVersions;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.WitnessProperties;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;
import portability.kernel.InstitutionId;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.ShowCheckpointsRequest;

/// At its start a node shows its checkpoint to every partner, and hears what they have seen of it: a backup that was
/// restored is found before anything is built on it.
@Component
public class Greetings implements SmartLifecycle {
    private static final int PARTNERS_AT_ONCE = 4;
    private static final long DEADLINE_SECONDS = 10;

    private final PartnerChannels channels;
    private final Directory directory;
    private final PartnerDesk partners;
    private final OwnCheckpoints own;
    private final SpokenVersions versions;
    private final WitnessProperties settings;
    /// Partners that were there at the start and have not answered since.
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean begun;

    private @Nullable KeyedWork work;

    Greetings(
            PartnerChannels channels,
            Directory directory,
            PartnerDesk partners,
            OwnCheckpoints own,
            SpokenVersions versions,
            WitnessProperties settings) {
        this.channels = channels;
        this.directory = directory;
        this.partners = partners;
        this.own = own;
        this.versions = versions;
        this.settings = settings;
    }

    /// Is it still open whether a partner holds something that a restore has lost here? Nothing is numbered for it so
    /// long: it cannot be reached, and what it has may bear the next number.
    public boolean isAwaited(String institution) {
        return !begun || awaited.contains(institution);
    }

    /// Tells who has answered.
    public void onGreeted(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// Asks a partner which version of the exchange it speaks, until it says so.
    public void ask(String institution) {
        var greeting = work;
        if (greeting != null) greeting.request(institution);
    }

    @Override
    public void start() {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        var greeting = new KeyedWork("greeting of", PARTNERS_AT_ONCE, backoff, this::greet);
        partners.all().forEach(partner -> awaited.add(partner.institution().toString()));
        begun = true;
        awaited.forEach(greeting::request);
        work = greeting;
    }

    @Override
    public void stop() {
        if (work != null) work.close();
        work = null;
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    private void greet(String institution) {
        var partner = directory.findActive(InstitutionId.parse(institution));
        if (partner.isEmpty()) {
            answered(institution);
            return;
        }
        // What was signed last may still be on its way; a greeting that shows nothing would be the only one.
        if (own.isNotReady()) throw new IllegalStateException("the log is not sealed yet");
        var request = ShowCheckpointsRequest.newBuilder()
                .setCheckpoints(own.forPartner(institution))
                .setProtocol(KindVersions.NEWEST)
                .build();
        try {
            var answer = ExchangeServiceGrpc.newBlockingStub(channels.to(partner.get()))
                    .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .showCheckpoints(request);
            own.answered(institution, answer.getWitnessed());
            versions.heard(institution, answer.getProtocol());
        } catch (StatusRuntimeException failed) {
            // A partner of an older release witnesses nothing.
            if (failed.getStatus().getCode() != Code.UNIMPLEMENTED) throw failed;
            versions.heard(institution, KindVersions.FIRST);
        }
        answered(institution);
    }

    private void answered(String institution) {
        awaited.remove(institution);
        listeners.forEach(listener -> listener.accept(institution));
    }
}
