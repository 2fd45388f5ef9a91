package portability.claims.edge;

import io.grpc.StatusRuntimeException;
import org.springframework.stereotype.Component;
import portability.claims.exchange.checkpoints.HeldOfUs;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.partners.KnownPartner;
import portability.claims.restore.RestoreDesk;
import portability.claims.restore.recovery.Recovery;
import portability.claims.witness.Noted;
import portability.proto.claims.v1.HeldByPartner;

/// What each partner holds of this node, as it is shown.
@Component
class HeldLines {
    private final HeldOfUs held;
    private final OutboxList outbox;
    private final RestoreDesk desk;
    private final Recovery recovery;

    HeldLines(HeldOfUs held, OutboxList outbox, RestoreDesk desk, Recovery recovery) {
        this.held = held;
        this.outbox = outbox;
        this.desk = desk;
        this.recovery = recovery;
    }

    HeldByPartner of(KnownPartner partner) {
        var name = partner.institution().toString();
        var line = HeldByPartner.newBuilder()
                .setInstitution(name)
                .setStuck(recovery.stuck(name).orElse(""));
        try {
            var there = held.by(partner);
            long documentsHere = Math.min(outbox.last(name), there.documents());
            return line.setAnswered(true)
                    .setWitnessedSize(there.newest().map(Noted::size).orElse(0L))
                    .setCommonSize(there.common().map(Noted::size).orElse(0L))
                    .setDocumentsThere(there.documents())
                    .setDocumentsHere(documentsHere)
                    .setState(state(name, there.isMoreThanHere() || documentsHere < there.documents()))
                    .build();
        } catch (StatusRuntimeException _) {
            return line.setState(state(name, false)).build();
        }
    }

    private String state(String partner, boolean holdsMore) {
        var restore = desk.restore();
        boolean isPart =
                restore.restored().map(r -> r.partners().contains(partner)).orElse(false);
        if (isPart && restore.isAwaited(partner)) return "RECOVERING";
        if (isPart && !restore.settled().contains(partner)) return "STATED";
        if (holdsMore) return "LOST";
        return isPart ? "ACCEPTED" : "NOTHING_LOST";
    }
}
