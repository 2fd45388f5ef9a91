package portability.claims.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.Refused;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;

/// Two institutions that say things of a line at the same time, as documents take any time to arrive.
class CrossingTest {
    private static final String INVOICE = "ES:INSS/1";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static final class Node {
        private final Side side;
        private final List<LinesEvent> stream = new ArrayList<>();
        private final Queue<LinesEvent> inbox = new ArrayDeque<>();

        Node(Side side) {
            this.side = side;
            stream.add(new LinesIntroduced(INVOICE, 1, side, "", "EUR", List.of(new LineAmount(1, 10_000))));
        }

        Batch batch() {
            return Batch.of(stream);
        }

        LineState line() {
            return Optional.ofNullable(batch().states().get(1)).orElseThrow();
        }

        void say(Saying said, Node other) {
            batch().board().requireFree(side, List.of(said));
            var moves = batch().decide(List.of(said));
            if (moves.isEmpty()) return;
            stream.add(event(side, moves));
            other.inbox.add(event(side, moves));
        }

        void ask(long to, Node other) {
            var wanted = batch().ask(List.of(new Withdrawal(1, to, "")));
            if (wanted.isEmpty()) return;
            var asked = new WithdrawalAsked(INVOICE, 1, side, "", "d", "", DAY, wanted, List.of());
            stream.add(asked);
            other.inbox.add(asked);
        }

        void refer(Node other) {
            var lines = batch().board().refer(List.of(new Referred(1, "why")));
            if (!lines.isEmpty())
                both(new LinesReferred(INVOICE, 1, side, "", side, "d", "", DAY, lines, List.of()), other);
        }

        void record(BoardOpinion opinion, long owed, Node other) {
            var lines = batch().board().record(side, opinion, List.of(new OpinedLine(1, owed, "")));
            if (lines.isEmpty()) return;
            var all = List.of(new LineAmount(1, owed));
            both(new OpinionRecorded(INVOICE, 1, side, "", "EUR", side, "d", "", DAY, opinion, all, List.of()), other);
            if (side == Side.DEBTOR) decide(other);
        }

        private void decide(Node other) {
            var sayings = batch().board().byBoard();
            if (!sayings.isEmpty()) both(event(Side.DEBTOR, batch().decide(sayings)), other);
        }

        private void both(LinesEvent event, Node other) {
            stream.add(event);
            other.inbox.add(event);
        }

        boolean isDecidedByBoard() {
            return stream.stream()
                    .anyMatch(event -> event instanceof LinesDecided decided
                            && decided.moves().stream()
                                    .anyMatch(move -> move.kind() == LineMove.Kind.BOARD
                                            || move.kind() == LineMove.Kind.BOARD_UNANSWERED));
        }

        /// What the desk does with a document.
        void hear(Node other) {
            switch (inbox.remove()) {
                case WithdrawalAsked asked -> {
                    var before = batch();
                    stream.add(asked);
                    var sayings = before.release(asked);
                    if (sayings.isEmpty()) return;
                    var moves = before.heard(asked).decide(sayings);
                    stream.add(event(Side.DEBTOR, moves));
                    other.inbox.add(event(Side.DEBTOR, moves));
                }
                case LinesReferred referred -> stream.add(referred);
                case OpinionRecorded recorded -> {
                    stream.add(recorded);
                    if (side == Side.DEBTOR) decide(other);
                }
                case LinesDecided said -> stream.add(event(Side.DEBTOR, again(said.moves())));
                case LinesAnswered said -> stream.add(event(Side.CREDITOR, again(said.moves())));
                default -> throw new AssertionError();
            }
        }

        /// What was said does here what it did there.
        private List<LineMove> again(List<LineMove> moves) {
            var move = moves.getFirst();
            long to = move.to().orElse(0L);
            var reason = move.reason().orElse(Reason.OTHER);
            Saying said = switch (move.kind()) {
                case ACCEPT -> new Saying.Accept(1);
                case REDUCE -> new Saying.Reduce(1, to, reason, "");
                case CONTEST -> new Saying.Contest(1, reason, "");
                case ASK -> new Saying.Ask(1, reason, "?");
                case LAPSE -> new Saying.Lapse(1);
                case UPHOLD -> new Saying.Uphold(1, "yes");
                case LOWER -> new Saying.Lower(1, to, "");
                case WITHDRAW -> new Saying.Withdraw(1, "");
                case RELEASE -> new Saying.Release(1, "");
                case RELEASE_TO -> new Saying.ReleaseTo(1, to, "");
                case BOARD, BOARD_UNANSWERED -> new Saying.Board(1, to, "");
            };
            assertThat(batch().decide(List.of(said))).isEqualTo(moves);
            return moves;
        }

        private static LinesEvent event(Side speaker, List<LineMove> moves) {
            return speaker == Side.DEBTOR
                    ? new LinesDecided(INVOICE, 1, speaker, "", "EUR", "d", "", DAY, moves, List.of())
                    : new LinesAnswered(INVOICE, 1, speaker, "", "EUR", "d", "", DAY, moves, List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_requests_and_decisions_cross_each_is_taken_and_both_come_to_the_same(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var creditor = new Node(Side.CREDITOR);
            var debtor = new Node(Side.DEBTOR);
            for (int step = 0; step < 30; step++) {
                try {
                    step(random, creditor, debtor);
                } catch (Refused _) {
                    // Out of turn, or no such amount: told to the officer who said it, nothing is sent.
                }
            }
            while (!creditor.inbox.isEmpty() || !debtor.inbox.isEmpty()) {
                if (!creditor.inbox.isEmpty()) creditor.hear(debtor);
                if (!debtor.inbox.isEmpty()) debtor.hear(creditor);
            }
            assertThat(creditor.line()).as("seed %s", seed).isEqualTo(debtor.line());
            assertThat(creditor.line().lowering()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_disputes_come_before_the_board_both_come_to_the_same(long seed) {
        var random = new Random(seed);
        int decided = 0;
        for (int round = 0; round < 500; round++) {
            var creditor = new Node(Side.CREDITOR);
            var debtor = new Node(Side.DEBTOR);
            for (int step = 0; step < 40; step++) {
                try {
                    if (random.nextInt(3) > 0) step(random, creditor, debtor);
                    else if (random.nextBoolean()) board(random, creditor, debtor);
                    else board(random, debtor, creditor);
                } catch (Refused _) {
                    // Out of turn, or before the Board: told to the officer who said it, nothing is sent.
                }
            }
            while (!creditor.inbox.isEmpty() || !debtor.inbox.isEmpty()) {
                if (!creditor.inbox.isEmpty()) creditor.hear(debtor);
                if (!debtor.inbox.isEmpty()) debtor.hear(creditor);
            }
            assertThat(creditor.line()).as("seed %s", seed).isEqualTo(debtor.line());
            assertThat(creditor.batch().board().standing(1))
                    .isEqualTo(debtor.batch().board().standing(1));
            if (creditor.isDecidedByBoard()) decided++;
        }
        assertThat(decided).as("seed %s", seed).isGreaterThan(20);
    }

    private static void board(Random random, Node node, Node other) {
        var opinion = new BoardOpinion(random.nextInt(4) == 0 ? "AB/2" : "AB/1", DAY.plusDays(1));
        if (random.nextInt(3) == 0) node.refer(other);
        else node.record(opinion, node.line().accepted() + random.nextInt(2), other);
    }

    private static void step(Random random, Node creditor, Node debtor) {
        long to = random.nextLong(10_000);
        switch (random.nextInt(10)) {
            case 0 -> debtor.say(new Saying.Reduce(1, to, Reason.ABOVE_TARIFF, ""), creditor);
            case 1 -> debtor.say(new Saying.Contest(1, Reason.CARE_NOT_COVERED, ""), creditor);
            case 2 -> creditor.say(new Saying.Uphold(1, "yes"), debtor);
            case 3 -> creditor.say(new Saying.Lower(1, to, ""), debtor);
            case 4, 5 -> creditor.ask(to, debtor);
            case 6 -> {
                if (random.nextInt(8) == 0) creditor.ask(0, debtor);
            }
            case 7 -> {
                if (random.nextInt(8) == 0) debtor.say(new Saying.Accept(1), creditor);
            }
            case 8 -> {
                if (!debtor.inbox.isEmpty()) hearTaken(debtor, creditor);
            }
            default -> {
                if (!creditor.inbox.isEmpty()) hearTaken(creditor, debtor);
            }
        }
    }

    /// What arrives is never refused.
    private static void hearTaken(Node node, Node other) {
        try {
            node.hear(other);
        } catch (Refused refused) {
            throw new AssertionError("a document was refused: " + refused.refusal(), refused);
        }
    }
}
