package portability.totalisation.claimdate;

import portability.totalisation.reason.Phrasebook;

/// The sentences about claims across borders in English.
public final class ClaimEnglish implements Phrasebook<ClaimRule> {
    @Override
    public Class<ClaimRule> rules() {
        return ClaimRule.class;
    }

    @Override
    public String sentence(ClaimRule rule) {
        return switch (rule) {
            case HANDLED_WHERE_LODGED -> "{state}, where the claim was lodged, handles it.";
            case HANDLED_BY_STATE_OF_RESIDENCE -> "{state}, where the person lives and was insured, handles the claim.";
            case FORWARDED_TO_LAST_INSURANCE ->
                "The person was never insured in {at}: the claim goes to {state}, the state of the last insurance.";
            case NOBODY_INSURED_THE_PERSON ->
                "The person was insured neither in {at} nor elsewhere: nobody handles it.";
            case CONTACT_NOT_PROVIDED -> "No clause provides for a contact; {at} handles its own claim alone.";
            case DATE_COUNTS_EVERYWHERE -> "Lodged in {at}, the claim is of {on} in every state.";
            case DATE_ONLY_WHERE_LODGED -> "The date of {on} counts in {at} alone: no clause carries it further.";
            case CONCEALED_WORK_DATE_LATER ->
                "Work in {state} was concealed although asked for: there the claim is of {on}.";
            case NATIONAL_LAW_MORE_FAVOURABLE -> "The law of {state} is more favourable: there the claim is of {on}.";
            case AWARD_DEFERRED -> "In {state} the award is deferred, as asked.";
        };
    }
}
