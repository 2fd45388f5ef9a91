package portability.contributions.period;

/// What is wrong with a row of a return, or with a period as stated. The names are the contract's reasons.
public enum Flaw {
    MALFORMED_ROW("the row does not have the columns of its heading, or holds what no text may"),
    MISSING_VALUE("a value is missing"),
    INVALID_DATE("not a day of the calendar, written like 2024-01-31"),
    INVALID_NUMBER("not a plain number, or with more decimals than it may have"),
    UNKNOWN_CODE("not one of the known codes"),
    UNKNOWN_PERSON("no insured person has this number"),
    DATE_IN_FUTURE("the day has not come yet"),
    LAST_BEFORE_FIRST("the last day is before the first"),
    NOT_WHOLE("not the first day or the last of a month or a year, of which alone the period is said to be known"),
    NOT_OF_THIS_KIND("no period of this kind has it"),
    NEGATIVE_AMOUNT("below zero"),
    UNKNOWN_CURRENCY("not an ISO 4217 code, present or past"),
    WRONG_INSTITUTION("the row is for another institution"),
    SAME_LINE_TWICE("the same line stands earlier in this return"),
    ALREADY_RECORDED("the same line was recorded before");

    private final String message;

    Flaw(String message) {
        this.message = message;
    }

    /// For people. Names the rule, never the value.
    public String message() {
        return message;
    }
}
