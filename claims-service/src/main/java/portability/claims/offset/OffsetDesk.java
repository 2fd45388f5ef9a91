package portability.claims.offset;

import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to deductions. What it reads is always current: folded from the case's stream of them.
@Component
public class OffsetDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "offset";

    private static final String PREFIX = "offset/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    OffsetDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String claimId) {
        return PREFIX + claimId;
    }

    /// @throws portability.claims.Refused as [Offsets#decide] says
    public void send(String claimId, OffsetCommand command, Principal by) {
        commands.send(new OffsetAggregate.Instruction(streamOf(claimId), claimId, command), by);
    }

    /// None where nothing was ever asked in the case, or it was erased.
    public Offsets of(String claimId) {
        return of(claimId, Long.MAX_VALUE);
    }

    /// As it was.
    ///
    /// @param facts after so many facts of the case's stream
    public Offsets of(String claimId, long facts) {
        var offsets = Offsets.none();
        if (claimId.isBlank() || keys.isErased(claimId)) return offsets;
        try {
            for (var fact : log.stream(streamOf(claimId)).stream().limit(facts).toList())
                if (fact instanceof OffsetEvent event) offsets = offsets.evolve(event);
            return offsets;
        } catch (SubjectErasedAlready _) {
            return Offsets.none();
        }
    }
}
