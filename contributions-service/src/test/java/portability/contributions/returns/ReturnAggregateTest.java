package portability.contributions.returns;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import portability.contributions.period.Flaw;
import portability.contributions.period.Periods;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ReturnCommand.CloseReturn;
import portability.contributions.returns.ReturnCommand.OpenReturn;
import portability.contributions.returns.ReturnCommand.PostLines;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;

class ReturnAggregateTest {
    private static final ReturnOpened OPENED = new ReturnOpened("R-1", "NL:SVB", "digest");
    private static final List<PostedLine> ANA =
            List.of(new PostedLine(2, "ana", "p-2", Periods.residence("1990-01-01", "1990-12-31")));
    private static final List<RefusedRow> FAULT = List.of(new RefusedRow(3, "kind", Flaw.UNKNOWN_CODE));
    private static final ReturnLinesPosted POSTED = new ReturnLinesPosted("R-1", 3, ANA, FAULT);
    private static final ReturnClosed CLOSED = new ReturnClosed("R-1", 2, 1, 1);

    private final FixtureConfiguration<ReturnAggregate> aReturn = new AggregateTestFixture<>(ReturnAggregate.class);

    @Test
    void opens_when_it_is_first_sent() {
        aReturn.givenNoPriorActivity()
                .when(new OpenReturn("R-1", "NL:SVB", "digest"))
                .expectResultMessagePayload(new ReturnProgress(0, 0, 0, false))
                .expectEvents(OPENED);
    }

    @Test
    void sent_again_it_is_the_same_return_as_far_as_it_came() {
        aReturn.given(OPENED, POSTED)
                .when(new OpenReturn("R-1", "NL:SVB", "digest"))
                .expectResultMessagePayload(new ReturnProgress(3, 1, 1, false))
                .expectNoEvents();
    }

    @Test
    void another_file_under_its_id_is_refused() {
        aReturn.given(OPENED)
                .when(new OpenReturn("R-1", "NL:SVB", "another digest"))
                .expectException(Refused.class)
                .expectExceptionMessage("ReturnReused")
                .expectNoEvents();
    }

    @Test
    void posts_what_follows_on_what_is_decided() {
        aReturn.given(OPENED)
                .when(new PostLines("R-1", 0, 3, ANA, FAULT))
                .expectResultMessagePayload(new ReturnProgress(3, 1, 1, false))
                .expectEvents(POSTED);
    }

    @Test
    void what_another_sending_posted_first_is_not_posted_twice() {
        aReturn.given(OPENED, POSTED)
                .when(new PostLines("R-1", 0, 3, ANA, FAULT))
                .expectResultMessagePayload(new ReturnProgress(3, 1, 1, false))
                .expectNoEvents();
    }

    @Test
    void closes_with_its_counts() {
        aReturn.given(OPENED, POSTED)
                .when(new CloseReturn("R-1"))
                .expectResultMessagePayload(new ReturnProgress(3, 1, 1, true))
                .expectEvents(CLOSED);
    }

    @Test
    void once_closed_nothing_more_happens() {
        aReturn.given(OPENED, POSTED, CLOSED).when(new CloseReturn("R-1")).expectNoEvents();
        aReturn.given(OPENED, POSTED, CLOSED)
                .when(new PostLines("R-1", 3, 4, ANA, List.of()))
                .expectResultMessagePayload(new ReturnProgress(3, 1, 1, true))
                .expectNoEvents();
    }
}
