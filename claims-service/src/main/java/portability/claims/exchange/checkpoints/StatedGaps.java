package portability.claims.exchange.checkpoints;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Directory;
import portability.claims.witness.Noted;
import portability.claims.witness.StatedGap;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.MalformedNote;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SignedUse;
import portability.proto.exchange.v1.SignedGapStatement;

/// Takes partners' statements of what a restore has lost. Two officers must accept what is kept here.
@Component
public class StatedGaps {
    private final WitnessDesk desk;
    private final Directory directory;
    private final String here;

    StatedGaps(WitnessDesk desk, Directory directory, NodeProperties node) {
        this.desk = desk;
        this.directory = directory;
        this.here = node.institution();
    }

    /// @return have two officers accepted it?
    /// @throws MalformedInput NOT_A_STATEMENT if it is none of the partner's, to this institution, about its log
    /// @throws Refused GAP_DIFFERS if its checkpoints are not those witnessed here
    public boolean take(InstitutionId partner, SignedGapStatement signed) {
        var gap = read(partner, signed);
        var log = desk.log(gap.oldLog());
        var newest = log.newest().orElseThrow(() -> new Refused(Refusal.GAP_DIFFERS));
        boolean accepted = log.acceptedGaps().stream()
                .anyMatch(known -> known.log().equals(gap.newLog().toString()));
        if (accepted) return true;
        if (!newest.log().equals(gap.oldLog().toString())
                || !newest.note().equals(gap.lastWitnessed().note())
                || !isWitnessed(gap)) throw new Refused(Refusal.GAP_DIFFERS);
        return desk.stateGap(gap, Octets.of(signed.toByteString()), Principal.partner(partner.toString()));
    }

    /// Nothing in common is said only where nothing is: where the partner goes on from no entry at all.
    private boolean isWitnessed(StatedGap gap) {
        var common = gap.lastCommon();
        if (common.isEmpty()) return true;
        return desk.witnessedUpTo(gap.oldLog(), common.get().size())
                .map(Noted::note)
                .equals(Optional.of(common.get().note()));
    }

    private StatedGap read(InstitutionId partner, SignedGapStatement signed) {
        try {
            var gap = StatedGap.read(Octets.of(signed.toByteString()));
            var said = gap.statement();
            var stated = WireTime.read(said.getStated());
            boolean isSigned = directory
                    .key(partner.toString(), said.getKeyId(), stated)
                    .map(key -> key.verifies(
                            SignedUse.GAP,
                            signed.getContent().toByteArray(),
                            signed.getSignature().toByteArray()))
                    .orElse(false);
            boolean isTheirs = gap.oldLog().institution().equals(partner)
                    && gap.oldLog().service().equals(WitnessDesk.SHOWN_SERVICE)
                    && said.getReceiver().equals(here);
            if (isSigned && isTheirs && !said.getReason().isBlank()) return gap;
        } catch (IllegalArgumentException | MalformedNote _) {
            // Said below, as of any that is not in order.
        }
        throw new MalformedInput("NOT_A_STATEMENT", "not a statement of the caller's about its log");
    }
}
