package portability.claims.health;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to rights to health care. What it reads is always current: folded from the case's stream.
@Component
public class HealthDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "health";

    private static final String PREFIX = "health/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    HealthDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String entitlementId) {
        return PREFIX + entitlementId;
    }

    /// @throws portability.claims.Refused as [EntitlementFile#decide] says
    public void send(String entitlementId, HealthCommand command, Principal by) {
        commands.send(new HealthAggregate.Instruction(streamOf(entitlementId), entitlementId, command), by);
    }

    /// Empty where nothing was ever said in the case, or it was erased.
    public EntitlementFile file(String entitlementId) {
        var file = EntitlementFile.none();
        if (entitlementId.isBlank() || keys.isErased(entitlementId)) return file;
        try {
            for (var fact : log.stream(streamOf(entitlementId)))
                if (fact instanceof HealthEvent event) file = file.evolve(event);
            return file;
        } catch (SubjectErasedAlready _) {
            return EntitlementFile.none();
        }
    }

    /// The right that a document gives; empty where none was issued or heard of here.
    public Optional<HealthRight> of(String entitlementId) {
        return HealthRight.of(entitlementId, file(entitlementId));
    }
}
