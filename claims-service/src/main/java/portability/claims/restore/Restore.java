package portability.claims.restore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.restore.RestoreCommand.Approve;
import portability.claims.restore.RestoreCommand.Declare;
import portability.claims.restore.RestoreCommand.Look;
import portability.claims.restore.RestoreCommand.NoteRecovered;
import portability.claims.restore.RestoreCommand.NoteSettled;
import portability.claims.restore.RestoreEvent.GapDeclared;
import portability.claims.restore.RestoreEvent.GapSettled;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.restore.RestoreEvent.PairRecovered;
import portability.claims.restore.RestoreEvent.RestoreApproved;
import portability.ledger.merkle.LogName;

/// How far the way back from the newest restore has come.
///
/// @param approvedFor under which name the first officer would let the log go on; empty if none would
/// @param approvedBy  that officer
/// @param restored    the newest restore; empty if there never was one
/// @param recovered   partners whose documents are here again
/// @param declared    by partner: the statement of the gap
/// @param settled     partners that have accepted it
public record Restore(
        String approvedFor,
        List<String> approvedBy,
        Optional<LogRestored> restored,
        Set<String> recovered,
        Map<String, Octets> declared,
        Set<String> settled) {
    public Restore {
        approvedBy = List.copyOf(approvedBy);
        recovered = Set.copyOf(recovered);
        declared = Map.copyOf(declared);
        settled = Set.copyOf(settled);
    }

    static Restore none() {
        return new Restore("", List.of(), Optional.empty(), Set.of(), Map.of(), Set.of());
    }

    /// Does a partner still hold documents that were lost here?
    public boolean isAwaited(String partner) {
        return restored.map(r -> r.partners().contains(partner)).orElse(false) && !recovered.contains(partner);
    }

    /// Is there anything that may still be fetched back, from anybody?
    public boolean isRecovering() {
        return restored.map(r -> !recovered.containsAll(r.partners())).orElse(false);
    }

    /// With whom the way back is not at its end.
    public List<String> open() {
        return restored.stream()
                .flatMap(r -> r.partners().stream())
                .filter(partner -> !settled.contains(partner))
                .toList();
    }

    /// @throws Refused SAME_OFFICER if the second approval is the first officer's
    List<RestoreEvent> decide(RestoreCommand command) {
        return switch (command) {
            case Look _ -> List.of();
            case Approve approve -> approve(approve);
            case NoteRecovered(var partner, long from, long to) ->
                when(isAwaited(partner), log -> new PairRecovered(log, partner, from, to));
            case Declare(var partner, var statement) ->
                when(
                        isOpen(partner) && !statement.equals(declared.get(partner)),
                        log -> new GapDeclared(log, partner, statement));
            case NoteSettled(var partner) -> when(isOpen(partner), log -> new GapSettled(log, partner));
        };
    }

    Restore evolve(RestoreEvent event) {
        return switch (event) {
            case RestoreApproved e ->
                new Restore(e.log(), List.of(e.officer()), restored, recovered, declared, settled);
            case LogRestored e -> new Restore("", List.of(), Optional.of(e), Set.of(), Map.of(), Set.of());
            case PairRecovered e ->
                new Restore(approvedFor, approvedBy, restored, plus(recovered, e.partner()), declared, settled);
            case GapDeclared e -> {
                var all = new HashMap<>(declared);
                all.put(e.partner(), e.statement());
                yield new Restore(approvedFor, approvedBy, restored, recovered, all, settled);
            }
            case GapSettled e ->
                new Restore(approvedFor, approvedBy, restored, recovered, declared, plus(settled, e.partner()));
        };
    }

    private List<RestoreEvent> approve(Approve approve) {
        var next = LogName.parse(approve.log());
        boolean isDone = restored.map(r -> LogName.parse(r.log()).incarnation() >= next.incarnation())
                .orElse(false);
        if (isDone) return List.of();
        boolean isSecond = approvedFor.equals(approve.log());
        if (!isSecond) return List.of(new RestoreApproved(approve.log(), approve.officer(), approve.reason()));
        if (approvedBy.contains(approve.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var officers =
                Stream.concat(approvedBy.stream(), Stream.of(approve.officer())).toList();
        return List.of(new LogRestored(approve.log(), approve.note(), approve.reason(), officers, approve.partners()));
    }

    private boolean isOpen(String partner) {
        return open().contains(partner);
    }

    private List<RestoreEvent> when(boolean due, Function<String, RestoreEvent> event) {
        return due ? List.of(event.apply(restored.orElseThrow().log())) : List.of();
    }

    private static Set<String> plus(Set<String> there, String more) {
        var all = new HashSet<>(there);
        all.add(more);
        return all;
    }
}
