package portability.claims.witness;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.witness.WitnessAggregate.Instruction;
import portability.claims.witness.WitnessCommand.ApproveGap;
import portability.claims.witness.WitnessCommand.ApproveLift;
import portability.claims.witness.WitnessCommand.FindBehind;
import portability.claims.witness.WitnessCommand.Look;
import portability.claims.witness.WitnessCommand.Show;
import portability.claims.witness.WitnessCommand.StateGap;
import portability.claims.witness.WitnessCommand.TakeUp;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapAccepted;
import portability.kernel.InstitutionId;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogName;

/// The way to the logs that are witnessed here. Always current: what a log's aggregate said last.
@Component
public class WitnessDesk {
    /// The service whose log partners show each other; it answers for the other two.
    public static final String SHOWN_SERVICE = "claims";

    /// The services whose logs are anchored in it.
    public static final List<String> ANCHORED_SERVICES = List.of("agreements", "contributions");

    private static final Principal NODE = Principal.node("witness");
    private static final Logger LOG = LoggerFactory.getLogger(WitnessDesk.class);

    private final Commands commands;
    private final EventStore events;
    private final Map<String, WitnessedLog> known = new ConcurrentHashMap<>();
    private final List<Consumer<LogName>> listeners = new CopyOnWriteArrayList<>();

    /// Something that happened to a log, and when it was recorded.
    public record Moment(Instant recordedAt, WitnessEvent event) {}

    WitnessDesk(Commands commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    /// The log an institution shows its partners, whatever its incarnation.
    public static LogName logOf(InstitutionId institution) {
        return new LogName(institution, SHOWN_SERVICE, 1);
    }

    /// Tells which log is in doubt now, or no longer.
    public void onTurn(Consumer<LogName> listener) {
        listeners.add(listener);
    }

    /// What is known here of a log, through all its incarnations.
    public WitnessedLog log(LogName name) {
        // Within the map's lock, so that nothing older is kept after a command.
        return known.computeIfAbsent(WitnessAggregate.streamOf(name), stream -> answer(stream, new Look(), NODE));
    }

    /// Must new business on an institution's word wait?
    public boolean isInDoubt(String institution) {
        return log(logOf(InstitutionId.parse(institution))).state().isInDoubt();
    }

    /// All that happened to a log, oldest first.
    public List<Moment> story(LogName name) {
        return events.readEvents(WitnessAggregate.streamOf(name), 0)
                .asStream()
                .<Moment>map(message -> new Moment(message.getTimestamp(), (WitnessEvent) message.getPayload()))
                .toList();
    }

    /// The largest checkpoint witnessed of a log that has at most so many entries.
    public Optional<Noted> witnessedUpTo(LogName name, long maxSize) {
        var found = new ArrayDeque<Noted>();
        for (var moment : story(name)) {
            if (moment.event() instanceof CheckpointWitnessed seen) found.add(Noted.stored(seen.note()));
            // What lay behind the last one in common, its owner has lost.
            if (moment.event() instanceof GapAccepted gap) {
                long common = StatedGap.read(gap.statement()).commonSize();
                found.removeIf(seen -> seen.size() > common);
            }
        }
        return found.stream().filter(seen -> seen.size() <= maxSize).reduce((_, later) -> later);
    }

    /// A partner holds more of this node's own log than there is here.
    public void foundBehind(Noted held, Noted own, Principal by) {
        send(LogName.parse(own.log()), new FindBehind(held, own), by);
    }

    /// This node's own log goes on under its next name; a quarantine because of what it has lost is over.
    public void takeUp(LogName newLog, String reason, List<String> officers, Principal by) {
        if (log(newLog).fork().isPresent()) send(newLog, new TakeUp(newLog.toString(), reason, officers), by);
    }

    void show(Show show, Principal by) {
        send(show.shown().checkpoint().log(), show, by);
    }

    /// What a command would bring about, as far as is known.
    List<WitnessEvent> outcome(Show show) {
        return log(show.shown().checkpoint().log()).decide(show);
    }

    /// @return is the quarantine over?
    public boolean approveLift(LogName log, String shownNote, String reason, Principal officer) {
        if (log(log).newest().isEmpty() && log(log).fork().isEmpty()) throw new Refused(Refusal.UNKNOWN_LOG);
        send(log, new ApproveLift(officer.name(), shownNote, reason), officer);
        return log(log).fork().isEmpty();
    }

    /// Keeps a statement that was verified.
    /// @return was it accepted, now or before?
    public boolean stateGap(StatedGap gap, Octets signed, Principal by) {
        send(gap.newLog(), new StateGap(gap.newLog().toString(), signed), by);
        return log(gap.newLog()).acceptedGaps().stream()
                .anyMatch(accepted -> accepted.log().equals(gap.newLog().toString()));
    }

    /// @return is the gap accepted now?
    public boolean approveGap(LogName newLog, Principal officer) {
        if (log(newLog).newest().isEmpty()) throw new Refused(Refusal.UNKNOWN_LOG);
        send(newLog, new ApproveGap(newLog.toString(), officer.name()), officer);
        return log(newLog).stated().isEmpty();
    }

    private void send(LogName name, WitnessCommand command, Principal by) {
        var stream = WitnessAggregate.streamOf(name);
        var before = log(name);
        var failure = new AtomicReference<@Nullable RuntimeException>();
        // One at a time for each log, within the map's lock, so that what is kept is what the stream says.
        var after = known.compute(stream, (_, _) -> {
            try {
                return answer(stream, command, by);
            } catch (RuntimeException failed) {
                failure.set(failed);
                return null;
            }
        });
        var failed = failure.get();
        if (failed != null) throw failed;
        if (after != null) tellTurn(name, before, after);
    }

    private WitnessedLog answer(String stream, WitnessCommand command, Principal by) {
        if (commands.send(new Instruction(stream, command), by) instanceof WitnessedLog log) return log;
        throw new IllegalStateException("a witnessed log did not answer");
    }

    private void tellTurn(LogName name, WitnessedLog before, WitnessedLog after) {
        if (before.state() == after.state()
                && before.newest().isPresent() == after.newest().isPresent()) return;
        after.fork().ifPresent(WitnessDesk::tellFork);
        if (!after.state().equals(before.state())) LOG.info("{} is {} here", name, after.state());
        listeners.forEach(listener -> listener.accept(name));
    }

    private static void tellFork(ForkFound fork) {
        var seen = Noted.stored(fork.seen());
        var shown = Noted.stored(fork.shown());
        LOG.error(
                "{} has two histories: {} entries with root {} were seen, {} with root {} are shown",
                fork.log(),
                seen.size(),
                seen.checkpoint().root(),
                shown.size(),
                shown.checkpoint().root());
    }
}
