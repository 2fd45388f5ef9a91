package portability.claims.health.followup;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.ledger.node.NodeProperties;
import portability.proto.exchange.v1.DocumentKind;

/// Which partner can be told something now.
@Component
public class HealthPartners {
    private final Directory directory;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final SpokenVersions versions;
    private final String here;

    HealthPartners(
            Directory directory,
            WitnessDesk witnesses,
            RestoreDesk restores,
            SpokenVersions versions,
            NodeProperties node) {
        this.directory = directory;
        this.witnesses = witnesses;
        this.restores = restores;
        this.versions = versions;
        this.here = node.institution();
    }

    /// @throws Refused NO_PARTNER, PARTNER_IN_DOUBT, RESTORING, PARTNER_OLDER
    public void require(String to, DocumentKind kind) {
        if (to.equals(here) || !directory.isActive(to)) throw new Refused(Refusal.NO_PARTNER);
        if (witnesses.isInDoubt(to)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (witnesses.isInDoubt(here) || restores.restore().isRecovering()) throw new Refused(Refusal.RESTORING);
        versions.require(to, kind);
    }
}
