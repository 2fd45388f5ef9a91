package portability.claims.welfare.floor.words;

/// Every sentence about a floor. Each language has all of them.
enum FloorSentence {
    NOT_CHECKED,
    UNKNOWN,
    REACHED,
    NOT_REACHED_YET,
    NOT_REACHED,
    REFERRED,
    FOCAL_POINT,
    CAME,
    SETTLED,
    UNVERIFIED
}
