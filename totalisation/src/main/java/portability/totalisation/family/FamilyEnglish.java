package portability.totalisation.family;

import portability.totalisation.reason.Phrasebook;

/// The sentences about families in English.
public final class FamilyEnglish implements Phrasebook<FamilyRule> {
    @Override
    public Class<FamilyRule> rules() {
        return FamilyRule.class;
    }

    @Override
    public String sentence(FamilyRule rule) {
        return switch (rule) {
            case ONLY_ONE_STATE -> "Only {state} gives a right ({basis}).";
            case BASIS_DECIDES -> "{state} goes first: its right rests on {basis}.";
            case CHILDREN_S_RESIDENCE_DECIDES -> "{state} goes first: the children live there ({basis}).";
            case LONGEST_INSURANCE_DECIDES -> "{state} goes first: time was longest there ({basis}).";
            case HIGHEST_AMOUNT_DECIDES -> "{state} goes first: its amount is the highest ({basis}).";
            case ORDER_NOT_KNOWN -> "No rule tells the order; the children live in {children}.";
            case PRIMARY_BENEFIT -> "{state} pays {amount}.";
            case DIFFERENTIAL_SUPPLEMENT -> "{state} would pay {own}; beside {first} it adds {amount}.";
            case NO_SUPPLEMENT_BY_RESIDENCE ->
                "{state} adds nothing: its right rests on residence and the children live elsewhere.";
            case HALF_PAID_BACK -> "{state} pays back half, up to its own amount: {amount}.";
            case CREDITED_BY_COMPETENT_STATE -> "{state}, whose legislation applies, credits {span}.";
            case CREDITED_BY_FORMER_STATE_OF_WORK -> "{state}, the former state of work, credits {span}.";
            case FORMER_STATE_CREDITS_NOTHING -> "The legislation of {state} credits no time for raising children.";
            case NOT_SUBJECT_BY_WORK_AT_START -> "On {start} no other state's legislation applied by work.";
            case ACTIVITY_ENDS_CREDIT -> "Work under another state's legislation from {day} ends the credit.";
            case CREDITED_BY_FREE_MOVEMENT -> "{state} credits {span}: {clause}.";
            case CREDITED_PERIOD -> "{institution} certifies {span} as equivalent time.";
        };
    }
}
