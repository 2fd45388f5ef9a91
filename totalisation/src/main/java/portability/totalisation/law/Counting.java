package portability.totalisation.law;

/// How a law turns dates into time: the named date arithmetic of a scheme, or of an instrument for time of others.
/// Dates mean different amounts of time in different laws.
public enum Counting {
    /// A calendar month with any insured day is a month.
    MONTHS_TOUCHED,
    /// A calendar quarter with any insured day is a quarter.
    QUARTERS_TOUCHED,
    /// What was reported counts, within the ceilings; a period without a report counts by its dates: whole months by
    /// calendar difference, days left over as thirtieths of a month.
    AS_REPORTED,
    /// Calendar differences of all stretches are summed, thirty days make a month, and what is left over makes the
    /// total a whole unit, once. Norwegian practice.
    CALENDAR_ROUNDED_UP,
    /// As `CALENDAR_ROUNDED_UP`, but a month is borrowed with the length of the month in which the stretch ends.
    /// Australian practice.
    INCLUSIVE_ROUNDED_UP,
    /// Exact dates, in years of 360 and months of 30 days.
    DAYS_OF_360,
    /// Every calendar day is a day, thirty make a month; a year has no more than its ceiling.
    CALENDAR_DAYS;

    /// Whether a total of dates is made a whole unit, once, at the end.
    public boolean roundsTotalUp() {
        return switch (this) {
            case CALENDAR_ROUNDED_UP, INCLUSIVE_ROUNDED_UP -> true;
            case MONTHS_TOUCHED, QUARTERS_TOUCHED, AS_REPORTED, DAYS_OF_360, CALENDAR_DAYS -> false;
        };
    }
}
