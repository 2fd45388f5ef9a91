package portability.totalisation.legislation;

import portability.totalisation.reason.Phrasebook;

/// The sentences about applicable legislation in English.
public final class LegislationEnglish implements Phrasebook<LegislationRule> {
    @Override
    public Class<LegislationRule> rules() {
        return LegislationRule.class;
    }

    @Override
    public String sentence(LegislationRule rule) {
        return switch (rule) {
            case AGREED_BY_THE_STATES -> "The states have agreed on the legislation of {state}.";
            case STATE_OF_THE_ADMINISTRATION ->
                "A civil servant is under the legislation of the administration: {state}.";
            case STATE_THAT_CALLED_UP -> "Who is called up is under the legislation of that state: {state}.";
            case STATE_PAYING_UNEMPLOYMENT_BENEFIT ->
                "Who receives unemployment benefit of the state of residence is under its legislation: {state}.";
            case STATE_OF_THE_FLAG -> "A mariner is under the legislation of the flag: {state}.";
            case STATE_THAT_PAYS_THE_MARINER ->
                "A mariner paid from the state of residence is under its legislation: {state}.";
            case STATE_OF_THE_HOME_BASE -> "Aircrew are under the legislation of the home base: {state}.";
            case CHOSEN_BY_CONTRACT_STAFF -> "Contract staff have chosen the legislation of {state}.";
            case POSTING_WITHIN_LIMIT ->
                "Sent from {sending} to {host} for {expected}, not longer than {months} months: the legislation of"
                        + " {sending} continues.";
            case POSTING_TOO_LONG ->
                "The posting from {sending} to {host} is expected to last {expected}, longer than {months} months.";
            case POSTING_NEEDS_EXTENSION ->
                "The posting from {sending} to {host} for {expected} is longer than {months} months: it needs the"
                        + " authorities' consent.";
            case POSTING_REPLACES_ANOTHER -> "The person is sent to {host} to replace another posted person.";
            case POSTING_TOO_SOON ->
                "The last posting ended on {ended}; {between} months must pass: not before {earliest}.";
            case SENDING_STATE_NOT_NORMAL -> "There is no normal activity in {sending}.";
            case MARGINAL_ACTIVITY_LEFT_OUT ->
                "The work in {state} ({part}) is below {below}, so marginal, and left out.";
            case SUBSTANTIAL_PART_IN_RESIDENCE ->
                "A substantial part of the work is in the state of residence: {state}.";
            case NO_SUBSTANTIAL_PART_IN_RESIDENCE ->
                "The part of the work in {state}, the state of residence, is {part}, below {from}: not substantial.";
            case SEAT_OF_THE_EMPLOYER -> "The one employer has its seat in {state}.";
            case SEAT_OF_ALL_EMPLOYERS -> "All employers have their seats in {state}.";
            case SEAT_BESIDE_RESIDENCE ->
                "Of the two states of the employers' seats one is that of residence; the other is {state}.";
            case SEATS_IN_SEVERAL_OTHER_STATES ->
                "The employers have seats in several states other than that of residence, {state}, which so decides.";
            case SEAT_OUTSIDE -> "An employer has its seat in a state not bound: the state of residence is {state}.";
            case CENTRE_OF_INTEREST -> "The centre of the self-employed activities is in {state}.";
            case EMPLOYED_BEFORE_SELF_EMPLOYED -> "Employment goes before self-employment: {state}.";
            case STATE_OF_WORK -> "The state of work is {state}.";
            case STATE_OF_RESIDENCE -> "Without work, the state of residence decides: {state}.";
            case FACT_MISSING -> "Nothing is decided: what is missing is {fact}.";
            case PROVISIONAL_STATE_OF_WORK -> "Until the states agree: {state}, the one state of work.";
            case PROVISIONAL_RESIDENCE -> "Until the states agree: {state}, the state of residence.";
            case PROVISIONAL_STATE_ASKED_FIRST -> "Until the states agree: {state}, asked first.";
            case OBJECTION_IN_TIME -> "Informed on {informed}, a state objected within {months} months, by {lastDay}.";
            case OBJECTION_TOO_LATE ->
                "Informed on {informed}, a state objected after {months} months, later than {lastDay}.";
            case DETERMINATION_DEFINITIVE ->
                "Informed on {informed}, no state objected within {months} months, by {lastDay}: definitive.";
            case OBJECTION_POSSIBLE -> "Informed on {informed}, a state may object for {months} months, by {lastDay}.";
            case CERTIFICATE_DUE -> "{state} issues {form} for {span} under {article}.";
        };
    }
}
