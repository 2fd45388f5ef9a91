package portability.claims.standing.words;

/// Every sentence on where a claim stands. Each language has all of them.
enum Sentence {
    RECEIVED,
    RECORDS_AWAITED,
    EXAMINED,
    DECISIONS_AWAITED,
    DONE,
    OWN_RECORD,
    OWN_DECISION,
    OWN_SUMMARY,
    THEIR_RECORD,
    THEIR_DECISION,
    THEIR_SUMMARY,
    THEIR_DAY,
    THEIR_DAY_PASSED,
    OWN_DAY,
    OWN_DAY_PASSED,
    OFFICER_NO_SCHEME,
    OFFICER_LAW_MISSING,
    OFFICER_FIGURE_MISSING,
    OFFICER_CHOICE_NEEDED,
    OFFICER_LESS_THAN_BEFORE,
    WITHDRAWN_THERE,
    DEFERRED_THERE,
    NOT_MET_THERE,
    DUE_THERE,
    USUAL,
    USUAL_NOT_KNOWN,
    DATE_STAYS
}
