package portability.claims.netting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.netting.Difference.Reason;
import portability.claims.netting.Window.State;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.DifferencesReceived;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.ProposalTakenBack;
import portability.claims.netting.WindowEvent.TakeBackAsked;
import portability.claims.netting.WindowEvent.TakeBackConfirmed;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.WindowEvent.WindowProposed;

/// A proposal that is taken back, at both, also where the answer crosses.
class TakenBackTest {
    private static final String ID = "SE:FK/00112233445566778899";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final TakeBackAsked ASKED = new TakeBackAsked(ID, 1, "ab", "withdrawal", "officer-1");
    private static final AgreementReceived AGREED = new AgreementReceived(ID, 1, "ab", Optional.empty(), "answer");

    private static Window proposer(WindowEvent... more) {
        return window(
                List.of(
                        new WindowOpened(ID, "NL:CAK", DAY, Optional.empty(), "officer-1"),
                        new WindowProposed(
                                ID,
                                1,
                                DAY,
                                DAY,
                                7,
                                0,
                                0,
                                List.of(),
                                List.of(),
                                "ab",
                                Optional.empty(),
                                "document",
                                "officer-1")),
                more);
    }

    private static Window other(WindowEvent... more) {
        return window(
                List.of(new ProposalReceived(
                        ID,
                        "SE:FK",
                        1,
                        DAY,
                        DAY,
                        DAY,
                        Optional.empty(),
                        0,
                        List.of(),
                        List.of(),
                        "ab",
                        Optional.empty(),
                        "document")),
                more);
    }

    private static Window window(List<WindowEvent> begun, WindowEvent... more) {
        var facts = new ArrayList<Object>(begun);
        facts.addAll(Arrays.asList(more));
        return Window.of(facts).orElseThrow();
    }

    @Test
    void it_is_taken_back_once_the_other_side_says_that_it_answered_nothing() {
        assertThat(proposer(ASKED).state()).isEqualTo(State.TAKING_BACK);
        assertThat(proposer(ASKED).awaitsAnswer()).isTrue();
        assertThat(proposer(ASKED, new TakeBackConfirmed(ID, 1, "ab", "answer")).state())
                .isEqualTo(State.GIVEN_UP);
        var there = other(new ProposalTakenBack(ID, 1, "ab", "withdrawal", "answer"));
        assertThat(there.state()).isEqualTo(State.GIVEN_UP);
        assertThat(there.awaitsAnswer()).isFalse();
    }

    @Test
    void an_agreement_that_crosses_stands_at_both() {
        assertThat(proposer(ASKED, AGREED).state()).isEqualTo(State.AGREED);
        // Where it was agreed to, a withdrawal that comes later finds nothing that waits.
        var there = other(new WindowAgreed(ID, 1, "ab", Optional.empty(), "answer", "officer-2"));
        assertThat(there.awaitsAnswer()).isFalse();
        assertThat(there.state()).isEqualTo(State.AGREED);
    }

    @Test
    void differences_that_cross_stand_and_the_proposer_gives_the_window_up_or_goes_on() {
        var difference = new Difference("stated/1", Reason.NOT_OPEN, Optional.empty());
        var crossed = proposer(ASKED, new DifferencesReceived(ID, 1, "ab", List.of(difference), "answer"));
        assertThat(crossed.state()).isEqualTo(State.DIFFERENT);
    }
}
