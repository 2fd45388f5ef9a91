package portability.totalisation.law;

/// How often a scheme pays the amount its law speaks of. The law rounds in this period, whatever is shown per month.
public enum Per {
    WEEK(52),
    FORTNIGHT(26),
    MONTH(12),
    /// One thirteenth of the yearly pension, paid thirteen times a year.
    THIRTEENTH(13),
    /// One fourteenth of the yearly pension, paid fourteen times a year.
    FOURTEENTH(14),
    YEAR(1),
    /// A lump sum.
    ONCE(0);

    private final int paymentsPerYear;

    Per(int paymentsPerYear) {
        this.paymentsPerYear = paymentsPerYear;
    }

    /// Payments a year; 0 for a lump sum.
    public int paymentsPerYear() {
        return paymentsPerYear;
    }
}
