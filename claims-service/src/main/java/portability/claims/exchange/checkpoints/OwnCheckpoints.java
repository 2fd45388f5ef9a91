package portability.claims.exchange.checkpoints;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.NoteReader;
import portability.claims.witness.Noted;
import portability.claims.witness.WitnessDesk;
import portability.claims.witness.WitnessProperties;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.Hash;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.proto.exchange.v1.WitnessState;
import portability.proto.exchange.v1.Witnessed;

/// What goes with deliveries, from time to time: the newest checkpoint of this node's log, and those it has witnessed
/// of
/// others. To a partner that has not said yet what it has seen, with each.
@Component
public class OwnCheckpoints {
    /// As many as the contract allows.
    private static final int MOST_WITNESSED = 8;

    private final OwnLog log;
    private final NoteReader notes;
    private final WitnessDesk desk;
    private final PartnerDesk partners;
    private final long showEveryNanos;
    private final long relayEveryNanos;
    /// By partner: what it said it has witnessed of this node's log. Lost with the process: then it is asked.
    private final Map<String, Noted> told = new ConcurrentHashMap<>();
    private final Map<String, Long> shownAt = new ConcurrentHashMap<>();
    private final Map<String, Long> relayedAt = new ConcurrentHashMap<>();

    OwnCheckpoints(OwnLog log, NoteReader notes, WitnessDesk desk, PartnerDesk partners, WitnessProperties settings) {
        this.log = log;
        this.notes = notes;
        this.desk = desk;
        this.partners = partners;
        this.showEveryNanos = settings.showEvery().toNanos();
        this.relayEveryNanos = settings.relayEvery().toNanos();
    }

    /// What a partner is shown now.
    public ShownCheckpoints forPartner(String partner) {
        var shown = ShownCheckpoints.newBuilder();
        if (!told.containsKey(partner) || isDue(shownAt, partner, showEveryNanos))
            log.newest().ifPresent(own -> {
                shown.setOwn(own.note());
                prove(shown, partner, own);
            });
        if (isDue(relayedAt, partner, relayEveryNanos)) shown.addAllWitnessed(witnessedOfOthersThan(partner));
        return shown.build();
    }

    /// Is there a checkpoint to come?
    boolean isNotReady() {
        return log.isSealed() && log.newest().isEmpty();
    }

    /// What a partner says it has witnessed of this node's log.
    public void heard(String partner, Witnessed witnessed) {
        boolean inDoubt = witnessed.getState() == WitnessState.WITNESS_STATE_PROOF_AWAITED
                || witnessed.getState() == WitnessState.WITNESS_STATE_QUARANTINED;
        // Where the log has grown past it since, only a partner that is in doubt gives reason to look.
        heard(partner, witnessed, inDoubt);
    }

    /// What it says when it was asked for it.
    void answered(String partner, Witnessed witnessed) {
        heard(partner, witnessed, true);
    }

    private void heard(String partner, Witnessed witnessed, boolean closely) {
        // With each receipt it says the same until it is shown more.
        var before = told.get(partner);
        if (!closely && before != null && before.note().equals(witnessed.getNote())) return;
        var held = notes.read(witnessed.getNote()).filter(this::isOwn);
        if (held.isEmpty()) return;
        told.put(partner, held.get());
        // It can only hold what was shown to it, and that never exceeds what there is: but after a restore.
        log.newest()
                .filter(own -> held.get().size() > own.size() || (closely && !log.holds(held.get())))
                .ifPresent(own -> desk.foundBehind(held.get(), own, Principal.partner(partner)));
    }

    private boolean isOwn(Noted note) {
        var name = note.checkpoint().log();
        return notes.isHere(name.institution()) && name.service().equals(WitnessDesk.SHOWN_SERVICE);
    }

    private void prove(ShownCheckpoints.Builder shown, String partner, Noted own) {
        var seen = told.get(partner);
        // A partner that has accepted a restore goes on from a checkpoint under the name before it.
        if (seen == null || !seen.checkpoint().log().isOrWas(own.checkpoint().log())) return;
        if (seen.size() < 1 || seen.size() > own.size()) return;
        // Documents are sent also where the log cannot prove itself any more; the partner asks, and finds out.
        log.proof(seen.size(), own.size()).ifPresent(proof -> {
            shown.setProvedFrom(seen.size());
            for (var hash : proof) shown.addProof(bytes(hash));
        });
    }

    private static boolean isDue(Map<String, Long> lastTime, String partner, long everyNanos) {
        long now = System.nanoTime();
        var last = lastTime.get(partner);
        if (last != null && now - last < everyNanos) return false;
        lastTime.put(partner, now);
        return true;
    }

    private List<String> witnessedOfOthersThan(String partner) {
        return partners.all().stream()
                .filter(other ->
                        other.active() && !other.institution().toString().equals(partner))
                .flatMap(other -> desk.log(WitnessDesk.logOf(other.institution())).newest().stream())
                .limit(MOST_WITNESSED)
                .map(Noted::note)
                .toList();
    }

    private static ByteString bytes(Hash hash) {
        return ByteString.copyFrom(hash.bytes());
    }
}
