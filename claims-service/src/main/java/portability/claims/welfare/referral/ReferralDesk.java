package portability.claims.welfare.referral;

import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to referrals. What it reads is always current: folded from the referral's stream.
@Component
public class ReferralDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "referral";

    private static final String PREFIX = "referral/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    ReferralDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String caseId) {
        return PREFIX + caseId;
    }

    /// @throws portability.claims.Refused as [Referral#decide] says
    public void send(String caseId, ReferralCommand command, Principal by) {
        commands.send(new ReferralAggregate.Instruction(streamOf(caseId), caseId, command), by);
    }

    /// None where nothing was referred under it, or it was erased.
    public Referral of(String caseId) {
        var referral = Referral.none();
        if (caseId.isBlank() || keys.isErased(caseId)) return referral;
        try {
            for (var fact : log.stream(streamOf(caseId)))
                if (fact instanceof ReferralEvent event) referral = referral.evolve(event);
            return referral;
        } catch (SubjectErasedAlready _) {
            return Referral.none();
        }
    }
}
