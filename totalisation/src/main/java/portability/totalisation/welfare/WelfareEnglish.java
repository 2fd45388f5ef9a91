package portability.totalisation.welfare;

import portability.totalisation.reason.Phrasebook;

/// The sentences about welfare funds in English.
public final class WelfareEnglish implements Phrasebook<WelfareRule> {
    @Override
    public Class<WelfareRule> rules() {
        return WelfareRule.class;
    }

    @Override
    public String sentence(WelfareRule rule) {
        return switch (rule) {
            case CONTRIBUTION_BY_CONTRACT -> "For a contract of {months} months the contribution is {amount}.";
            case MEMBERSHIP_LASTS -> "The membership covers {span}.";
            case MEMBERSHIP_ENDED_BEFORE_CONTRACT ->
                "Paid on {paidOn}, after the contract of {contract}: no membership.";
            case EVENT_IN_MEMBERSHIP -> "{on} lies in the membership.";
            case EVENT_AFTER_MEMBERSHIP_IN_WINDOW -> "{on} lies after the membership, before {until}: still covered.";
            case EVENT_OUTSIDE_MEMBERSHIP -> "{on} is not covered, which ends on {until}.";
            case CLAIMED_TOO_LATE ->
                "Claimed on {claimedOn}, more than {months} months after: the last day was {last}.";
            case BENEFIT_DUE -> "{benefit}: {amount}.";
            case BENEFIT_ASSESSED_BETWEEN -> "{benefit}: between {amount} and {most}, as the fund assesses.";
            case BENEFIT_NEEDS_MORE_CONTRIBUTIONS -> "{benefit} needs {required} contributions.";
            case NO_BENEFIT_FOR_EVENT -> "The schedule gives nothing for {event}.";
            case BENEFITS_SUMMED -> "Together at least {least} and at most {most}.";
        };
    }
}
