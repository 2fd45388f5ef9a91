package portability.totalisation.question;

/// How a state communicated amounts of time, which decides how often a conversion rounds.
/// Source: Reg. (EC) 987/2009 Art. 13(3).
public enum Communication {
    /// One amount for all: converted in one operation.
    AGGREGATE,
    /// Year by year: each year is converted on its own.
    BY_YEAR
}
