package portability.claims.health.planned.words;

/// What can be said about planned care; each language has all of it.
enum CareSentence {
    ASKED,
    AUTHORISED,
    FOR_STAY,
    REFUSED,
    REMEDY,
    SUPPLEMENT,
    NO_SUPPLEMENT
}
