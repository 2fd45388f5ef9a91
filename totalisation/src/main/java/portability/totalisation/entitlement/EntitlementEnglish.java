package portability.totalisation.entitlement;

import portability.totalisation.reason.Phrasebook;

/// The sentences about rights by totalised periods in English.
public final class EntitlementEnglish implements Phrasebook<EntitlementRule> {
    @Override
    public Class<EntitlementRule> rules() {
        return EntitlementRule.class;
    }

    @Override
    public String sentence(EntitlementRule rule) {
        return switch (rule) {
            case BRANCH_NOT_COVERED -> "The instrument does not cover {branch}: nothing is added.";
            case NO_TIME_NEEDED -> "{branch}: the law asks for no time.";
            case OWN_TIME_ENOUGH -> "Own time of {time} reaches the {required} required.";
            case TOTAL_TIME_ENOUGH -> "{time} of all states reach the {required} required.";
            case TOTAL_TIME_NOT_ENOUGH -> "{time} of all states do not reach the {required} required.";
            case NO_OWN_TIME -> "{branch}: there is no own time to which other time could be added.";
            case COMPETENT_BY_LEGISLATION -> "{state} is competent: its legislation applies.";
            case COMPETENT_BY_LAST_LEGISLATION -> "{state} is competent: its legislation applied last.";
            case IN_KIND_WHERE_LIVING -> "{state} gives benefits in kind, at the cost of {competent}.";
            case DEATH_ELSEWHERE_COUNTS_HERE -> "The death in {diedIn} counts as one in {state}.";
            case LAST_STATE_OF_EXPOSURE -> "{state} pays: the last state of exposure whose conditions are met.";
            case NO_STATE_OF_EXPOSURE -> "No state of exposure has its conditions met.";
            case EARLIER_STATE_PAYS_BEFORE_AGGRAVATION -> "{first} bears the worsening as well: {amount}.";
            case NEW_STATE_PAYS_SUPPLEMENT -> "{first} pays {before}; the state of new exposure adds {supplement}.";
            case COMMUTING_ABROAD_COUNTS -> "The accident in {happenedIn} counts as one in {competent}.";
        };
    }
}
