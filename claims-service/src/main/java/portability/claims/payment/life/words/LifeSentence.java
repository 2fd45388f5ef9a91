package portability.claims.payment.life.words;

/// What can be said about a life certificate; each language has all of it.
enum LifeSentence {
    NOT_ASKED,
    NEXT,
    ASKED,
    INSTITUTION_ASKED,
    INSTITUTION_CANNOT,
    INSTITUTION_COULD,
    IN_PERSON,
    AUTHORISED,
    MANDATE,
    UNLESS,
    SUSPENDED,
    RULE,
    DEATH_TOLD,
    DIED
}
