package portability.claims.welfare;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to memberships. What it reads is always current: folded from the membership's stream.
@Component
public class WelfareDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "welfare";

    private static final String PREFIX = "welfare/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    WelfareDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String membershipId) {
        return PREFIX + membershipId;
    }

    /// @throws portability.claims.Refused as [WelfareDecisions#decide] says
    public void send(String membershipId, WelfareCommand command, Principal by) {
        commands.send(new MembershipAggregate.Instruction(streamOf(membershipId), membershipId, command), by);
    }

    /// Empty where nobody was registered under it, or it was erased.
    public Optional<Membership> find(String membershipId) {
        if (membershipId.isBlank() || keys.isErased(membershipId)) return Optional.empty();
        try {
            var membership = Membership.none();
            for (var fact : log.stream(streamOf(membershipId)))
                if (fact instanceof WelfareEvent event) membership = membership.evolve(event);
            return Optional.of(membership).filter(Membership::isOpen);
        } catch (SubjectErasedAlready _) {
            return Optional.empty();
        }
    }
}
