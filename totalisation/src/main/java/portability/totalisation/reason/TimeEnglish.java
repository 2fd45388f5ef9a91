package portability.totalisation.reason;

/// The sentences about insured time in English.
public final class TimeEnglish implements Phrasebook<TimeRule> {
    @Override
    public Class<TimeRule> rules() {
        return TimeRule.class;
    }

    @Override
    public String sentence(TimeRule rule) {
        return switch (rule) {
            case STRETCH_MEASURED -> "{span} is {elapsed}, counted as {counting}.";
            case STRETCHES_SUMMED -> "All stretches are {sum}; with thirty days a month, {elapsed}.";
            case DAYS_LEFT_OVER_ROUNDED_UP -> "{elapsed} are {months}: days left over count as one.";
            case TIME_CONVERTED -> "{reported} converts to {exact}; a part of a unit goes {remainder}: {counted}.";
            case YEARS_CONVERTED_EACH -> "{years} years, each converted by itself, make {counted}.";
            case DECIMALS_READ_WITH_TOLERANCE ->
                "{certified} was rounded by the sender ({decimals}): {read} is calculated with.";
            case YEAR_CUT_TO_CEILING ->
                "{exact} are more than {years} calendar years of {perYear} can have: {counted} count.";
            case FULL_YEAR_STAYS_FULL ->
                "All that {years} calendar years can have was reported: they stay full, {counted} instead of {exact}.";
            case YEARS_CREDITED -> "{credited} of {of} with foreign time are credited ({least} needed).";
            case FUTURE_TIME_GRANTED -> "From {from} until the age of {age} on {until} the law grants {future}.";
            case FUTURE_TIME_LIMITED -> "The law grants no more than {most}: {future}.";
            case FUTURE_TIME_IN_THEORETICAL_ONLY ->
                "{future} credited for the time after the risk enter the theoretical amount, {theoretical},"
                        + " not the share.";
            case NOTIONAL_TIME_IN_BOTH ->
                "{notional} granted for the time before the risk enter the theoretical amount and the share:"
                        + " {own} of {total}.";
            case NON_CONTRIBUTORY_TIME_CAPPED ->
                "Of {nonContributory} without contributions at most {part} of the contributory time count:"
                        + " {theoretical} for the theoretical amount (with all states' time), {actual} for the share"
                        + " (with own time).";
        };
    }
}
