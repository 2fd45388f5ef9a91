package portability.claims.health.words;

/// What can be said about a right to health care; each language has all of it.
enum HealthSentence {
    REQUESTED,
    REFUSED_PERSON_UNKNOWN,
    REFUSED_NOT_INSURED,
    REFUSED_OTHER_STATE_BEARS,
    REFUSED_OWN_RIGHT,
    REFUSED_OTHER,
    BORNE,
    BORNE_UNTIL,
    WORKER,
    FAMILY_OF_WORKER,
    PENSIONER,
    FAMILY_OF_PENSIONER,
    NOT_REGISTERED,
    DECLINED,
    REGISTERED,
    NEVER_CHARGED,
    ENDED,
    REMEDY
}
