package portability.totalisation.law;

/// How a scheme counts its own insured time. Dates mean different amounts of time in different laws.
public enum Counting {
    /// A calendar month with any insured day is a month.
    MONTHS_TOUCHED,
    /// What was reported counts, within the ceilings; a period without a report counts by its dates.
    AS_REPORTED,
    /// Exact dates, in years of 360 and months of 30 days.
    DAYS_OF_360
}
