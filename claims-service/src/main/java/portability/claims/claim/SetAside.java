package portability.claims.claim;

/// Why a document that was taken changed nothing.
public enum SetAside {
    CASE_ALREADY_OPEN,
    NOT_INVOLVED,
    RECORD_ALREADY_THERE,
    /// That institution's record is there already in a later version.
    RECORD_OLDER,
    /// What the contact institution said there later is there already.
    WISHES_ALREADY_THERE,
    /// What became known of an incapacity is known already, or something newer is.
    FACTS_ALREADY_THERE,
    DECISION_ALREADY_THERE,
    /// A later decision of that institution is there already.
    DECISION_OLDER,
    SUMMARY_ALREADY_THERE,
    /// The own decision does not stand in the summary as it was made.
    SUMMARY_DIFFERS,
    /// What it says to count no more did not count here, or counts no more already.
    INVALIDATES_NOTHING,
    /// That institution was taken out of the claim before.
    REMOVED_ALREADY,
    /// It was told before who leads the claim now.
    FORWARDED_ALREADY,
    /// It took back what this institution had relied on.
    INVALIDATED;

    /// What such a document was, as the contract names kinds; empty where the reason does not tell.
    public String kind() {
        return switch (this) {
            case CASE_ALREADY_OPEN -> "CLAIM_NOTICE";
            // With periods, or without any.
            case RECORD_ALREADY_THERE, NOT_INVOLVED -> "";
            case WISHES_ALREADY_THERE -> "AWARD_WISHES";
            case FACTS_ALREADY_THERE -> "INCAPACITY_FACTS";
            case RECORD_OLDER -> "CERTIFIED_RECORD";
            case DECISION_ALREADY_THERE, DECISION_OLDER -> "DECISION";
            case SUMMARY_ALREADY_THERE, SUMMARY_DIFFERS -> "SUMMARY";
            case REMOVED_ALREADY -> "PARTICIPANT_REMOVED";
            case FORWARDED_ALREADY -> "CONTACT_CHANGED";
            case INVALIDATES_NOTHING, INVALIDATED -> "INVALIDATION";
        };
    }
}
