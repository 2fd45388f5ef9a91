package portability.claims.situation;

import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to what changed in a claimant's life. What it reads is always current: folded from the stream of it.
@Component
public class SituationDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "situation";

    private static final String PREFIX = "situation/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    SituationDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String claimId) {
        return PREFIX + claimId;
    }

    /// @throws portability.claims.Refused as [Situation#decide] says
    public void send(String claimId, SituationCommand command, Principal by) {
        commands.send(new SituationAggregate.Instruction(streamOf(claimId), claimId, command), by);
    }

    /// Nothing where nothing was told, or the case was erased.
    public Situation of(String claimId) {
        var situation = Situation.none();
        if (claimId.isBlank() || keys.isErased(claimId)) return situation;
        try {
            for (var fact : log.stream(streamOf(claimId)))
                if (fact instanceof SituationEvent event) situation = situation.evolve(event);
            return situation;
        } catch (SubjectErasedAlready _) {
            return Situation.none();
        }
    }
}
