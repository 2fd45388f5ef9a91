package portability.claims.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.BoardStage.Standing;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;

/// Lines of 100.00 before the Audit Board, as the debtor knows them: of the first 60.00 are accepted and the rest is
/// upheld, the second is contested, of the third nothing was said.
class BoardStageTest {
    private static final LocalDate REFERRED = LocalDate.of(2029, 9, 3);
    private static final BoardOpinion OPINION = new BoardOpinion("AB/2030/12", LocalDate.of(2030, 3, 4));

    private final List<LinesEvent> stream = new ArrayList<>(List.of(new LinesIntroduced(
            "ES:INSS/1",
            1,
            Side.DEBTOR,
            "ES:INSS",
            "EUR",
            List.of(new LineAmount(1, 10_000), new LineAmount(2, 10_000), new LineAmount(3, 10_000)))));

    BoardStageTest() {
        decide(
                new Saying.Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""),
                new Saying.Contest(2, Reason.CARE_NOT_COVERED, ""));
        stream.add(new LinesAnswered(
                "ES:INSS/1",
                1,
                Side.DEBTOR,
                "ES:INSS",
                "EUR",
                "d",
                "ES:INSS",
                REFERRED,
                batch().decide(List.of(new Saying.Uphold(1, "decree of 2025"))),
                List.of()));
    }

    private Batch batch() {
        return Batch.of(stream);
    }

    private void decide(Saying... all) {
        decide(batch().decide(List.of(all)));
    }

    private void decide(List<LineMove> moves) {
        stream.add(
                new LinesDecided("ES:INSS/1", 1, Side.DEBTOR, "ES:INSS", "EUR", "d", "o", REFERRED, moves, List.of()));
    }

    private void refer(Integer... lines) {
        stream.add(new LinesReferred(
                "ES:INSS/1",
                1,
                Side.DEBTOR,
                "ES:INSS",
                Side.CREDITOR,
                "d",
                "ES:INSS",
                REFERRED,
                List.of(lines),
                List.of()));
    }

    private void record(Side speaker, BoardOpinion opinion, LineAmount... owed) {
        stream.add(new OpinionRecorded(
                "ES:INSS/1",
                1,
                Side.DEBTOR,
                "ES:INSS",
                "EUR",
                speaker,
                "d",
                "o",
                LocalDate.of(2030, 3, 20),
                opinion,
                List.of(owed),
                List.of()));
    }

    private static void refused(Refusal why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void only_what_is_contested_comes_before_it_and_once() {
        var board = batch().board();
        assertThat(board.refer(List.of(new Referred(1, "why"), new Referred(2, "why"))))
                .containsExactly(1, 2);
        refused(Refusal.NOT_CONTESTED, () -> board.refer(List.of(new Referred(3, "why"))));
        refused(Refusal.UNKNOWN_LINE, () -> board.refer(List.of(new Referred(4, "why"))));
        refused(Refusal.UNKNOWN_LINE, () -> board.refer(List.of(new Referred(1, "why"), new Referred(1, "why"))));
        refer(1);
        assertThat(batch().board().refer(List.of(new Referred(1, "why"), new Referred(2, "why"))))
                .containsExactly(2);
        assertThatThrownBy(() -> new Referred(1, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_line_before_it_one_gives_in_or_says_nothing_and_after_the_opinion_nothing() {
        refer(1, 2);
        var board = batch().board();
        board.requireFree(Side.DEBTOR, List.of(new Saying.Accept(1)));
        board.requireFree(Side.CREDITOR, List.of(new Saying.Withdraw(2, "")));
        board.requireFree(Side.DEBTOR, List.of(new Saying.Contest(3, Reason.OTHER, "x")));
        refused(
                Refusal.BEFORE_THE_BOARD,
                () -> board.requireFree(Side.DEBTOR, List.of(new Saying.Contest(1, Reason.OTHER, "x"))));
        refused(Refusal.BEFORE_THE_BOARD, () -> board.requireFree(Side.DEBTOR, List.of(new Saying.Lapse(2))));
        refused(Refusal.BEFORE_THE_BOARD, () -> board.requireFree(Side.CREDITOR, List.of(new Saying.Uphold(2, "x"))));
        refused(Refusal.BEFORE_THE_BOARD, () -> batch().ask(List.of(new Withdrawal(1, 0, ""))));
        record(Side.DEBTOR, OPINION, new LineAmount(1, 7_000));
        refused(
                Refusal.BEFORE_THE_BOARD,
                () -> batch().board().requireFree(Side.DEBTOR, List.of(new Saying.Accept(1))));
    }

    @Test
    void an_opinion_is_recorded_of_what_was_referred_before_it_and_within_what_is_asked_for() {
        refer(1);
        var board = batch().board();
        assertThat(board.record(Side.DEBTOR, OPINION, List.of(new OpinedLine(1, 7_000, ""))))
                .hasSize(1);
        refused(Refusal.NOT_REFERRED, () -> board.record(Side.DEBTOR, OPINION, List.of(new OpinedLine(2, 7_000, ""))));
        refused(
                Refusal.NOT_REFERRED,
                () -> board.record(
                        Side.DEBTOR,
                        new BoardOpinion("AB/1", REFERRED.minusDays(1)),
                        List.of(new OpinedLine(1, 7_000, ""))));
        for (long outside : List.of(5_999L, 10_001L))
            refused(
                    Refusal.INVALID_AMOUNT,
                    () -> board.record(Side.DEBTOR, OPINION, List.of(new OpinedLine(1, outside, ""))));
        record(Side.DEBTOR, OPINION, new LineAmount(1, 7_000));
        assertThat(batch().board().record(Side.DEBTOR, OPINION, List.of(new OpinedLine(1, 7_000, ""))))
                .isEmpty();
        assertThat(batch().board().record(Side.DEBTOR, OPINION, List.of(new OpinedLine(1, 8_000, ""))))
                .hasSize(1);
    }

    @Test
    void a_difference_is_named_and_what_both_recorded_alike_is_decided() {
        refer(1, 2);
        assertThat(batch().board().standing(1)).isEqualTo(Standing.NOT_RECORDED);
        record(Side.DEBTOR, OPINION, new LineAmount(1, 7_000), new LineAmount(2, 0));
        assertThat(batch().board().standing(1)).isEqualTo(Standing.ONLY_BY_DEBTOR);
        record(
                Side.CREDITOR,
                new BoardOpinion("AB/2030/13", OPINION.of()),
                new LineAmount(1, 7_000),
                new LineAmount(2, 0));
        assertThat(batch().board().standing(1)).isEqualTo(Standing.OTHER_OPINION);
        record(Side.CREDITOR, OPINION, new LineAmount(1, 7_500), new LineAmount(2, 0));
        assertThat(batch().board().standing(1)).isEqualTo(Standing.OTHER_AMOUNT);
        assertThat(batch().board().byBoard()).containsExactly(new Saying.Board(2, 0, "AB/2030/12 of 2030-03-04"));
        record(Side.CREDITOR, OPINION, new LineAmount(1, 7_000));
        var said = batch().board().byBoard();
        assertThat(said).extracting(Saying::line).containsExactly(1, 2);
        var moves = batch().decide(said);
        assertThat(moves)
                .containsExactly(
                        new LineMove(
                                1, LineMove.Kind.BOARD, 1_000, -4_000, 3_000, Optional.empty(), Optional.of(7_000L)),
                        new LineMove(
                                2,
                                LineMove.Kind.BOARD_UNANSWERED,
                                0,
                                -10_000,
                                10_000,
                                Optional.empty(),
                                Optional.of(0L)));
        decide(moves);
        assertThat(batch().states().get(1)).extracting(LineState::status).isEqualTo(LineState.Status.REDUCED);
        assertThat(batch().states().get(2)).extracting(LineState::status).isEqualTo(LineState.Status.WITHDRAWN);
        assertThat(batch().board().byBoard()).isEmpty();
        // It stays so: what is recorded otherwise now is refused.
        refused(
                Refusal.NOT_YOUR_TURN,
                () -> batch().board().record(Side.DEBTOR, OPINION, List.of(new OpinedLine(1, 8_000, ""))));
    }

    @Test
    void the_debtor_decides_nothing_by_an_opinion_that_the_creditor_did_not_record() {
        refer(2);
        record(Side.DEBTOR, OPINION, new LineAmount(2, 4_000));
        refused(Refusal.NOT_YOUR_TURN, () -> batch().decide(List.of(new Saying.Board(2, 4_000, ""))));
        record(Side.CREDITOR, OPINION, new LineAmount(2, 4_000));
        assertThat(batch().decide(List.of(new Saying.Board(2, 4_000, "")))).hasSize(1);
    }

    @Test
    void the_first_to_refer_it_is_named_where_both_did() {
        refer(1);
        stream.add(new LinesReferred(
                "ES:INSS/1",
                1,
                Side.DEBTOR,
                "ES:INSS",
                Side.DEBTOR,
                "d",
                "o",
                REFERRED.minusDays(1),
                List.of(1),
                List.of()));
        assertThat(batch().board().referral(1)).contains(new BoardStage.Referral(REFERRED.minusDays(1), Side.DEBTOR));
    }
}
