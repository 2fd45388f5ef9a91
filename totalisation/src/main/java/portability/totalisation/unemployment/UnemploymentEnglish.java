package portability.totalisation.unemployment;

import portability.totalisation.reason.Phrasebook;

/// The sentences about unemployment benefits in English.
public final class UnemploymentEnglish implements Phrasebook<UnemploymentRule> {
    @Override
    public Class<UnemploymentRule> rules() {
        return UnemploymentRule.class;
    }

    @Override
    public String sentence(UnemploymentRule rule) {
        return switch (rule) {
            case COMPETENT_LAST_STATE -> "{state}, the state of the last activity, pays.";
            case COMPETENT_RESIDENCE -> "{state}, the state of residence, pays.";
            case OWN_PERIODS_ENOUGH -> "In {state}, own time of {time} reaches the {required} required.";
            case PERIODS_AGGREGATED -> "In {state}, {time} of all states reach the {required} required.";
            case TOO_FEW_PERIODS -> "In {state}, {time} of all states do not reach the {required} required.";
            case NOT_LAST_INSURED_HERE ->
                "{state} was not the state of the last insurance: nothing is added to {time}, which does not reach"
                        + " {required}.";
            case PERIODS_NOT_INSURED_LEFT_OUT -> "{left} of {state} would not have been insured here and are left out.";
            case LAST_ACTIVITY_EARNINGS -> "The earnings of the last activity count: {earnings}.";
            case EXPORTED -> "Benefits are paid abroad for {span}, at most {months} months.";
            case EXPORT_TOO_EARLY -> "Left on {departed}; {weeks} weeks of availability were needed, to {mayLeave}.";
            case EXPORT_REGISTERED_LATE -> "Registered on {registered}, after more than {days} days: paid from then.";
            case EXPORT_ENDS_BY_RETURN_TOO_LATE -> "Back on {returned}, after {last}: the right is lost.";
            case MONTHS_REIMBURSED ->
                "{insured} months insured in the last {within} ({from} make it longer): of {paid} months paid,"
                        + " {months} are paid back, at most {limit}.";
            case REIMBURSEMENT_CUT -> "{paid} were paid; at most {most}: {amount}.";
        };
    }
}
