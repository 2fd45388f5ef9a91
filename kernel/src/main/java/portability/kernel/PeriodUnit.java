package portability.kernel;

/// A unit in which insured time is reported. A day has no meaning without the week it belongs to:
/// 264, 312 or 360 days make a year. Source: Reg. (EC) 987/2009 Art. 13(1) and (4).
public enum PeriodUnit {
    DAYS_5,
    DAYS_6,
    DAYS_7,
    WEEKS,
    MONTHS,
    QUARTERS,
    YEARS;

    /// The plain word, for letters: days, weeks, months.
    public String word() {
        return switch (this) {
            case DAYS_5, DAYS_6, DAYS_7 -> "days";
            case WEEKS -> "weeks";
            case MONTHS -> "months";
            case QUARTERS -> "quarters";
            case YEARS -> "years";
        };
    }
}
