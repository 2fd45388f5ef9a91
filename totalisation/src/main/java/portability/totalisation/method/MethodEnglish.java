package portability.totalisation.method;

import portability.totalisation.reason.Phrasebook;

/// The sentences of the method rules in English.
public final class MethodEnglish implements Phrasebook<MethodRule> {
    @Override
    public Class<MethodRule> rules() {
        return MethodRule.class;
    }

    @Override
    public String sentence(MethodRule rule) {
        return switch (rule) {
            case TOTAL_OF_ALL_STATES -> "Own time over the time of all states that share: {share}.";
            case FIXED_DENOMINATOR -> "Own time is divided by {denominator}, which the instrument fixes: {share}.";
            case NATIONAL_DENOMINATOR -> "Own time is divided by the {denominator} of a full pension: {share}.";
            case COVERAGE_LIFETIME -> "Own time is divided by the coverage lifetime of {denominator}: {share}.";
            case REST_OF_DENOMINATOR -> "Of {denominator}, the other states' {foreign} leave {share}.";
            case SHARE_OF_DENOMINATOR -> "{theoretical} x {share} = {amount}.";
            case NOT_ABOVE_FULL -> "Own time of {own} is more than the whole; the whole is paid, not more.";
            case NOT_ABOVE_UNTOTALISED -> "{amount} is cut to the {untotalised} due without totalisation: {clause}.";
            case HIGHER_AMOUNT -> "Of {independent} by own law and {proRata} pro rata, {paid} is paid: {which}.";
            case EQUAL_AMOUNTS -> "{independent} and {proRata} are equal; {paid} is paid and called {which}.";
            case PART_REDUCED -> "{part} is reduced to own over qualifying time, {share}: {amount}.";
            case PART_FULL -> "Own time reaches the qualifying time, {share}: the part of {part} is whole, {amount}.";
            case VOLUNTARY_TIME_ADDED -> "{added} for displaced voluntary time is added to {proRata}: {amount}.";
            case PENSION_DEDUCTED -> "{rate} less pensions of {pensions} leaves {left}.";
            case INCOME_TEST_APPLIED -> "{rate} less {reduction} for other income leaves {left}.";
            case ASSETS_TEST_LOWER -> "The assets test gives {assetsRate}, less than {rate}.";
            case STATE_RELEASED -> "{state} has {time}, less than {limit}, and gives no right on it: it is released.";
            case STATE_MAY_REFUSE -> "{instrument} lets the state refuse for so little time; that it does is assumed.";
            case STATE_KEPT -> "{state} has {time}, not less than {limit}: it pays.";
            case STATE_KEPT_BY_OWN_RIGHT -> "{state} has {time}, less than {limit}, but a right on it: it pays.";
            case LAST_STATE_ALONE -> "All would be released; {state}, the last, pays as if all time were its own.";
            case NOBODY_RELEASED -> "All would be released, so nobody is.";
            case NOBODY_OBLIGED -> "All are released and no rule obliges one of them.";
            case OPENING_TIME_REACHED -> "Own time of {own} reaches the {required} that open totalisation.";
            case OPENING_TIME_MISSING -> "Own time of {own} is below the {required} that open totalisation.";
            case PERIODS_FOR_OTHER_BRANCHES ->
                "{state} certified {count} periods that do not count for {branch} by its law; they stay out:"
                        + " {periods}.";
            case THIRD_STATE_TAKEN_IN -> "Time of {states}, no party to {instrument}, is taken in: {clause}.";
            case THIRD_STATE_ADOPTED -> "Time of {states} is taken as own under {instrument}: {clause}.";
            case THIRD_STATE_LEFT_OUT -> "Time of {states}, no party to {instrument}, stays out: {clause}.";
            case TIME_BEFORE_AGREEMENT_LEFT_OUT ->
                "Time before {instrument} bound both states stays out ({periods} periods): {clause}.";
            case TIME_BEFORE_AGREEMENT_COUNTS -> "Time before {instrument} counts, for there is later time: {clause}.";
            case OWN_TIME_COUNTS_FROM -> "Under {instrument} own time counts from {day}.";
            case SCHEME_NOT_TOTALISED -> "Time has nothing to do with this scheme's amount: {clause}.";
            case INSTRUMENT_DISPLACED ->
                "{instrument} does not apply with {partner}; {other} takes its place: {clause}.";
            case MOST_FAVOURABLE_INSTRUMENT -> "By {instrument} the better of several results is owed: {clause}.";
            case OWN_PENSION_SET_ASIDE -> "{instrument} ({method}) takes the place of the pension by own law.";
            case OPTION_TAKEN -> "Under {instrument} ({method}) the claimant chose {option}.";
            case OPTION_OPEN ->
                "Under {instrument} ({method}) the claimant may choose between {separate} by own law and {totalised}"
                        + " by totalisation, and has not said.";
            case OTHERS_LEFT_OUT ->
                "With the time of states that do not pay yet it would be {with}; without it, {without} is paid.";
            case OTHERS_TAKEN_IN -> "With the time of all states it is {with}; leaving it out gives {without}.";
            case RECALCULATED_WHEN_MET -> "On {on}, when the conditions of {state} are met, it is calculated again.";
            case INDEXED_DIRECTLY -> "{pension} rises by {percent} % to {amount}; nothing is compared again.";
            case NEW_CALCULATION -> "{change} brings a new calculation.";
            case NO_NEW_CALCULATION -> "{change} brings no new calculation.";
        };
    }
}
