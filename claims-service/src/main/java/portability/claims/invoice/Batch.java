package portability.claims.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;

/// The lines of one document of an invoice, as one side knows them. Pure: decides and evolves.
///
/// @param added  the lines as they are asked for; empty before they came
/// @param states by the number of the line; none before they count
/// @param said   what either side said of them, the oldest first
/// @param checked what the debtor's node found; empty before it looked
/// @param payments by which entries of the book something of them was paid, the first one first
/// @param events how many there are in its stream
public record Batch(
        Optional<LinesAdded> added,
        Map<Integer, LineState> states,
        List<LinesEvent> said,
        Optional<LinesChecked> checked,
        List<LinesPaid> payments,
        long events) {
    public Batch {
        said = List.copyOf(said);
        payments = List.copyOf(payments);
    }

    public static Batch of(List<?> stream) {
        var states = new HashMap<Integer, LineState>();
        var said = new ArrayList<LinesEvent>();
        Optional<LinesAdded> added = Optional.empty();
        Optional<LinesChecked> checked = Optional.empty();
        var payments = new ArrayList<LinesPaid>();
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
                case WithdrawalAsked e -> {
                    said.add(e);
                    for (var to : e.to()) states.computeIfPresent(to.line(), (_, state) -> state.lowering(to.minor()));
                }
                case LinesReferred e -> said.add(e);
                case OpinionRecorded e -> said.add(e);
                case LinesPaid e -> {
                    payments.add(e);
                    for (var paid : e.lines())
                        states.computeIfPresent(paid.line(), (_, state) -> state.paid(paid.minor()));
                }
                default -> {
                    // What stands for a line that was erased.
                }
            }
        }
        return new Batch(added, states, said, checked, payments, stream.size());
    }

    private static void move(Map<Integer, LineState> states, List<LineMove> moves) {
        for (var move : moves) states.computeIfPresent(move.line(), (_, state) -> state.evolve(move));
    }

    /// Was an entry of the book taken down before?
    public boolean isPaidBy(String entryId) {
        return payments.stream().anyMatch(paid -> paid.entryId().equals(entryId));
    }

    /// What of its lines is accepted, whether paid by now or not, in minor units.
    public long accepted() {
        return states.values().stream().mapToLong(LineState::accepted).sum();
    }

    public boolean isIntroduced() {
        return !states.isEmpty();
    }

    /// Was what a document says taken down before?
    public boolean hasHeard(String documentId) {
        return said.stream().anyMatch(event -> switch (event) {
            case LinesDecided e -> e.documentId().equals(documentId);
            case LinesAnswered e -> e.documentId().equals(documentId);
            case WithdrawalAsked e -> e.documentId().equals(documentId);
            case LinesReferred e -> e.documentId().equals(documentId);
            case OpinionRecorded e -> e.documentId().equals(documentId);
            case LinesAdded _, LinesIntroduced _, LinesChecked _, LinesPaid _ -> false;
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
            if (!isAskedFor(said, state)) throw new Refused(Refusal.NOT_YOUR_TURN);
            state.decide(said).ifPresent(moves::add);
        }
        return moves;
    }

    /// The debtor takes out of lines only what the creditor asked to take out of them, and decides by the Audit Board's
    /// opinion only as the creditor itself recorded it.
    private boolean isAskedFor(Saying word, LineState state) {
        return switch (word) {
            case Saying.Release(int line, var _) -> wasAsked(line, state.accepted());
            case Saying.ReleaseTo(int line, long to, var _) -> wasAsked(line, to);
            case Saying.Board(int line, long to, var _) -> wasOpined(line, to);
            case Saying.Accept _,
                    Saying.Reduce _,
                    Saying.Contest _,
                    Saying.Ask _,
                    Saying.Lapse _,
                    Saying.Uphold _,
                    Saying.Lower _,
                    Saying.Withdraw _ -> true;
        };
    }

    private boolean wasAsked(int line, long to) {
        var amount = new LineAmount(line, to);
        return said.stream()
                .anyMatch(event ->
                        event instanceof WithdrawalAsked asked && asked.to().contains(amount));
    }

    private boolean wasOpined(int line, long to) {
        var amount = new LineAmount(line, to);
        return said.stream()
                .anyMatch(event -> event instanceof OpinionRecorded recorded
                        && recorded.speaker() == Side.CREDITOR
                        && recorded.owed().contains(amount));
    }

    /// What of it is before the Audit Board.
    public BoardStage board() {
        return BoardStage.of(states, said);
    }

    /// What the creditor's request asks for that it did not before.
    /// @throws Refused UNKNOWN_LINE, NOT_INTRODUCED, BEFORE_THE_BOARD, NOT_YOUR_TURN, INVALID_AMOUNT
    public List<LineAmount> ask(Collection<Withdrawal> all) {
        if (!isIntroduced()) throw new Refused(Refusal.NOT_INTRODUCED);
        var board = board();
        var seen = new HashSet<Integer>();
        var wanted = new ArrayList<LineAmount>();
        for (var asked : all) {
            var state = states.get(asked.line());
            if (state == null || !seen.add(asked.line())) throw new Refused(Refusal.UNKNOWN_LINE);
            if (board.isReferred(asked.line())) throw new Refused(Refusal.BEFORE_THE_BOARD);
            state.ask(asked).ifPresent(to -> wanted.add(new LineAmount(asked.line(), to)));
        }
        return wanted;
    }

    /// What the debtor's node says to a request: of each line, unless the debtor's word came first.
    List<Saying> release(WithdrawalAsked asked) {
        var words = asked.words().stream().collect(Collectors.toMap(LineWords::line, LineWords::words));
        return asked.to().stream()
                .flatMap(to -> Optional.ofNullable(states.get(to.line()))
                        .flatMap(state -> state.release(to.line(), to.minor(), words.getOrDefault(to.line(), "")))
                        .stream())
                .toList();
    }

    /// With one more that was said, that moves nothing.
    Batch heard(LinesEvent asked) {
        var all = new ArrayList<>(said);
        all.add(asked);
        return new Batch(added, states, all, checked, payments, events + 1);
    }
}
