package portability.contributions.clarification.jdbc;

import java.time.Instant;
import portability.contributions.clarification.ClarificationEvent;
import portability.contributions.clarification.ClarificationEvent.ClarificationAnswered;
import portability.contributions.clarification.ClarificationEvent.ClarificationChanged;
import portability.contributions.clarification.ClarificationEvent.ClarificationClosed;
import portability.contributions.clarification.ClarificationEvent.ClarificationNoted;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;
import portability.contributions.clarification.ClarificationRecords.Moment;

/// Events as moments of a clarification's history.
final class Moments {
    private Moments() {}

    static Moment of(ClarificationEvent event, Instant at) {
        return switch (event) {
            case ClarificationOpened _ -> found(at, "OPENED");
            case ClarificationChanged _ -> found(at, "CHANGED");
            case ClarificationNoted e -> new Moment(at, "NOTED", e.by(), "", e.note());
            case ClarificationAnswered e ->
                new Moment(at, "ANSWERED", e.by(), e.outcome().name(), e.reason());
            case ClarificationClosed e ->
                new Moment(at, "CLOSED", "", e.because().name(), "");
            case ClarificationReopened _ -> found(at, "REOPENED");
        };
    }

    private static Moment found(Instant at, String what) {
        return new Moment(at, what, "", "", "");
    }
}
