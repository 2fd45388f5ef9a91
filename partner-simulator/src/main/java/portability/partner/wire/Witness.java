package portability.partner.wire;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Hash;
import portability.ledger.merkle.MalformedNote;
import portability.ledger.merkle.SignedNote;
import portability.partner.identity.KnownNode;
import portability.partner.pair.OwnLog;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.proto.exchange.v1.WitnessState;
import portability.proto.exchange.v1.Witnessed;

/// What both sides show each other of their logs: the simulator's own, proved; the node's, held to what it showed
/// before.
public final class Witness {
    private final KnownNode node;
    private final OwnLog log;
    private final Path held;
    private final Transcript transcript;
    private long nodeHolds;
    private boolean forked;

    public Witness(KnownNode node, OwnLog log, Path directory, Transcript transcript) {
        this.node = node;
        this.log = log;
        this.held = directory.resolve("witnessed");
        this.transcript = transcript;
    }

    /// What goes beside a document.
    synchronized ShownCheckpoints toShow() {
        if (log.size() == 0) return ShownCheckpoints.getDefaultInstance();
        var shown = ShownCheckpoints.newBuilder().setOwn(log.checkpoint());
        if (nodeHolds >= 1 && nodeHolds <= log.size()) {
            shown.setProvedFrom(nodeHolds);
            log.proof(nodeHolds, log.size()).forEach(hash -> shown.addProof(ByteString.copyFrom(hash.bytes())));
        }
        return shown.build();
    }

    /// Two checkpoints of one size and two histories: what no honest log can have.
    synchronized List<ShownCheckpoints> toShowForked() {
        return List.of(
                toShow(),
                ShownCheckpoints.newBuilder().setOwn(log.forkedCheckpoint()).build());
    }

    /// What the node says it makes of the simulator's log.
    synchronized void heard(Witnessed witnessed) {
        open(witnessed.getNote(), false)
                .filter(it -> it.log().equals(log.name()))
                .ifPresent(it -> nodeHolds = it.size());
    }

    /// Looks at what the node shows of its own log.
    synchronized Witnessed look(ShownCheckpoints shown) {
        if (shown.getOwn().isEmpty()) return answer(WitnessState.WITNESS_STATE_NOT_WITNESSED);
        var now = open(shown.getOwn(), true);
        if (now.isEmpty()) {
            transcript.happened("came bad-checkpoint", "!! the node shows a checkpoint that it has not signed");
            return answer(state());
        }
        var before = heldCheckpoint();
        if (before.isEmpty() || follows(before.get(), now.get(), shown)) {
            hold(shown.getOwn());
            return answer(state());
        }
        return answer(forked ? state() : WitnessState.WITNESS_STATE_PROOF_AWAITED);
    }

    synchronized Witnessed held() {
        return answer(state());
    }

    private boolean follows(Checkpoint before, Checkpoint now, ShownCheckpoints shown) {
        if (now.size() == before.size()) {
            if (now.root().equals(before.root())) return true;
            forked = true;
            transcript.happened("came forked-log", "!! the node shows two histories of one log at " + now.size());
            return false;
        }
        if (now.size() < before.size()) {
            transcript.happened(
                    "came older-log",
                    "!! the node shows " + now.size() + " entries and had shown " + before.size()
                            + ": was a backup restored?");
            return false;
        }
        if (shown.getProvedFrom() != before.size()) return false;
        var proof = shown.getProofList().stream()
                .filter(hash -> hash.size() == Hash.BYTES)
                .map(hash -> Hash.of(hash.toByteArray()))
                .toList();
        return Consistency.verifies(before.size(), before.root(), now.size(), now.root(), proof);
    }

    private WitnessState state() {
        if (forked) return WitnessState.WITNESS_STATE_QUARANTINED;
        return Files.exists(held) ? WitnessState.WITNESS_STATE_WITNESSED : WitnessState.WITNESS_STATE_NOT_WITNESSED;
    }

    private Witnessed answer(WitnessState state) {
        return Witnessed.newBuilder().setNote(heldNote()).setState(state).build();
    }

    private Optional<Checkpoint> heldCheckpoint() {
        var note = heldNote();
        return note.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.claimedBy(SignedNote.parse(note)));
    }

    private String heldNote() {
        try {
            return Files.exists(held) ? Files.readString(held) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void hold(String note) {
        try {
            var half = held.resolveSibling("witnessed.half");
            Files.writeString(half, note);
            Files.move(half, held, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param ofNode must the node have signed it? What it holds of the simulator's log, the simulator signed
    private Optional<Checkpoint> open(String note, boolean ofNode) {
        try {
            if (!ofNode)
                return note.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.claimedBy(SignedNote.parse(note)));
            return Optional.of(Checkpoint.open(note, _ -> node.keys()))
                    .filter(it -> it.log().institution().equals(node.institution()));
        } catch (MalformedNote _) {
            return Optional.empty();
        }
    }
}
