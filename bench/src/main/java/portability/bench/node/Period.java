package portability.bench.node;

import java.time.LocalDate;

/// Some insured time, as services store it: about 300 bytes as JSON.
public record Period(
        LocalDate firstDay,
        LocalDate lastDay,
        String kind,
        String employer,
        String occupation,
        String returnLine,
        long earningsCents,
        String currency,
        int insuredDays) {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int MONTHS = 360;

    /// The same number gives the same period.
    public static Period of(long number) {
        var first = FIRST.plusMonths(number % MONTHS);
        return new Period(
                first,
                first.plusMonths(1).minusDays(1),
                "EMPLOYMENT",
                "Scheepswerf De Hoop, employer " + number % 10_000,
                "ISCO 7214, structural metal preparers",
                "return 2026-11, line " + number,
                250_000 + number % 100_000,
                "EUR",
                22);
    }
}
