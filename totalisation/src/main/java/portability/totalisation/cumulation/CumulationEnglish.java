package portability.totalisation.cumulation;

import portability.totalisation.reason.Phrasebook;

/// The sentences of the cumulation rules in English.
public final class CumulationEnglish implements Phrasebook<CumulationRule> {
    @Override
    public Class<CumulationRule> rules() {
        return CumulationRule.class;
    }

    @Override
    public String sentence(CumulationRule rule) {
        return switch (rule) {
            case NO_REDUCTION_RULE ->
                "{benefits} other pensions or incomes were told; no rule of {scheme} about them is loaded:"
                        + " nothing was taken off.";
            case REDUCTION_RULE -> "National law takes {rate} of what exceeds {free} of other benefits or incomes.";
            case BENEFIT_LISTED -> "{instrument} lists this benefit among those that national rules may reduce.";
            case NATIONAL_RULE_ALONE ->
                "No instrument limits national law for what {states} pay: {counted} are counted as it says.";
            case SAME_KIND -> "The benefit of {state} rests on time of the same person: it is of the same kind.";
            case DIFFERENT_KIND -> "What {state} pays is of a different kind.";
            case REDUCTION_BARRED_PRO_RATA -> "No national rule reduces a pro rata benefit for one of the same kind.";
            case REDUCTION_BARRED_BY_TIME ->
                "The independent benefit depends on time alone: no national rule reduces it for one of the same kind.";
            case REDUCTION_BARRED_NOT_LISTED -> "The independent benefit is not listed: no national rule reduces it.";
            case REDUCTION_ALLOWED -> "The national rule on reduction may be applied.";
            case FOREIGN_NOT_COUNTED -> "The national rule does not count what another state pays.";
            case VOLUNTARY_NEVER_COUNTED -> "{amount} of {state} rests on voluntary insurance and is never counted.";
            case COUNTED_GROSS -> "{amount} of {state} is counted before tax and contributions.";
            case COUNTED_NET -> "{amount} of {state} is counted after tax and contributions, as national law says.";
            case INCOME_DIVIDED -> "{income} is divided by the {benefits} independent benefits: {counted}.";
            case INCOME_IN_RATIO ->
                "Income {income} and free amount {free} are taken in the ratio {share}: {counted} and {freeCounted}.";
            case NOT_DIVIDED -> "National law counts in proportion already, so {income} is not divided.";
            case REDUCTION_COMPUTED -> "({counted} - {free}) x {rate} = {reduction}.";
            case REDUCTION_LIMITED -> "The reduction of {reduction} is limited to the other benefit: {limited}.";
            case WITHHOLDING_DIVIDED ->
                "Each of {benefits} benefits would be cut by the others: of {withheld} only {share} is withheld.";
            case BENEFIT_REDUCED -> "{amount} less {reduction} is {left}.";
            case MINIMUM_NOT_LOADED -> "No minimum of {scheme} is loaded: whether a supplement is due is not known.";
            case MINIMUM_FOR_TIME -> "For {total} of all states together the minimum is {minimum}.";
            case SUPPLEMENT_AWAITED ->
                "What {states} pay was not told: the supplement to the minimum cannot be calculated yet.";
            case SUPPLEMENT_DUE -> "{pensions} do not reach the minimum of {minimum}: supplement {supplement}.";
            case SUPPLEMENT_NOT_NEEDED -> "{pensions} reach the minimum of {minimum}: no supplement.";
            case SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE ->
                "Only the state of residence that pays a pension supplements it: residence {residence}, pays {pays}.";
        };
    }
}
