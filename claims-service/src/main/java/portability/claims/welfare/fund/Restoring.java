package portability.claims.welfare.fund;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.ledger.node.NodeProperties;

/// While this node is getting back what a restore has lost, it grants and pays nothing: it may have done so before.
@Component
class Restoring {
    private final RestoreDesk restores;
    private final WitnessDesk witnesses;
    private final String here;

    Restoring(RestoreDesk restores, WitnessDesk witnesses, NodeProperties node) {
        this.restores = restores;
        this.witnesses = witnesses;
        this.here = node.institution();
    }

    /// @throws Refused RESTORING
    void refuse() {
        if (witnesses.isInDoubt(here) || restores.restore().isRecovering()) throw new Refused(Refusal.RESTORING);
    }
}
