package portability.totalisation.remedy;

import portability.kernel.Rule;

/// Every rule about the time in which a decision can be challenged. The name is the stored code: add, never rename.
public enum RemedyRule implements Rule {
    REVIEW_RUNS_FROM_DECISION,
    REVIEW_RUNS_FROM_SUMMARY,
    REVIEW_LIMIT_COUNTED,
    REVIEW_LIMIT_UNKNOWN,
    REVIEW_LIMIT_MOVED,
    REVIEW_HOLIDAYS_UNKNOWN,
    REVIEW_IN_TIME,
    REVIEW_TOO_LATE
}
