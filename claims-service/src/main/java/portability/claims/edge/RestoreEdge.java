package portability.claims.edge;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.exchange.checkpoints.HeldOfUs;
import portability.claims.partners.KnownPartner;
import portability.claims.partners.PartnerDesk;
import portability.claims.restore.RestoreDesk;
import portability.claims.restore.recovery.Recovery;
import portability.claims.witness.Noted;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogName;
import portability.proto.claims.v1.ApproveRestoreRequest;
import portability.proto.claims.v1.ApproveRestoreResponse;
import portability.proto.claims.v1.GetRestoreResponse;

/// The rpcs about this node's own log after a backup was restored.
@Component
class RestoreEdge {
    private final RestoreDesk desk;
    private final Recovery recovery;
    private final WitnessDesk witnesses;
    private final PartnerDesk partners;
    private final HeldOfUs held;
    private final HeldLines lines;

    RestoreEdge(
            RestoreDesk desk,
            Recovery recovery,
            WitnessDesk witnesses,
            PartnerDesk partners,
            HeldOfUs held,
            HeldLines lines) {
        this.desk = desk;
        this.recovery = recovery;
        this.witnesses = witnesses;
        this.partners = partners;
        this.held = held;
        this.lines = lines;
    }

    GetRestoreResponse get() {
        // Whoever is asked may tell what nobody knew here.
        var all = active().stream().map(lines::of).toList();
        var answer = GetRestoreResponse.newBuilder().addAllPartners(all);
        held.here().ifPresent(newest -> {
            answer.setLog(newest.log()).setSize(newest.size());
            if (isBehind(newest)) answer.setNextLog(nextOf(newest).toString());
        });
        if (desk.restore().approvedFor().equals(answer.getNextLog()))
            answer.addAllApprovedBy(desk.restore().approvedBy());
        return answer.addAllLost(new LostIntervals(desk.story()).all()).build();
    }

    ApproveRestoreResponse approve(ApproveRestoreRequest request, Principal officer) {
        var reason = Reason.of(request.getReason());
        if (isDone(request.getNextLog()))
            return ApproveRestoreResponse.newBuilder().setRestored(true).build();
        var newest = held.here().filter(this::isBehind).orElseThrow(() -> new Refused(Refusal.NOTHING_LOST));
        if (!nextOf(newest).toString().equals(request.getNextLog())) throw new Refused(Refusal.LOG_DIFFERS);
        var names = active().stream()
                .map(partner -> partner.institution().toString())
                .toList();
        desk.approve(request.getNextLog(), reason, newest.note(), names, officer);
        recovery.goOn();
        return ApproveRestoreResponse.newBuilder()
                .setRestored(isDone(request.getNextLog()))
                .build();
    }

    /// Is a claim one of those that this node may have lost something of?
    boolean isUnsure(Claim claim) {
        return held.here().map(this::isBehind).orElse(false)
                || claim.opening()
                        .map(opening -> opening.partners().stream().anyMatch(desk.restore()::isAwaited))
                        .orElse(false);
    }

    private List<KnownPartner> active() {
        return partners.all().stream().filter(KnownPartner::active).toList();
    }

    /// A partner has shown, under this node's own signature, that it holds more than there is here.
    private boolean isBehind(Noted newest) {
        return witnesses.log(newest.checkpoint().log()).fork().isPresent();
    }

    private boolean isDone(String log) {
        return desk.restore().restored().map(done -> done.log().equals(log)).orElse(false);
    }

    private static LogName nextOf(Noted newest) {
        var log = newest.checkpoint().log();
        return new LogName(log.institution(), log.service(), log.incarnation() + 1);
    }
}
