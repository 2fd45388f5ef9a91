package portability.contributions.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import portability.contributions.period.Flaw;
import portability.contributions.period.Periods;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ReturnEvent.ReturnChecked;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;
import portability.contributions.returns.ReturnEvent.RowsDecided;

class ContributionReturnTest {
    private static final ReturnOpened OPENED = new ReturnOpened("R-1", "NL:SVB", "digest");
    private static final ReturnChecked CHECKED = new ReturnChecked("R-1", 2, 1);
    private static final ControlTotals TOTALS = new ControlTotals(2, 1, new TreeMap<>());
    private static final RowsDecided DECIDED = new RowsDecided("R-1", 3, 1, 1);
    /// As returns were posted once.
    private static final ReturnLinesPosted POSTED = new ReturnLinesPosted(
            "R-1",
            3,
            List.of(new PostedLine(2, "ana", "p-2", Periods.residence("1990-01-01", "1990-12-31"))),
            List.of(new RefusedRow(3, "kind", Flaw.UNKNOWN_CODE)));
    private static final ReturnClosed CLOSED = new ReturnClosed("R-1", 2, 1, 1);

    private static ContributionReturn given(ReturnEvent... events) {
        return ContributionReturn.of(List.of(events));
    }

    @Test
    void opens_when_it_is_first_sent() {
        assertThat(given().open("R-1", "NL:SVB", "digest", TOTALS)).containsExactly(OPENED, CHECKED);
        assertThat(given(OPENED).progress()).isEqualTo(new ReturnProgress(0, 0, 0, false));
    }

    @Test
    void sent_again_it_is_the_same_return_as_far_as_it_came() {
        assertThat(given(OPENED, CHECKED, DECIDED).open("R-1", "NL:SVB", "digest", TOTALS))
                .isEmpty();
        assertThat(given(OPENED, DECIDED).progress()).isEqualTo(new ReturnProgress(3, 1, 1, false));
        assertThat(given(OPENED, DECIDED, new RowsDecided("R-1", 7, 4, 0)).progress())
                .isEqualTo(new ReturnProgress(7, 5, 1, false));
    }

    @Test
    void one_that_was_begun_before_returns_were_checked_as_a_whole_is_checked_now() {
        assertThat(given(OPENED, DECIDED).open("R-1", "NL:SVB", "digest", TOTALS))
                .containsExactly(CHECKED);
        assertThat(given(OPENED).standing().orElseThrow().rows()).isEmpty();
        assertThat(given(OPENED, CHECKED, DECIDED).standing())
                .contains(new ReturnStanding(OptionalInt.of(2), 1, 1, false));
        assertThat(given().standing()).isEmpty();
    }

    @Test
    void one_that_was_begun_with_its_lines_in_its_own_stream_goes_on_in_the_same_way() {
        assertThat(given(OPENED, POSTED)).isEqualTo(given(OPENED, DECIDED));
    }

    @Test
    void another_file_under_its_id_is_refused() {
        assertThatThrownBy(() -> given(OPENED).open("R-1", "NL:SVB", "another digest", TOTALS))
                .isInstanceOf(Refused.class)
                .hasMessage("ReturnReused");
    }

    @Test
    void knows_the_place_of_its_next_event() {
        assertThat(given().events()).isZero();
        assertThat(given(OPENED, DECIDED, CLOSED).events()).isEqualTo(3);
    }

    @Test
    void closes_with_its_counts_and_once() {
        assertThat(given(OPENED, DECIDED).close("R-1")).isEqualTo(CLOSED);
        assertThat(given(OPENED, DECIDED, CLOSED).progress()).isEqualTo(new ReturnProgress(3, 1, 1, true));
        assertThatIllegalStateException()
                .isThrownBy(() -> given(OPENED, DECIDED, CLOSED).close("R-1"));
    }
}
