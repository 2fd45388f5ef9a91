package portability.totalisation.reason;

/// The sentences in English. One switch over all rules, so that a new rule without a sentence stops the build.
public final class English implements Phrasebook<PensionRule> {
    @Override
    public Class<PensionRule> rules() {
        return PensionRule.class;
    }

    @Override
    public String sentence(PensionRule rule) {
        return switch (rule) {
            case INSTRUMENT_APPLIES -> "{instrument} applies between {own} and {partner} on {on}: {clause}.";
            case PARTNER_NOT_A_PARTY -> "{instrument} does not apply with {partner}, which is not a party: {clause}.";
            case INSTRUMENT_NOT_IN_FORCE ->
                "{instrument} does not bind both states on {on}; it binds {partner} from {from}.";
            case BRANCH_NOT_COVERED -> "{instrument} does not cover {branch} with {partner}.";
            case PERSON_NOT_COVERED -> "{instrument} does not cover this person with {partner}: {clause}.";
            case INSTRUMENTS_NOT_COMBINED -> "{instrument} is applied by itself: {clause}.";
            case COMBINATION_FORBIDDEN -> "{instrument} forbids using another instrument beside it: {clause}.";
            case AGE_REACHED -> "The pension age of {age} is reached on {reached}.";
            case CLAIM_DATE_OWN -> "The claim was lodged here, with {lodgedWith}, on {lodgedOn}.";
            case CLAIM_DATE_COUNTS_HERE -> "The claim lodged with {lodgedWith} on {lodgedOn} counts here: {clause}.";
            case CLAIM_DATE_OF_ARRIVAL ->
                "The claim lodged with {lodgedWith} on {lodgedOn} counts here from its arrival on {arrivedOn}.";
            case START_AT_AGE -> "Claimed within {windowMonths} months, the pension starts on {start}.";
            case START_LATER_THAN_AGE ->
                "Claimed on {claimed}, after the {windowMonths} months allowed, the pension starts on {start}.";
            case START_AS_REQUESTED -> "As requested, the pension starts on {start}.";
            case OWN_TIME_COUNTED -> "Own insured time is {own}, counted as {counting}.";
            case OWN_TIME_DISPLACED -> "Foreign compulsory insurance displaces {displaced} of own time: {clause}.";
            case OVERLAP_LEFT_OUT -> "{days} days of {state} lie on time already counted and are left out: {clause}.";
            case YEAR_CEILING_APPLIED ->
                "{leftOut} of {state} exceed the {perYear} a calendar year can have and are left out.";
            case FOREIGN_TIME_CONVERTED ->
                "Time of {state} (reported as {reported}) converts to {exact}, rounded up once to {counted}.";
            case SHORT_PERIODS_IN_THEORETICAL_ONLY ->
                "{states} have less than {limit}: their time enters the theoretical amount, not the share.";
            case TIME_TOTALISED -> "Totalised: {own} own and {foreign} foreign make {total}: {clause}.";
            case OWN_RIGHT -> "Own time of {own} reaches the {required} required: there is an own right.";
            case NO_OWN_RIGHT -> "Own time of {own} does not reach the {required} required: no own right.";
            case CONDITION_NOT_IN_FORCE -> "The condition {tier} does not exist on {on}.";
            case TIME_BEYOND_CONDITION -> "Own time of {own} is not below {below}: another condition applies.";
            case TOTALISED_RIGHT -> "By {instrument}, {total} reach the {required} required: there is a right.";
            case NO_TOTALISED_RIGHT -> "By {instrument}, {total} do not reach the {required} required: no right.";
            case TOTALISATION_NOT_NEEDED -> "Own time alone opens the right, so {instrument} ({method}) adds nothing.";
            case FOREIGN_TIME_NEVER_ENTERS ->
                "Under {instrument} ({method}) foreign time never enters: own law needs none and pays for own time.";
            case PRO_RATA_WAIVED -> "No pro rata amount is calculated under {instrument}: {clause}.";
            case NO_OWN_PERIODS -> "There is no own insured time.";
            case SHORT_PERIOD_RELEASED ->
                "Own time of {own} is less than {limit} and gives no right: the other states take it over.";
            case LAST_STATE_PAYS_ALONE ->
                "Every state would be released; as the last state this one pays alone, on {total}.";
            case EARNINGS_SPREAD_OVER_YEARS -> "Earnings of line {reference} are spread over {years} years by days.";
            case EARNINGS_CAPPED ->
                "Earnings of {earnings} in {year} exceed the ceiling of {perMonth} a month; {limit} count.";
            case EARNINGS_CAP_UNKNOWN ->
                "No earnings ceiling of {year} is known; earnings of that time count uncapped.";
            case POINTS_OF_YEAR -> "{year}: {earnings} over the average of {average} give {points} points.";
            case POINTS_SUMMED -> "{own} of own time give {points} points.";
            case POINTS_EXTENDED_TO_TOTAL ->
                "Own average applied to {total} instead of {own}: {points} become {extended} points.";
            case ACCESS_FACTOR -> "{early} months early and {late} months late: factor {factor}.";
            case POINTS_AMOUNT -> "{points} points x type factor {typeFactor} x {pointValue} = {amount}.";
            case MISSING_YEARS ->
                "In {window}, {counted} are insured and {missing} missing: {missingYears} whole years of {fullYears}"
                        + " are missing, {years} count.";
            case FLAT_AMOUNT -> "{full} ({household}) x {years}/{of} = {amount}.";
            case REFERENCE_WAGE ->
                "The average wage of the last {months} declared months (at most {ofAtMost}) is {wage}.";
            case ACCRUAL_RATE -> "{counted} give the rate {rate}.";
            case ACCRUAL_AMOUNT -> "{wage} x {rate} = {amount}.";
            case MINIMUM_PENSION -> "{amount} is below the minimum pension: {minimum}.";
            case STEP_TABLE_AMOUNT -> "{counted} lie in the band from {bandFrom}: {amount}.";
            case DENOMINATOR_CAPPED -> "The total of {total} is cut to the {full} of a full pension.";
            case PRO_RATA_SHARE -> "{theoretical} x {share} = {amount}.";
            case METHOD_APPLIED -> "{instrument} is applied by the method {method}.";
            case AMOUNT_ROUNDED -> "{exact} is rounded ({mode}) to {amount}.";
            case CONTRIBUTIONS_FLOW_HOME ->
                "Under {instrument} ({method}) contributions go to the home scheme; no time is added here.";
            case LUMP_SUM_ONLY -> "Under {instrument} ({method}) there is no pension, only a lump sum or a refund.";
            case FIRST_PAYMENT -> "The pension starts on {start} and is paid from {paidFrom}.";
            case HIGHEST_ROUTE_PAID ->
                "Of the routes that pay ({payingRoutes}), none gives more than {route}: {amount} a month.";
            case NO_ROUTE_PAYS -> "No route opens a right that pays.";
            case PAID_ABROAD_IN_FULL -> "It is paid in full in {residence}.";
            case PAYMENT_ABROAD_NOT_ASSESSED -> "Payment in {residence} was not assessed: {clause} are not loaded.";
            case LAW_MISSING -> "No value of {key} is known on {on}; nothing is calculated with a guess.";
            // Invalidity and survivors
            case INCAPACITY_BEGAN -> "Incapacity for work began on {since}, under the legislation of {under}.";
            case INCAPACITY_WAITED -> "After {waiting} of incapacity, a pension may start on {opens}.";
            case INCAPACITY_TOO_LOW -> "Incapacity of {percent} per cent is below the {required} per cent required.";
            case PERSON_DIED -> "The insured person died on {died}.";
            case SURVIVORS_SHARE -> "The survivor ({relation}) has {part} of the deceased's pension ({share}).";
            case SURVIVORS_SHARE_DIVIDED -> "{spouses} spouses divide the share ({how}): {part} for this one.";
            case SURVIVORS_CAPPED ->
                "All survivors together would have {together}, at most {most}: {part} for this one.";
            case SURVIVORS_PART -> "{whole} x {part} = {amount} a month.";
            case FAMILY_MAXIMUM ->
                "All survivors together would have {together} a month, at most {most}: {amount} for this one.";
            case NO_SURVIVORS_SHARE -> "The law gives a survivor like this ({relation}) no part.";
            case ONE_STATE_PAYS_INVALIDITY ->
                "All legislations are of type A under {instrument}: {state}, where incapacity began or the state"
                        + " before it, pays alone and in full.";
            case OTHER_STATE_PAYS_INVALIDITY ->
                "All legislations are of type A under {instrument}: {state} pays alone and in full.";
            case PENSION_RULES_FOR_INVALIDITY ->
                "Not all legislations are of type A under {instrument}: the rules for pensions are applied.";
            case LEGISLATION_TYPE_TOLD -> "The legislation of {state} on invalidity is of type {type}, as was told.";
            case LEGISLATION_LISTED ->
                "{instrument} lists the legislation of {state} on invalidity: it is of type {type}.";
            case LEGISLATION_NOT_LISTED ->
                "{instrument} lists no legislation of {state} on invalidity: it is of type {type}.";
            case LEGISLATION_TYPE_NOT_SAID ->
                "Under which legislation of {state} on invalidity she was insured was not said: it is taken as type"
                        + " {type}.";
        };
    }
}
