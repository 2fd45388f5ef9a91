package portability.claims.payment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to pensions in payment. What it reads is always current: folded from the pension's stream.
@Component
public class PensionDesk {
    /// The type of their streams.
    public static final String STREAM_TYPE = "pension";

    private static final String PREFIX = "pension/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;

    /// A pension as it stands after so many facts.
    public record Standing(String claimId, Pension pension, long events) {}

    PensionDesk(Commands commands, BulkAppend log, KeyRing keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    public static String streamOf(String claimId) {
        return PREFIX + claimId;
    }

    /// @throws portability.claims.Refused as [PensionDecisions#decide] says
    public void send(String claimId, PensionCommand command, Principal by) {
        commands.send(new PensionAggregate.Instruction(streamOf(claimId), claimId, command), by);
    }

    /// Empty where none is in payment, or the case was erased.
    public Optional<Standing> find(String claimId) {
        if (claimId.isBlank() || keys.isErased(claimId)) return Optional.empty();
        try {
            var pension = Pension.none();
            var facts = log.stream(streamOf(claimId));
            for (var fact : facts) {
                if (!(fact instanceof PensionEvent event)) return Optional.empty();
                pension = pension.evolve(event);
            }
            return Optional.of(new Standing(claimId, pension, facts.size()))
                    .filter(s -> s.pension().isOpen());
        } catch (SubjectErasedAlready _) {
            return Optional.empty();
        }
    }
}
