package portability.claims.edge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import portability.claims.witness.Noted;
import portability.claims.witness.StatedGap;
import portability.claims.witness.WitnessDesk.Moment;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapAccepted;
import portability.claims.witness.WitnessEvent.GapApproved;
import portability.claims.witness.WitnessEvent.GapStated;
import portability.claims.witness.WitnessEvent.LiftApproved;
import portability.claims.witness.WitnessEvent.ProofAwaited;
import portability.claims.witness.WitnessEvent.ProofGiven;
import portability.claims.witness.WitnessEvent.QuarantineLifted;
import portability.proto.claims.v1.WitnessedFork;
import portability.proto.claims.v1.WitnessedGap;

/// What happened to a witnessed log, as it is shown.
final class WitnessHistory {
    private final List<WitnessedFork.Builder> forks = new ArrayList<>();
    private final List<WitnessedGap.Builder> gaps = new ArrayList<>();
    private String newestAt = "";

    WitnessHistory(List<Moment> story) {
        story.forEach(this::tell);
    }

    /// When the newest checkpoint was recorded; empty if there is none.
    String newestAt() {
        return newestAt;
    }

    List<WitnessedFork> forks() {
        return forks.stream().map(WitnessedFork.Builder::build).toList();
    }

    List<WitnessedGap> gaps() {
        return gaps.stream().map(WitnessedGap.Builder::build).toList();
    }

    private void tell(Moment moment) {
        var at = moment.recordedAt();
        switch (moment.event()) {
            case CheckpointWitnessed _, CheckpointAnchored _ -> newestAt = at.toString();
            case ProofAwaited _, ProofGiven _ -> {}
            case ForkFound fork -> forks.add(found(fork, at));
            case LiftApproved lift -> forks.getLast().addLiftedBy(lift.officer());
            case QuarantineLifted lifted -> forks.getLast().clearLiftedBy().addAllLiftedBy(lifted.officers());
            case GapStated gap -> gaps.add(stated(gap, at));
            case GapApproved gap -> gaps.getLast().addAcceptedBy(gap.officer());
            case GapAccepted gap -> gaps.getLast().clearAcceptedBy().addAllAcceptedBy(gap.officers());
        }
    }

    private static WitnessedFork.Builder found(ForkFound fork, Instant at) {
        return WitnessedFork.newBuilder()
                .setSeenNote(fork.seen())
                .setShownNote(fork.shown())
                .setSeenSize(Noted.stored(fork.seen()).size())
                .setShownSize(Noted.stored(fork.shown()).size())
                .setFoundAt(at.toString());
    }

    private static WitnessedGap.Builder stated(GapStated gap, Instant at) {
        var said = StatedGap.read(gap.statement());
        return WitnessedGap.newBuilder()
                .setStatement(gap.statement().toByteString())
                .setNewLog(gap.log())
                .setFromSize(said.commonSize())
                .setToSize(said.lastWitnessed().size())
                .setReason(said.statement().getReason())
                .setStatedAt(at.toString());
    }
}
