package portability.totalisation.periods;

/// Years, months and days between two dates, or a sum of several; fewer than twelve months, never negative.
public record Elapsed(int years, int months, int days) {
    public static final Elapsed NONE = new Elapsed(0, 0, 0);
    private static final int DAYS_PER_MONTH = 30;
    private static final int MONTHS_PER_YEAR = 12;

    public Elapsed {
        if (years < 0 || months < 0 || days < 0)
            throw new IllegalArgumentException(
                    "elapsed time must not be negative: " + years + " " + months + " " + days);
        if (months >= MONTHS_PER_YEAR) throw new IllegalArgumentException("twelve months are a year: " + months);
    }

    /// So many months and days; twelve months become a year, days stay what they are.
    public static Elapsed of(long months, long days) {
        return new Elapsed(
                Math.toIntExact(months / MONTHS_PER_YEAR), (int) (months % MONTHS_PER_YEAR), Math.toIntExact(days));
    }

    /// All whole months, years included.
    public long wholeMonths() {
        return (long) years * MONTHS_PER_YEAR + months;
    }

    /// The same time with every thirty days made a month.
    public Elapsed carried() {
        return of(wholeMonths() + days / DAYS_PER_MONTH, days % DAYS_PER_MONTH);
    }

    /// The sum by years, months and days; no day becomes a month yet.
    public Elapsed plus(Elapsed other) {
        return of(wholeMonths() + other.wholeMonths(), (long) days + other.days);
    }

    /// Days left over count as one month more.
    public Elapsed roundedUp() {
        var carried = carried();
        return carried.days == 0 ? carried : of(carried.wholeMonths() + 1, 0);
    }

    /// In thirtieths of a month.
    public long thirtieths() {
        return DAYS_PER_MONTH * wholeMonths() + days;
    }

    @Override
    public String toString() {
        return years + "y" + months + "m" + days + "d";
    }
}
