package portability.totalisation.health;

import portability.totalisation.reason.Phrasebook;

/// The sentences about health care in English.
public final class HealthEnglish implements Phrasebook<HealthRule> {
    @Override
    public Class<HealthRule> rules() {
        return HealthRule.class;
    }

    @Override
    public String sentence(HealthRule rule) {
        return switch (rule) {
            case COMPETENT_STATE_IS_RESIDENCE -> "{state}, where the person lives, bears the cost.";
            case WORKER_LIVES_OUTSIDE_COMPETENT_STATE ->
                "{residence} gives the care; {state}, whose legislation applies, bears the cost.";
            case PENSION_AND_RIGHT_IN_RESIDENCE -> "There is an own right in {residence}: {state} bears its own cost.";
            case PENSION_ELSEWHERE_RESIDENCE_RIGHT_BY_LIVING ->
                "The right in {residence} rests on living there alone: the state of the pension bears the cost.";
            case ONE_PENSION_STATE_PAYS ->
                "{residence} gives the care; {state}, which pays the pension, bears the cost.";
            case LONGEST_INSURANCE_PAYS -> "Of the states that pay pensions, insurance was longest in {state}.";
            case LAST_LEGISLATION_PAYS -> "Insurance was equally long; the last legislation was that of {state}.";
            case OWN_RIGHT_BEFORE_DERIVED -> "An own right goes before a derived one: {state} bears the cost.";
            case DERIVED_RIGHT -> "By a right derived from the worker or pensioner, {state} bears the cost.";
            case NO_STATE_PAYS -> "No state that pays a pension gives a right in {residence}.";
            case LAST_LEGISLATION_UNKNOWN ->
                "Insurance was equally long in {states}; the last legislation is not known.";
            case CONTRIBUTION_ALLOWED -> "{state} bears the cost and may take {amount}.";
            case CONTRIBUTION_NOT_ALLOWED -> "{state} does not bear the cost and may take nothing.";
            case CONTRIBUTION_CUT_TO_OWN_PENSIONS ->
                "{contribution} exceed the pensions {state} pays; no more than {amount} is taken.";
            case DOCUMENT_STEP -> "{event} with effect from {day}: the document is {status}.";
            case DOCUMENT_STEP_REFUSED -> "{event} of {day} cannot follow: the document stays {status}.";
            case DOCUMENT_COVERS -> "Care is charged for {span}.";
            case MONTHS_COUNTED -> "{months} calendar months (a part of one: {partOfMonth}).";
            case NOT_AUTHORISED -> "The care was not authorised: nothing is added.";
            case AUTHORISATION_DUE -> "Authorisation must be given (benefit: {benefit}, in time: {inTime}).";
            case AUTHORISATION_NOT_DUE -> "Authorisation need not be given (benefit: {benefit}, in time: {inTime}).";
            case SUPPLEMENT_FOR_PLANNED_CARE ->
                "{notional} at home less {reimbursed} reimbursed, at most {borne} paid less {ownAtHome}: {amount}.";
            case PAID_BACK_AT_RATES_OF_STAY -> "Of {paid}, {amount} are paid back at the rate of stay of {rate}.";
            case PAID_BACK_AT_COMPETENT_RATES -> "Of {paid}, {amount} are paid back at the competent rate of {rate}.";
            case CARE_IN_KIND_DEDUCTED -> "{cash} less {inKind} of care in kind: {amount}.";
        };
    }
}
