package portability.claims.edge;

import java.util.ArrayList;
import java.util.List;
import portability.claims.exchange.pair.WireTime;
import portability.claims.restore.RestoreDesk.Moment;
import portability.claims.restore.RestoreEvent.GapDeclared;
import portability.claims.restore.RestoreEvent.GapSettled;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.restore.RestoreEvent.PairRecovered;
import portability.claims.restore.RestoreEvent.RestoreApproved;
import portability.claims.witness.StatedGap;
import portability.proto.claims.v1.LostInterval;

/// What restores of this node have lost, as it was stated to each partner. Nothing is ever taken off the list.
final class LostIntervals {
    private final List<LostInterval.Builder> lost = new ArrayList<>();

    LostIntervals(List<Moment> story) {
        story.forEach(this::tell);
    }

    List<LostInterval> all() {
        return lost.stream().map(LostInterval.Builder::build).toList();
    }

    private void tell(Moment moment) {
        switch (moment.event()) {
            case GapDeclared declared -> {
                // What the partner did not take as it was is said anew.
                lost.removeIf(before -> isOf(before, declared.log(), declared.partner()));
                lost.add(stated(declared));
            }
            case GapSettled settled ->
                lost.stream()
                        .filter(gap -> isOf(gap, settled.log(), settled.partner()))
                        .forEach(gap -> gap.setAccepted(true));
            case RestoreApproved _, LogRestored _, PairRecovered _ -> {}
        }
    }

    private static LostInterval.Builder stated(GapDeclared declared) {
        var gap = StatedGap.read(declared.statement());
        var said = gap.statement();
        return LostInterval.newBuilder()
                .setInstitution(declared.partner())
                .setNewLog(declared.log())
                .setFromSize(gap.commonSize())
                .setToSize(gap.lastWitnessed().size())
                .setRecoveredFrom(said.getRecoveredFrom())
                .setRecoveredTo(said.getRecoveredTo())
                .setReason(said.getReason())
                .addAllOfficers(said.getOfficersList())
                .setStatedAt(WireTime.read(said.getStated()).toString())
                .setStatement(declared.statement().toByteString());
    }

    private static boolean isOf(LostInterval.Builder gap, String log, String partner) {
        return gap.getNewLog().equals(log) && gap.getInstitution().equals(partner);
    }
}
