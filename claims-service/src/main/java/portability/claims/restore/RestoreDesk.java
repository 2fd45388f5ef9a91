package portability.claims.restore;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.restore.RestoreAggregate.Instruction;
import portability.claims.restore.RestoreCommand.Approve;
import portability.claims.restore.RestoreCommand.Declare;
import portability.claims.restore.RestoreCommand.Look;
import portability.claims.restore.RestoreCommand.NoteRecovered;
import portability.claims.restore.RestoreCommand.NoteSettled;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;

/// The way to what is known of restores. Always current: what the aggregate said last.
@Component
public class RestoreDesk {
    private static final Principal NODE = Principal.node("restore");

    private final Commands commands;
    private final EventStore events;
    private @Nullable Restore known;

    /// Something that happened, and when it was recorded.
    public record Moment(Instant recordedAt, RestoreEvent event) {}

    RestoreDesk(Commands commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    /// How far the way back from the newest restore has come.
    public synchronized Restore restore() {
        if (known != null) return known;
        return send(new Look(), NODE);
    }

    /// An officer would let the log go on under its next name.
    ///
    /// @param note     this node's newest checkpoint
    /// @param partners who may hold something of it
    public Restore approve(String log, String reason, String note, List<String> partners, Principal officer) {
        return send(new Approve(log, officer.name(), reason, note, partners), officer);
    }

    /// What a partner held of the documents between both is here again.
    public void noteRecovered(String partner, long from, long to) {
        send(new NoteRecovered(partner, from, to), NODE);
    }

    /// Keeps a statement before it is sent.
    public void declare(String partner, Octets statement) {
        send(new Declare(partner, statement), NODE);
    }

    /// The partner's officers have accepted the gap.
    public void noteSettled(String partner) {
        send(new NoteSettled(partner), NODE);
    }

    /// All that ever happened, oldest first.
    public List<Moment> story() {
        return events.readEvents(RestoreAggregate.STREAM, 0)
                .asStream()
                .<Moment>map(message -> new Moment(message.getTimestamp(), (RestoreEvent) message.getPayload()))
                .toList();
    }

    private synchronized Restore send(RestoreCommand command, Principal by) {
        if (!(commands.send(new Instruction(RestoreAggregate.STREAM, command), by) instanceof Restore restore))
            throw new IllegalStateException("a restore did not answer");
        known = restore;
        return restore;
    }
}
