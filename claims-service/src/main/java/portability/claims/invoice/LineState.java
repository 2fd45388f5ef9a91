package portability.claims.invoice;

import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;

/// A line as both sides know it, in minor units of the invoice's currency. The two take turns, so that what they say
/// cannot cross: nothing was said, or the creditor answered: the debtor's; contested or asked: the creditor's; settled:
/// nobody's.
///
/// Always: claimed = accepted + contested + withdrawn + what nothing was said of.
///
/// @param reason   why it was contested last
/// @param paid     what of what is accepted was paid, as this side knows it
/// @param lowering to what the creditor asked to lower it; empty once the debtor has said something
public record LineState(
        long claimed,
        long accepted,
        long contested,
        long withdrawn,
        Phase phase,
        Optional<Reason> reason,
        long paid,
        Optional<Long> lowering) {
    /// Whose turn it is.
    public enum Phase {
        INTRODUCED,
        ASKED,
        CONTESTED,
        ANSWERED,
        SETTLED
    }

    /// How it is told to officers.
    public enum Status {
        INTRODUCED,
        ASKED,
        CONTESTED,
        ANSWERED,
        ACCEPTED,
        REDUCED,
        WITHDRAWN,
        PAID
    }

    public LineState {
        if (accepted < 0 || contested < 0 || withdrawn < 0 || accepted + contested + withdrawn > claimed)
            throw new IllegalArgumentException("the parts of a line are no more than the line");
    }

    static LineState introduced(long claimed) {
        return new LineState(claimed, 0, 0, 0, Phase.INTRODUCED, Optional.empty(), 0, Optional.empty());
    }

    /// What nothing was said of.
    public long undecided() {
        return claimed - accepted - contested - withdrawn;
    }

    public Status status() {
        return switch (phase) {
            case INTRODUCED -> Status.INTRODUCED;
            case ASKED -> Status.ASKED;
            case CONTESTED -> Status.CONTESTED;
            case ANSWERED -> Status.ANSWERED;
            case SETTLED -> settled();
        };
    }

    private Status settled() {
        if (accepted == 0) return Status.WITHDRAWN;
        if (paid >= accepted) return Status.PAID;
        return accepted == claimed ? Status.ACCEPTED : Status.REDUCED;
    }

    /// Who speaks next; empty: nobody.
    public Optional<Side> turn() {
        return switch (phase) {
            case INTRODUCED, ANSWERED -> Optional.of(Side.DEBTOR);
            case ASKED, CONTESTED -> Optional.of(Side.CREDITOR);
            case SETTLED -> Optional.empty();
        };
    }

    /// What a word of one side does to it; empty where it says what stands already.
    /// @throws Refused NOT_YOUR_TURN, INVALID_AMOUNT
    public Optional<LineMove> decide(Saying said) {
        if (isRepeated(said)) return Optional.empty();
        if (!isInTurn(said)) throw new Refused(Refusal.NOT_YOUR_TURN);
        long open = claimed - withdrawn;
        return Optional.of(
                switch (said) {
                    case Saying.Accept _ -> move(said, open, 0, withdrawn);
                    case Saying.Reduce(var _, long to, var _, var _) -> {
                        if (to < accepted || to >= open || to == 0) throw new Refused(Refusal.INVALID_AMOUNT);
                        yield move(said, to, open - to, withdrawn);
                    }
                    case Saying.Contest _ -> move(said, accepted, open - accepted, withdrawn);
                    case Saying.Ask _, Saying.Uphold _ -> move(said, accepted, contested, withdrawn);
                    case Saying.Lapse _, Saying.Withdraw _, Saying.Release _ ->
                        move(said, accepted, 0, claimed - accepted);
                    case Saying.Lower(var _, long to, var _) -> {
                        if (to <= accepted || to >= open) throw new Refused(Refusal.INVALID_AMOUNT);
                        yield lowered(said, to);
                    }
                    case Saying.ReleaseTo(var _, long to, var _) -> {
                        if (to <= accepted || to >= open) throw new Refused(Refusal.INVALID_AMOUNT);
                        yield lowered(said, to);
                    }
                    case Saying.Board(var _, long to, var _) -> {
                        if (!isBetween(to)) throw new Refused(Refusal.INVALID_AMOUNT);
                        yield move(said, to, 0, claimed - to);
                    }
                });
    }

    private boolean isInTurn(Saying said) {
        return switch (said) {
            // That nobody answered is said by the debtor when it is the creditor's turn.
            case Saying.Lapse _ -> turn().equals(Optional.of(Side.CREDITOR));
            // Nobody says more of a line of which both have recorded the same opinion: it waits for nobody's turn.
            case Saying.Board _ -> turn().isPresent();
            case Saying.Accept _,
                    Saying.Reduce _,
                    Saying.Contest _,
                    Saying.Ask _,
                    Saying.Release _,
                    Saying.ReleaseTo _,
                    Saying.Uphold _,
                    Saying.Lower _,
                    Saying.Withdraw _ -> turn().equals(Optional.of(said.by()));
        };
    }

    private LineMove lowered(Saying said, long to) {
        return move(said, accepted, contested == 0 ? 0 : to - accepted, claimed - to);
    }

    /// To what the creditor's request would lower it; empty where that is asked already.
    /// @throws Refused NOT_YOUR_TURN, INVALID_AMOUNT
    Optional<Long> ask(Withdrawal asked) {
        if (!turn().equals(Optional.of(Side.DEBTOR))) throw new Refused(Refusal.NOT_YOUR_TURN);
        long to = asked.toMinor() == 0 ? accepted : asked.toMinor();
        if (to < accepted || to >= claimed - withdrawn) throw new Refused(Refusal.INVALID_AMOUNT);
        return Optional.of(to).filter(wanted -> !lowering.equals(Optional.of(wanted)));
    }

    /// What the debtor's node says to a request; empty where its word came first.
    Optional<Saying> release(int line, long to, String words) {
        if (!isLowerable(to)) return Optional.empty();
        return Optional.of(to == accepted ? new Saying.Release(line, words) : new Saying.ReleaseTo(line, to, words));
    }

    private LineMove move(Saying said, long newAccepted, long newContested, long newWithdrawn) {
        return new LineMove(
                said.line(),
                kind(said),
                newAccepted - accepted,
                newContested - contested,
                newWithdrawn - withdrawn,
                said.why(),
                said.to());
    }

    private LineMove.Kind kind(Saying said) {
        boolean unanswered = said instanceof Saying.Board && turn().equals(Optional.of(Side.CREDITOR));
        return unanswered ? LineMove.Kind.BOARD_UNANSWERED : said.kind();
    }

    /// Is so much of it between what was accepted and what is still asked for?
    boolean isBetween(long to) {
        return to >= accepted && to <= claimed - withdrawn;
    }

    /// The same word again, where nothing came between.
    private boolean isRepeated(Saying said) {
        return switch (said) {
            case Saying.Accept _ -> phase == Phase.SETTLED && accepted == claimed - withdrawn;
            case Saying.Reduce(var _, long to, var why, var _) ->
                phase == Phase.CONTESTED && accepted == to && reason.equals(Optional.of(why));
            case Saying.Contest(var _, var why, var _) ->
                phase == Phase.CONTESTED
                        && contested == claimed - withdrawn - accepted
                        && reason.equals(Optional.of(why));
            case Saying.Ask(var _, var why, var _) -> phase == Phase.ASKED && reason.equals(Optional.of(why));
            case Saying.Lapse _ -> phase == Phase.SETTLED && reason.equals(Optional.of(Reason.NOT_ANSWERED));
            case Saying.Uphold _ -> phase == Phase.ANSWERED;
            case Saying.Lower(var _, long to, var _) -> phase == Phase.ANSWERED && claimed - withdrawn == to;
            case Saying.ReleaseTo _, Saying.Release _, Saying.Board _ -> false;
            case Saying.Withdraw _ -> phase == Phase.SETTLED && accepted + withdrawn == claimed && withdrawn > 0;
        };
    }

    LineState evolve(LineMove move) {
        var next = switch (move.kind()) {
            case ACCEPT, LAPSE, WITHDRAW, RELEASE, BOARD, BOARD_UNANSWERED -> Phase.SETTLED;
            case REDUCE, CONTEST -> Phase.CONTESTED;
            case ASK -> Phase.ASKED;
            case UPHOLD, LOWER -> Phase.ANSWERED;
            case RELEASE_TO -> phase;
        };
        return new LineState(
                claimed,
                accepted + move.accepted(),
                contested + move.contested(),
                withdrawn + move.withdrawn(),
                next,
                move.reason().or(() -> reason),
                paid,
                Optional.empty());
    }

    private boolean isLowerable(long to) {
        return turn().equals(Optional.of(Side.DEBTOR)) && to >= accepted && to < claimed - withdrawn;
    }

    /// What is asked too late, or was lowered further meanwhile, changes nothing.
    LineState lowering(long to) {
        if (!isLowerable(to)) return this;
        return new LineState(claimed, accepted, contested, withdrawn, phase, reason, paid, Optional.of(to));
    }

    LineState paid(long more) {
        return new LineState(claimed, accepted, contested, withdrawn, phase, reason, paid + more, lowering);
    }
}
