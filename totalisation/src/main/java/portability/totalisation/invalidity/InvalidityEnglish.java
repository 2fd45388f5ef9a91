package portability.totalisation.invalidity;

import portability.totalisation.reason.Phrasebook;

/// The sentences about invalidity in English.
public final class InvalidityEnglish implements Phrasebook<InvalidityRule> {
    @Override
    public Class<InvalidityRule> rules() {
        return InvalidityRule.class;
    }

    @Override
    public String sentence(InvalidityRule rule) {
        return switch (rule) {
            case DEGREE_BINDS -> "The degree decided in {decides} binds {bound}: the schemes are concordant ({annex}).";
            case DEGREE_DECIDED_ALONE -> "{bound} decides itself: not concordant with {decides} ({annex}).";
            case AGGRAVATION_SAME_STATE -> "{state} goes on paying, on the worse health.";
            case AGGRAVATION_NEW_STATE -> "{state}, of the later insurance, decides on the worse health.";
            case AGGRAVATION_PENSION_RULES -> "Every state calculates anew by the rules for pensions.";
            case WAITING_TIME_GAP -> "Nobody would pay in full for {span}: {state} bridges it by its full benefit.";
            case NO_WAITING_TIME_GAP -> "The waiting times leave no gap after the first, that of {state}.";
            case CONVERTED_TO_OLD_AGE -> "In {state} the pension becomes one of old age: {amount}.";
            case INVALIDITY_CONTINUES_BESIDE_OLD_AGE -> "{state} goes on paying for invalidity: {amount}.";
            case HIGHER_BENEFIT_KEPT -> "{state} keeps paying the higher amount: {amount}.";
        };
    }
}
