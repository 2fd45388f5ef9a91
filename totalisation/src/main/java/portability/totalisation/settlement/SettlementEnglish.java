package portability.totalisation.settlement;

import portability.totalisation.reason.Phrasebook;

/// The sentences about money between institutions in English.
public final class SettlementEnglish implements Phrasebook<SettlementRule> {
    @Override
    public Class<SettlementRule> rules() {
        return SettlementRule.class;
    }

    @Override
    public String sentence(SettlementRule rule) {
        return switch (rule) {
            case REDUCTION_APPLIES -> "For {persons} the average is reduced by {reduction}.";
            case MONTHLY_FIXED_AMOUNT -> "{annual} / 12 x (1 - {reduction}) = {amount} a month.";
            case PUBLISHED_AMOUNT_USED -> "{published} was published; it is settled with, not {calculated}.";
            case FIXED_AMOUNT_LINE -> "{group}: {monthly} x {months} months = {amount}.";
            case FIXED_AMOUNTS_SUMMED -> "Together {total}.";
            case FLAT_PER_FAMILY -> "{perMonth} x {families} families x {months} months = {amount}: {clause}.";
            case ACTUAL_EXPENDITURE -> "{creditor} is not listed ({list}): what was spent is reimbursed.";
            case FIXED_AMOUNTS_ALLOWED -> "{creditor} is listed ({list}): fixed amounts are reimbursed.";
            case REIMBURSEMENT_WAIVED -> "On {on} reimbursement is waived: {clause}.";
            case LIMIT_AFTER_HALF_YEAR ->
                "{day} lies in the half-year that ends on {halfYearEnds}; {months} months follow.";
            case LIMIT_AFTER_MONTH -> "{day} lies in the month that ends on {monthEnds}; {months} months follow.";
            case LIMIT_END_OF_LATER_YEAR -> "From {from}, {years} years.";
            case LIMIT_COUNTED_MONTHS -> "{months} months from {day}.";
            case CLOCK_WAITS_FOR_COMPETENCE -> "The time counts from {from}, not {event}: competence was in dispute.";
            case LIMIT_MOVED_TO_WORKING_DAY -> "{lastDay} is a day off ({calendar}): the limit is {working}.";
            case LIMIT_ON_WORKING_DAY -> "{lastDay} is a working day ({calendar}).";
            case CALENDAR_NOT_APPLIED -> "The limit is {lastDay}; no calendar of days off was applied.";
            case IN_TIME -> "{day} is not later than {lastDay}: in time.";
            case TOO_LATE -> "{day} is later than {lastDay}: not considered.";
            case DOWN_PAYMENT_STOPS_INTEREST ->
                "{inTime} paid in time reach {part} of {claim}: interest on the rest, {rest}, only from {from}.";
            case DOWN_PAYMENT_TOO_LOW ->
                "{inTime} paid in time do not reach {part} of {claim}: interest on {rest} from {from}.";
            case DOWN_PAYMENT_REFUSED -> "A down payment on {claim} was refused: interest on {rest} only from {from}.";
            case INTEREST_FROM_PAYMENT_LIMIT -> "{claim} was not paid in time: interest on {rest} from {from}.";
            case REFERENCE_RATE -> "The reference rate in force on {firstOfMonth} is {rate}.";
            case INTEREST_AMOUNT -> "{principal} at {rate} for {days} days ({dayCount}): {amount}.";
            case DEDUCTED_FROM_ARREARS -> "Of arrears of {arrears}, {transferred} are transferred for {owed}.";
            case REST_FROM_ONGOING_PAYMENTS -> "{rest} are left for ongoing payments.";
            case ARREARS_GO_TO_THE_PERSON -> "The arrears of {arrears} go to the person.";
            case DEDUCTED_EACH_MONTH -> "{owed} at no more than {limit} a month: {months} months, {last} in the last.";
            case ONLY_THE_OVERPAID_KEPT -> "Of {remitted}, {kept} are kept for the {overpaid} overpaid.";
            case TOO_OLD_FOR_ASSISTANCE -> "Asked on {asked}, too long after the title of {title}: no duty to assist.";
            case ASSISTANCE_DUE -> "Asked on {asked}, in time after the title of {title}: assistance is due.";
            case CONTRIBUTIONS_TRANSFERRED -> "Of {paid}, {transferred} are transferred to the competent institution.";
            case RATE_DATE -> "By {decision}, the rate is that of {day} ({occasion}).";
            case IRREVOCABLE_RATE -> "{original} at the fixed rates {from} and {to} is {amount}.";
            case CONVERTED_ONCE -> "{original} at {rate} of {on} ({source}) is {amount}.";
        };
    }
}
