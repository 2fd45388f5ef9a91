package portability.agreements.procedure;

import java.util.ArrayList;
import portability.agreements.determination.Basis;
import portability.agreements.edge.Words;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.proto.agreements.v1.GetReviewLimitRequest;
import portability.proto.agreements.v1.GetReviewLimitResponse;
import portability.proto.agreements.v1.GetReviewLimitsRequest;
import portability.proto.agreements.v1.GetReviewLimitsResponse;
import portability.proto.agreements.v1.ReviewRunsFrom;
import portability.totalisation.remedy.ReviewLimit;
import portability.totalisation.remedy.ReviewLimit.From;

/// Until when a decision can be challenged.
final class ReviewLimits {
    private static final int MOST_QUESTIONS = 100;

    private ReviewLimits() {}

    static GetReviewLimitsResponse answer(GetReviewLimitsRequest request, LawPack pack) {
        int questions = request.getQuestionsCount();
        if (questions == 0 || questions > MOST_QUESTIONS)
            throw Words.invalidQuestion("1 to " + MOST_QUESTIONS + " questions: " + questions);
        var answers = GetReviewLimitsResponse.newBuilder();
        request.getQuestionsList().forEach(question -> answers.addAnswers(answer(question, pack)));
        return answers.build();
    }

    static GetReviewLimitResponse answer(GetReviewLimitRequest request, LawPack pack) {
        var state = Words.country("state", request.getState());
        var residence = Words.country("residence", request.getResidence());
        var received = Words.date("received_on", request.getReceivedOn());
        var asked = Words.optionalDate("asked_on", request.getAskedOn());
        var last = ReviewLimit.lastDay(
                state, pack.besidePensions().remedy(state), from(request.getRunsFrom()), received, residence);
        var steps = new ArrayList<Step>(last.steps());
        var answer = GetReviewLimitResponse.newBuilder();
        last.value().ifPresent(day -> {
            answer.setLastDay(day.toString());
            asked.map(on -> ReviewLimit.keptOn(on, day)).ifPresent(kept -> {
                steps.addAll(kept.steps());
                answer.setInTime(kept.value());
            });
        });
        return answer.addAllSteps(Asked.steps(steps, request.getLanguage()))
                .setBasis(Basis.of(pack, steps))
                .build();
    }

    private static From from(ReviewRunsFrom from) {
        return switch (from) {
            case REVIEW_RUNS_FROM_DECISION -> From.DECISION;
            case REVIEW_RUNS_FROM_SUMMARY -> From.SUMMARY;
            case REVIEW_RUNS_FROM_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("runs_from is required");
        };
    }
}
