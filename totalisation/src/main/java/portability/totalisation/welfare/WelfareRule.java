package portability.totalisation.welfare;

import portability.kernel.Rule;

/// Every rule of a welfare fund. The name is the stored code: add, never rename.
public enum WelfareRule implements Rule {
    CONTRIBUTION_BY_CONTRACT,
    MEMBERSHIP_LASTS,
    MEMBERSHIP_ENDED_BEFORE_CONTRACT,
    EVENT_IN_MEMBERSHIP,
    EVENT_AFTER_MEMBERSHIP_IN_WINDOW,
    EVENT_OUTSIDE_MEMBERSHIP,
    CLAIMED_TOO_LATE,
    BENEFIT_DUE,
    BENEFIT_ASSESSED_BETWEEN,
    BENEFIT_NEEDS_MORE_CONTRIBUTIONS,
    NO_BENEFIT_FOR_EVENT,
    BENEFITS_SUMMED
}
