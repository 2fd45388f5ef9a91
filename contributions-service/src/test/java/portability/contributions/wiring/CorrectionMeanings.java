package portability.contributions.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.contributions.correction.ActingHelper;
import portability.contributions.correction.Answer;
import portability.contributions.correction.Concern;
import portability.contributions.correction.CorrectionEvent.CorrectionAnswered;
import portability.contributions.correction.CorrectionEvent.CorrectionAsked;
import portability.contributions.correction.CorrectionEvent.CorrectionForwarded;
import portability.contributions.correction.CorrectionEvent.CorrectionLodged;
import portability.contributions.correction.CorrectionEvent.CorrectionReminded;
import portability.contributions.correction.CorrectionEvent.CorrectionWithdrawn;
import portability.contributions.correction.CorrectionTerms;
import portability.contributions.correction.CorrectionTermsSet;
import portability.contributions.correction.Due;
import portability.contributions.correction.Effect;
import portability.contributions.correction.Grounds;
import portability.contributions.correction.Inquiry;
import portability.contributions.correction.Outcome;
import portability.contributions.correction.ToldDay;
import portability.contributions.request.Request;

/// What the golden files of requests for corrections mean.
final class CorrectionMeanings {
    private static final String NUMBER = "C-4T7K-02QM-9XWB";
    private static final String SOURCE = "Reg. (EU) 2016/679 Art. 12(3)";

    private CorrectionMeanings() {}

    static Map<String, Object> all() {
        var helper = Optional.of(new ActingHelper("karim", "m-1"));
        return Map.of(
                "correction.CorrectionTermsSet.v1",
                new CorrectionTermsSet(
                        request("terms"),
                        LocalDate.parse("2018-05-25"),
                        new CorrectionTerms(1, 0, List.of(1, 14), SOURCE)),
                "correction.CorrectionLodged.v1",
                new CorrectionLodged(
                        "ana",
                        request("lodge"),
                        NUMBER,
                        LocalDate.parse("2025-06-30"),
                        Optional.of(new Due(LocalDate.parse("2025-07-30"), List.of(1, 14), SOURCE)),
                        concern(),
                        helper),
                "correction.CorrectionAsked.v1",
                new CorrectionAsked("ana", request("ask"), NUMBER, inquiry()),
                "correction.CorrectionForwarded.v1",
                new CorrectionForwarded("ana", request("forward"), NUMBER, "MA:CNSS", "That work was in Morocco."),
                "correction.CorrectionAnswered.v1",
                new CorrectionAnswered(
                        "ana", request("answer"), NUMBER, List.of(new Effect(Effect.Manner.RECORDED, "p-1")), answer()),
                "correction.CorrectionWithdrawn.v1",
                new CorrectionWithdrawn("ana", request("withdraw"), NUMBER, "I was mistaken", helper),
                "correction.CorrectionReminded.v1",
                new CorrectionReminded("ana", NUMBER, 1, LocalDate.parse("2025-07-31")));
    }

    private static Request request(String id) {
        return new Request(id + "-1", "c0ffee");
    }

    private static Concern concern() {
        return new Concern(
                Concern.Kind.MISSING,
                Optional.empty(),
                Optional.of("NL"),
                Optional.of("Tulip Fields BV"),
                Optional.of(new ToldDay("1984-03")),
                Optional.of(new ToldDay("1985")),
                "I picked tulips there for two seasons.",
                Optional.of("payslips"),
                "count these two seasons");
    }

    private static Inquiry inquiry() {
        return new Inquiry(
                "Tulip Fields BV",
                "Who worked for you in 1984?",
                LocalDate.parse("2025-06-30"),
                Optional.of(LocalDate.parse("2025-07-31")));
    }

    private static Answer answer() {
        return new Answer(
                Outcome.PARTLY,
                "Your payslips prove one season.",
                Optional.of(new Grounds("AOW art. 6", "an objection in writing", LocalDate.parse("2025-08-11"))));
    }
}
