package portability.totalisation.reason;

/// The sentences about amounts in English.
public final class FormulaEnglish implements Phrasebook<FormulaRule> {
    @Override
    public Class<FormulaRule> rules() {
        return FormulaRule.class;
    }

    @Override
    public String sentence(FormulaRule rule) {
        return switch (rule) {
            case FIGURE_MISSING -> "The figure {figure} was not certified and own periods do not give it.";
            case EARNINGS_MISSING ->
                "{count} own periods state no earnings ({periods}), and the amount is made of them: it is not known.";
            case EARNINGS_NOT_BORNE ->
                "{count} own periods state no earnings ({periods}); time of their kind ({kinds}) bears none: they add nothing.";
            case EARNINGS_NOT_TAKEN ->
                "{count} own periods state no earnings ({periods}): the average is that of the others.";
            case FIGURE_GIVEN -> "The figure {figure} is {value}, as certified beforehand.";
            case FIGURE_NOT_CERTIFIED -> "No figure {figure} was certified: none counts.";
            case FIGURE_EXTENDED ->
                "Own average of {figure} applied to {total} instead of {own}: {value} become {extended}.";

            case YEAR_EARNINGS_CAPPED ->
                "Earnings of {earnings} in {year} exceed the ceiling ({ceiling}); {limit} count.";
            case EARNINGS_REVALUED -> "{amount} of {year} x {now}/{then} = {revalued}.";
            case WAGE_OF_YEARS -> "{sum} of {years} years give a wage of {wage}.";
            case INDEXED_EARNINGS ->
                "The highest {years} of the years from {firstYear} until before {eligibilityYear} sum to {sum}; over"
                        + " {months} months that is {earnings} a month, in whole units.";
            case EARNINGS_RATIO -> "{year}: {earnings} are {percent} percent of the average of {average}.";
            case EARNINGS_POSITION ->
                "The ratios sum to {sum}; over {coverage} of coverage the relative earnings position is {position}"
                        + " percent.";
            case THEORETICAL_EARNINGS ->
                "From {firstYear} to {lastYear} earnings are taken as {position} percent of the average wage.";

            case BASE_RATE -> "The base rate of {baseRate} for {baseTime} gives {gives} for {counted}.";
            case GROWTH_STEP -> "From {from} on, {amount} make {blocks} x {per} at {rate} each: {gives}.";
            case MONTHS_FROM_AGE ->
                "The age of {age} is reached on {reached}; the start on {start} is {months} months from it.";
            case SHORTFALL ->
                "{fromAge} months from the age and {fromTime} months from full time of {fullTime}: {months} count.";

            case AMOUNT_PRORATED -> "{amount} x {time}/{full} = {prorated}.";
            case BELOW_MINIMUM_TIME -> "{weighed} are less than {minimum}: this part is nothing.";
            case PART_WEIGHED -> "{part} count by {weight} only: {lost} do not count.";
            case TIME_WEIGHED -> "{time} count as {weighed}.";
            case FLAT_SHARE -> "{full} ({household}) x {part}, for {time} of {fullTime} = {amount}.";
            case YEARLY_AVERAGE -> "{counted} average {exact} a year, rounded ({rounding}) to {average}.";
            case BAND_OF_AVERAGE -> "An average of {average} lies in the band from {bandFrom}: {amount}.";
            case BELOW_LOWEST_BAND -> "{number} lie below the lowest band: there is no benefit.";
            case BRACKET_OF_EARNINGS -> "{part} x {rate} = {gives}.";
            case BENDS_SUMMED -> "{earnings} a month give {amount}.";
            case MIXED_AMOUNT -> "{constant} x ({national} + {own}) x {factor} = {amount}.";
            case YEAR_CREDITED -> "{year}: {earnings} x {rate} = {credited} credited.";
            case CAPITAL_SUMMED -> "{years} years give a capital of {capital}.";
            case VALUE_BY_AGE -> "At {years} years and {months} months the value is {value}.";
            case CAPITAL_CONVERTED -> "{capital} {by} {value} = {amount}.";
            case LUMP_SUM -> "{times} x {of}, {blocks} times = {amount}.";
            case BLOCKS_PAID -> "{blocks} x {each}, for each {per} of {of} = {amount}.";
            case FIXED_AMOUNT -> "The amount is {amount}.";
            case PRODUCT_AMOUNT -> "The product of {factors} factors is {amount}.";

            case AMOUNTS_ADDED -> "{parts} parts together: {amount}.";
            case HIGHEST_TAKEN -> "The highest of {parts}: {amount}.";
            case LOWEST_TAKEN -> "The lowest of {parts}: {amount}.";
            case AMOUNT_SCALED -> "{amount} x {factor} = {scaled}.";
            case AMOUNT_CAPPED -> "{amount} exceed the limit: {limit}.";
            case AMOUNT_RAISED -> "{amount} are less than the minimum ({minimum}): {raised}.";
            case ROUNDED_TO_STEP -> "{exact} is rounded ({mode}) to a multiple of {step}: {rounded}.";
            case AMOUNT_ADJUSTED -> "{amount} become {adjusted}.";
            case AMOUNT_REDUCED -> "{amount} less {reduction} leave {left}.";
            case INCREASED -> "{amount} rise by {rate} on {on}: {raised}.";
            case SEGMENT_WEIGHED -> "Period {segment} of the law has {part} of own time ({weighing}): {amount}.";
            case SEGMENTS_ADDED -> "All periods of the law together: {amount}.";

            case AMOUNT_PER_MONTH -> "{amount} {per}, {payments} times a year, is {perMonth} a month.";
            case PAID_ONCE -> "{amount} is paid once; there is no amount a month.";
            case LUMP_SUM_PAID ->
                "No route gives a pension; of the {payingRoutes} that pay a lump sum, none gives more than {route}:"
                        + " {amount} once.";
        };
    }
}
