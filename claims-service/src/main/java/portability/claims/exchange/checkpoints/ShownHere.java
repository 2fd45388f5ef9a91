package portability.claims.exchange.checkpoints;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import portability.claims.witness.NoteReader;
import portability.claims.witness.Noted;
import portability.claims.witness.Proof;
import portability.claims.witness.Witness;
import portability.claims.witness.WitnessDesk;
import portability.claims.witness.WitnessProperties;
import portability.claims.witness.WitnessState;
import portability.claims.witness.WitnessedLog;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.Hash;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.proto.exchange.v1.Witnessed;

/// Looks at what partners show. What cannot be read or is signed by nobody known is passed over: it proves nothing, for
/// or against anybody.
@Component
public class ShownHere {
    private static final Logger LOG = LoggerFactory.getLogger(ShownHere.class);
    private static final int MOST_WITNESSED = 8;

    private final NoteReader notes;
    private final Witness witness;
    private final WitnessDesk desk;
    private final AskedProofs proofs;
    private final long challengeEveryNanos;
    private final Map<String, Long> challengedAt = new ConcurrentHashMap<>();

    ShownHere(NoteReader notes, Witness witness, WitnessDesk desk, AskedProofs proofs, WitnessProperties settings) {
        this.notes = notes;
        this.witness = witness;
        this.desk = desk;
        this.proofs = proofs;
        this.challengeEveryNanos = settings.storeEvery().toNanos();
    }

    /// @return what is witnessed here of the partner's log, stored before this returns
    public Witnessed look(InstitutionId partner, ShownCheckpoints shown) {
        var by = Principal.partner(partner.toString());
        boolean standsStill = isNewest(partner, shown);
        if (!shown.getOwn().isEmpty()) lookAtOwn(partner, shown, by);
        // Whoever delivers has written before. A log that stands still may be one that cannot be sealed any more.
        if (standsStill && isChallengeDue(partner.toString())) challenge(partner, shown);
        shown.getWitnessedList().stream()
                .limit(MOST_WITNESSED)
                .flatMap(note -> notes.read(note).stream())
                .filter(other -> isOfAnother(partner, other))
                .forEach(other -> lookAtOther(other, by));
        return of(partner);
    }

    /// The partner has just started. That it shows what it showed before says little: it is asked to prove it again.
    public Witnessed lookAfterStart(InstitutionId partner, ShownCheckpoints shown) {
        var answer = look(partner, shown);
        challenge(partner, shown);
        return answer;
    }

    /// A partner that shows what it showed before is asked to prove that once more.
    private void challenge(InstitutionId partner, ShownCheckpoints shown) {
        desk.log(WitnessDesk.logOf(partner))
                .newest()
                .filter(seen -> seen.note().equals(shown.getOwn()))
                .ifPresent(seen -> {
                    challengedAt.put(partner.toString(), System.nanoTime());
                    proofs.askFor(seen, true);
                });
    }

    private boolean isNewest(InstitutionId partner, ShownCheckpoints shown) {
        return desk.log(WitnessDesk.logOf(partner))
                .newest()
                .filter(seen -> seen.note().equals(shown.getOwn()))
                .isPresent();
    }

    private boolean isChallengeDue(String partner) {
        var last = challengedAt.get(partner);
        return last == null || System.nanoTime() - last >= challengeEveryNanos;
    }

    /// What is witnessed here of a partner's log.
    public Witnessed of(InstitutionId partner) {
        return wire(desk.log(WitnessDesk.logOf(partner)));
    }

    /// Of what was witnessed, the largest checkpoint of at most so many entries.
    public Witnessed upTo(InstitutionId partner, long maxSize) {
        var log = WitnessDesk.logOf(partner);
        var answer = Witnessed.newBuilder().setState(state(desk.log(log).state()));
        desk.witnessedUpTo(log, maxSize).ifPresent(noted -> answer.setNote(noted.note()));
        return answer.build();
    }

    private void lookAtOwn(InstitutionId partner, ShownCheckpoints shown, Principal by) {
        var own = notes.read(shown.getOwn()).filter(noted -> isLogOf(partner, noted));
        if (own.isEmpty()) {
            LOG.warn("{} shows a checkpoint that is not its own, or not signed by it", partner);
            return;
        }
        var noted = own.get();
        var proof = proof(shown, noted);
        // Looked at before: once it is stored, a proof that was right is for other trees.
        boolean isOpen = witness.isOpen(noted, proof, true);
        boolean isAwaited = witness.shownByOwner(noted, proof, by).awaited().isPresent();
        if (isOpen || isAwaited) proofs.askFor(noted, true);
    }

    private void lookAtOther(Noted other, Principal by) {
        witness.shownByOther(other, by);
        if (witness.isOpen(other, Proof.none(), false)) proofs.askFor(other, false);
    }

    private static Proof proof(ShownCheckpoints shown, Noted noted) {
        if (shown.getProvedFrom() < 1) return Proof.none();
        return new Proof(
                shown.getProvedFrom(),
                noted.size(),
                hashes(shown.getProofList()).orElse(List.of()));
    }

    /// Empty if one of them is no hash.
    static Optional<List<Hash>> hashes(List<ByteString> wire) {
        if (wire.stream().anyMatch(hash -> hash.size() != Hash.BYTES)) return Optional.empty();
        return Optional.of(
                wire.stream().map(hash -> Hash.of(hash.toByteArray())).toList());
    }

    private static boolean isLogOf(InstitutionId institution, Noted noted) {
        var log = noted.checkpoint().log();
        return log.institution().equals(institution) && log.service().equals(WitnessDesk.SHOWN_SERVICE);
    }

    /// This node's own log it knows better than from others.
    private boolean isOfAnother(InstitutionId partner, Noted other) {
        var institution = other.checkpoint().log().institution();
        return isLogOf(institution, other) && !institution.equals(partner) && !notes.isHere(institution);
    }

    private static Witnessed wire(WitnessedLog log) {
        var answer = Witnessed.newBuilder().setState(state(log.state()));
        log.newest().ifPresent(noted -> answer.setNote(noted.note()));
        return answer.build();
    }

    private static portability.proto.exchange.v1.WitnessState state(WitnessState state) {
        return switch (state) {
            case NOT_WITNESSED -> portability.proto.exchange.v1.WitnessState.WITNESS_STATE_NOT_WITNESSED;
            case WITNESSED -> portability.proto.exchange.v1.WitnessState.WITNESS_STATE_WITNESSED;
            case PROOF_AWAITED -> portability.proto.exchange.v1.WitnessState.WITNESS_STATE_PROOF_AWAITED;
            case GAP_AWAITED -> portability.proto.exchange.v1.WitnessState.WITNESS_STATE_GAP_AWAITED;
            case QUARANTINED -> portability.proto.exchange.v1.WitnessState.WITNESS_STATE_QUARANTINED;
        };
    }
}
