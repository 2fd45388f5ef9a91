package portability.totalisation.remedy;

import portability.totalisation.reason.Phrasebook;

/// The sentences about the time in which a decision can be challenged in English.
public final class RemedyEnglish implements Phrasebook<RemedyRule> {
    @Override
    public Class<RemedyRule> rules() {
        return RemedyRule.class;
    }

    @Override
    public String sentence(RemedyRule rule) {
        return switch (rule) {
            case REVIEW_RUNS_FROM_DECISION -> "The time runs from {known}, when the decision was received.";
            case REVIEW_RUNS_FROM_SUMMARY ->
                "The time for a review of decisions that work together runs from {known}, when the summary was received.";
            case REVIEW_LIMIT_COUNTED ->
                "By the law of {state}, {length} {unit}: the day itself is not counted, so {lastDay} is the last one.";
            case REVIEW_LIMIT_UNKNOWN ->
                "How long a decision of {state} can be challenged is not in the law that is loaded.";
            case REVIEW_LIMIT_MOVED -> "{lastDay} is a Saturday or a Sunday: the time ends on {working}.";
            case REVIEW_HOLIDAYS_UNKNOWN ->
                "Public holidays of {state} are not loaded: where {lastDay} is one, the time ends later.";
            case REVIEW_IN_TIME -> "{asked} is not later than {lastDay}: in time.";
            case REVIEW_TOO_LATE -> "{asked} is later than {lastDay}: too late.";
        };
    }
}
