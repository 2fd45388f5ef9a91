package portability.contributions.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.contributions.clarification.ClarificationEvent.ClarificationAnswered;
import portability.contributions.clarification.ClarificationEvent.ClarificationChanged;
import portability.contributions.clarification.ClarificationEvent.ClarificationClosed;
import portability.contributions.clarification.ClarificationEvent.ClarificationNoted;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;
import portability.contributions.clarification.ClosedBecause;
import portability.contributions.clarification.ContradictionRule;
import portability.contributions.clarification.Finding;
import portability.contributions.clarification.Outcome;
import portability.contributions.foreign.ForeignRecordKept;
import portability.contributions.request.Request;
import portability.kernel.DateSpan;

/// What the golden files of foreign records and clarifications mean.
final class ForeignMeanings {
    private static final String CASE = "0a1b2c3d-0d3b-3c51-8a44-1b2f3e4d5c6a";
    private static final LocalDate DUE = LocalDate.parse("2025-09-28");
    private static final Finding DAYS = new Finding(
            Optional.of(DateSpan.closed("1985-07-01", "1985-12-31")), "compulsory under NL", "compulsory under MA");
    private static final Finding BORN = new Finding(Optional.empty(), "born 1958-01-20", "born 1958-01-21");

    private ForeignMeanings() {}

    static Map<String, Object> all() {
        return Map.of(
                "foreign.ForeignRecordKept.v1",
                new ForeignRecordKept(
                        "ana",
                        request("keep-1"),
                        "MA:CNSS",
                        "d-1",
                        "c0ffee",
                        Instant.parse("2025-01-01T00:00:00.5Z"),
                        Instant.parse("2025-01-02T00:00:00Z"),
                        "BAUG",
                        "AQID"),
                "clarification.ClarificationOpened.v1",
                new ClarificationOpened(
                        "ana",
                        CASE,
                        ContradictionRule.ONE_LEGISLATION,
                        "NL:SVB",
                        "MA:CNSS",
                        List.of("d-1"),
                        DUE,
                        List.of(DAYS, BORN)),
                "clarification.ClarificationChanged.v1",
                new ClarificationChanged("ana", CASE, List.of("d-2"), List.of(DAYS)),
                "clarification.ClarificationNoted.v1",
                new ClarificationNoted("ana", request("note-1"), CASE, "officer-1", "asked by letter"),
                "clarification.ClarificationAnswered.v1",
                new ClarificationAnswered(
                        "ana", request("answer-1"), CASE, "officer-1", Outcome.BOTH_STAND, "posted in 1985"),
                "clarification.ClarificationClosed.v1",
                new ClarificationClosed("ana", CASE, ClosedBecause.OUR_FACTS_CHANGED),
                "clarification.ClarificationReopened.v1",
                new ClarificationReopened("ana", CASE, List.of("d-3"), DUE, List.of(BORN)));
    }

    private static Request request(String id) {
        return new Request(id, "c0ffee");
    }
}
