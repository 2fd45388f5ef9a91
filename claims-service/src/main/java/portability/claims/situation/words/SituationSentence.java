package portability.claims.situation.words;

/// Every sentence about a change in a life. Each language has all of them.
enum SituationSentence {
    MARRIED,
    DIVORCED,
    CHILD,
    MEMBER_DIED,
    MOVED,
    TOLD_HERE,
    TOLD_BY,
    LOOKED_AT,
    CALCULATED,
    SETTLED,
    TAKEN_BACK,
    TAKEN_BACK_DECIDED
}
