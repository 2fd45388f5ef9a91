package portability.claims.restore.recovery;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.partners.Directory;
import portability.claims.partners.KnownPartner;
import portability.claims.restore.RestoreDesk;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.witness.WitnessDesk;
import portability.claims.witness.WitnessProperties;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogIdentity;
import portability.ledger.merkle.LogName;

/// Goes the way back once two officers have said so, with each partner until it is at its end.
///
/// It remembers nothing: what is still to be done stands in the log, so a crash between any two steps only delays.
@Component
public class Recovery implements SmartLifecycle {
    private static final int PARTNERS_AT_ONCE = 4;
    private static final Principal NODE = Principal.node("restore");
    /// Of work: to find with whom there is some.
    private static final String LOOK = "everybody";

    private final RestoreDesk desk;
    private final WitnessDesk witnesses;
    private final Directory directory;
    private final SentAndLost sent;
    private final ReceivedAndLost received;
    private final GapSettlement settlement;
    private final DataSource database;
    private final WitnessProperties settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> stuck = new ConcurrentHashMap<>();

    private @Nullable KeyedWork work;

    Recovery(
            RestoreDesk desk,
            WitnessDesk witnesses,
            Directory directory,
            SentAndLost sent,
            ReceivedAndLost received,
            GapSettlement settlement,
            DataSource database,
            WitnessProperties settings) {
        this.desk = desk;
        this.witnesses = witnesses;
        this.directory = directory;
        this.sent = sent;
        this.received = received;
        this.settlement = settlement;
        this.database = database;
        this.settings = settings;
    }

    /// Tells that documents of one more partner are here again.
    void onRecovered(Runnable listener) {
        listeners.add(listener);
    }

    /// Why the way back with a partner is stuck; empty if it is not, as far as is known.
    public Optional<String> stuck(String partner) {
        return Optional.ofNullable(stuck.get(partner));
    }

    /// Two officers have said so, now or before this process started. Returns at once.
    public void goOn() {
        var running = work;
        if (running != null) running.request(LOOK);
    }

    @Override
    public void start() {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        work = new KeyedWork("the way back with", PARTNERS_AT_ONCE, backoff, this::goBack);
        goOn();
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

    private void goBack(String institution) {
        var running = work;
        if (institution.equals(LOOK)) {
            if (running != null) desk.restore().open().forEach(running::request);
            return;
        }
        var partner = directory.findActive(InstitutionId.parse(institution));
        var restored = desk.restore().restored();
        if (partner.isEmpty() || restored.isEmpty()) return;
        try {
            takeUp(restored.get());
            recover(partner.get(), restored.get());
            stuck.remove(institution);
            settle(partner.get(), restored.get());
        } catch (NotTakenBack other) {
            stuck.put(institution, other.why().name());
            throw other;
        } catch (StatusRuntimeException failed) {
            stuck.put(institution, GapSettlement.isDenied(failed) ? "GAP_DIFFERS" : "NOT_ANSWERED");
            throw failed;
        }
    }

    /// The log's name first: whoever hears from it now hears the next one.
    private void takeUp(LogRestored restored) {
        var name = LogName.parse(restored.log());
        LogIdentity.moveOn(database::getConnection, name);
        witnesses.takeUp(name, restored.reason(), restored.officers(), NODE);
    }

    /// What this node had sent comes first: a partner's document may be about a claim that only that tells of.
    private void recover(KnownPartner partner, LogRestored restored) {
        var name = partner.institution().toString();
        if (!desk.restore().isAwaited(name)) return;
        var recovered = sent.fetchFrom(partner, restored.log());
        received.fetchFrom(partner);
        desk.noteRecovered(name, recovered.from(), recovered.to());
        listeners.forEach(Runnable::run);
    }

    private void settle(KnownPartner partner, LogRestored restored) {
        if (!settlement.isSettled(partner, restored)) throw new NotAccepted();
        desk.noteSettled(partner.institution().toString());
    }

    /// Officers of the partner have not accepted the gap yet; it is asked again.
    private static final class NotAccepted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
