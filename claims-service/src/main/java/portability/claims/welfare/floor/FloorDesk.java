package portability.claims.welfare.floor;

import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to what happened about floors. What it reads is always current: folded from the claim's stream of it.
@Component
public class FloorDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "floor";

    private static final String PREFIX = "floor/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    FloorDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String claimId) {
        return PREFIX + claimId;
    }

    /// @throws portability.claims.Refused as [Floor#decide] says
    public void send(String claimId, FloorCommand command, Principal by) {
        commands.send(new FloorAggregate.Instruction(streamOf(claimId), claimId, command), by);
    }

    /// None where nothing happened, or the case was erased.
    public Floor of(String claimId) {
        var floor = Floor.none();
        if (claimId.isBlank() || keys.isErased(claimId)) return floor;
        try {
            for (var fact : log.stream(streamOf(claimId)))
                if (fact instanceof FloorEvent event) floor = floor.evolve(event);
            return floor;
        } catch (SubjectErasedAlready _) {
            return Floor.none();
        }
    }
}
