package portability.claims.welfare.referral.words;

/// Every sentence about a death that was referred. Each language has all of them.
enum ReferralSentence {
    REFERRED,
    CAME,
    WAITING,
    MEMBER,
    NOT_COVERED,
    NOT_KNOWN,
    NO_FUND,
    OFFER_FIXED,
    OFFER_RANGE,
    OPENED,
    CLAIM_AT,
    UNVERIFIED,
    SURVIVORS_AT,
    SURVIVORS_ALONE,
    SURVIVORS_LODGED,
    PENSION,
    BENEFIT_DEATH,
    BENEFIT_DEATH_NATURAL,
    BENEFIT_DEATH_ACCIDENT,
    BENEFIT_DEATH_ABROAD,
    BENEFIT_DEATH_AT_HOME,
    BENEFIT_BURIAL,
    BENEFIT_TRANSPORT_BURIAL,
    BENEFIT_GRANT
}
