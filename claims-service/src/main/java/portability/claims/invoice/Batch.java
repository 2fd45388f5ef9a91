package portability.claims.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;

/// The lines of one document of an invoice, as one side knows them. Pure: decides and evolves.
///
/// @param added  the lines as they are asked for; empty before they came
/// @param states by the number of the line; none before they count
/// @param checked what the debtor's node found; empty before it looked
/// @param events how many there are in its stream
public record Batch(
        Optional<LinesAdded> added,
        Map<Integer, LineState> states,
        List<LinesEvent> said,
        Optional<LinesChecked> checked,
        long events) {
    public Batch {
        said = List.copyOf(said);
    }

    public static Batch of(List<?> stream) {
        var states = new HashMap<Integer, LineState>();
        var said = new ArrayList<LinesEvent>();
        Optional<LinesAdded> added = Optional.empty();
        Optional<LinesChecked> checked = Optional.empty();
        for (var fact : stream) {
            switch (fact) {
                case LinesAdded e -> added = Optional.of(e);
                case LinesIntroduced e ->
                    e.lines().forEach(line -> states.put(line.line(), LineState.introduced(line.minor())));
                case LinesChecked e -> checked = Optional.of(e);
                case LinesDecided e -> {
                    said.add(e);
                    move(states, e.moves());
                }
                case LinesAnswered e -> {
                    said.add(e);
                    move(states, e.moves());
                }
                default -> {
                    // What stands for a line that was erased.
                }
            }
        }
        return new Batch(added, states, said, checked, stream.size());
    }

    private static void move(Map<Integer, LineState> states, List<LineMove> moves) {
        for (var move : moves) states.computeIfPresent(move.line(), (_, state) -> state.evolve(move));
    }

    public boolean isIntroduced() {
        return !states.isEmpty();
    }

    /// Was what a document says taken down before?
    public boolean hasHeard(String documentId) {
        return said.stream().anyMatch(event -> switch (event) {
            case LinesDecided e -> e.documentId().equals(documentId);
            case LinesAnswered e -> e.documentId().equals(documentId);
            case LinesAdded _, LinesIntroduced _, LinesChecked _ -> false;
        });
    }

    /// Since when a line waits for the creditor; empty where it does not.
    public Optional<LocalDate> waitsSince(int line) {
        var state = states.get(line);
        if (state == null || !state.turn().equals(Optional.of(Side.CREDITOR))) return Optional.empty();
        return said.reversed().stream()
                .filter(LinesDecided.class::isInstance)
                .map(LinesDecided.class::cast)
                .filter(event -> event.moves().stream().anyMatch(move -> move.line() == line))
                .map(LinesDecided::on)
                .findFirst();
    }

    public boolean isSettled() {
        return isIntroduced()
                && states.values().stream().allMatch(state -> state.turn().isEmpty());
    }

    /// What one side's words do to the lines; a word that was said before does nothing.
    /// @throws Refused UNKNOWN_LINE, NOT_INTRODUCED, NOT_YOUR_TURN, INVALID_AMOUNT
    public List<LineMove> decide(Collection<? extends Saying> all) {
        if (!isIntroduced()) throw new Refused(Refusal.NOT_INTRODUCED);
        var seen = new HashSet<Integer>();
        var moves = new ArrayList<LineMove>();
        for (var said : all) {
            var state = states.get(said.line());
            if (state == null || !seen.add(said.line())) throw new Refused(Refusal.UNKNOWN_LINE);
            state.decide(said).ifPresent(moves::add);
        }
        return moves;
    }
}
