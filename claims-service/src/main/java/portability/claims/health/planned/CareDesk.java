package portability.claims.health.planned;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;
import portability.claims.claim.CaseId;
import portability.claims.exchange.delivery.OutboxList;
import portability.kernel.InstitutionId;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to matters of planned care. What it reads is always current: folded from the case's stream.
@Component
public class CareDesk implements OwnCases {
    /// The type of their streams.
    public static final String STREAM_TYPE = "planned-care";

    private static final String PREFIX = "planned-care/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;
    private final OutboxList outbox;
    private final Clock clock;
    private final InstitutionId here;

    CareDesk(Commands commands, BulkAppend log, KeyRing keys, OutboxList outbox, Clock clock, NodeProperties node) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
        this.here = node.institutionId();
    }

    static String streamOf(String careId) {
        return PREFIX + careId;
    }

    /// The case that a request opens here.
    public String named(String requestId) {
        return CaseId.of(here, PREFIX + requestId);
    }

    /// @throws portability.claims.Refused as [CareFile#decide] says
    public void send(String careId, CareCommand command, Principal by) {
        commands.send(new CareAggregate.Instruction(streamOf(careId), careId, command), by);
    }

    /// None where the case is not known, or was erased.
    public CareFile file(String careId) {
        var file = CareFile.none();
        if (careId.isBlank() || keys.isErased(careId)) return file;
        try {
            for (var fact : log.stream(streamOf(careId)))
                if (fact instanceof CareEvent event) file = file.evolve(event);
            return file;
        } catch (SubjectErasedAlready _) {
            return CareFile.none();
        }
    }

    @Override
    public boolean exists(String caseId) {
        return file(caseId).isKnown();
    }

    /// As long as it is undecided, or care may be given.
    @Override
    public boolean inUse(String caseId) {
        var file = file(caseId);
        if (!file.isKnown()) return false;
        if (outbox.isOpenAbout(caseId)) return true;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return file.authorised()
                .map(known -> today.isBefore(known.authorisation().until()))
                .orElseGet(() -> file.refused().isEmpty());
    }

    @Override
    public List<String> streamsOf(String caseId) {
        return List.of(streamOf(caseId));
    }
}
