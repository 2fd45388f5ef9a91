package portability.claims.health.card;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;
import portability.claims.claim.CaseId;
import portability.kernel.InstitutionId;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;

/// The way to cards. What it reads is always current: folded from the card's stream.
@Component
public class CardDesk implements OwnCases {
    /// The type of their streams.
    public static final String STREAM_TYPE = "health-card";

    private static final String PREFIX = "health-card/";

    private final Commands commands;
    private final BulkAppend log;
    private final KeyRing keys;
    private final InstitutionId here;

    CardDesk(Commands commands, BulkAppend log, KeyRing keys, NodeProperties node) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
        this.here = node.institutionId();
    }

    static String streamOf(String cardId) {
        return PREFIX + cardId;
    }

    /// The case of the card that a request issues. Its number is not in it: a log is for ever, and numbers are few.
    public String named(String requestId) {
        return CaseId.of(here, PREFIX + requestId);
    }

    /// @throws portability.claims.Refused as [CardFile#decide] says
    public void send(String cardId, CardCommand command, Principal by) {
        commands.send(new CardAggregate.Instruction(streamOf(cardId), cardId, command), by);
    }

    /// None where no card has that case, or it was erased.
    public CardFile file(String cardId) {
        var file = CardFile.none();
        if (cardId.isBlank() || keys.isErased(cardId)) return file;
        try {
            for (var fact : log.stream(streamOf(cardId)))
                if (fact instanceof CardEvent event) file = file.evolve(event);
            return file;
        } catch (SubjectErasedAlready _) {
            return CardFile.none();
        }
    }

    @Override
    public boolean exists(String caseId) {
        return file(caseId).card().isPresent();
    }

    /// Nothing is to be done on a card: erased, it is one that nobody knows.
    @Override
    public boolean inUse(String caseId) {
        return false;
    }

    @Override
    public List<String> streamsOf(String caseId) {
        return List.of(streamOf(caseId));
    }
}
