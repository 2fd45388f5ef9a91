package portability.contributions.clarification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import portability.contributions.career.CareerEntry;
import portability.contributions.foreign.ForeignPeriod;
import portability.contributions.period.Earnings;
import portability.contributions.period.ReportedTime;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// What is compared of a period, whoever says it.
///
/// @param legislation ISO 3166 alpha-2
/// @param days        empty where they cannot be read
/// @param employer    in one spelling, for comparing
record ComparedPeriod(
        String legislation,
        Optional<PeriodKind> kind,
        Optional<DateSpan> days,
        Optional<ReportedTime> reported,
        Optional<Earnings> earnings,
        Optional<String> employer) {
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    ComparedPeriod {
        employer = employer.map(ComparedPeriod::oneSpelling);
    }

    static ComparedPeriod of(CareerEntry own) {
        var period = own.period();
        return new ComparedPeriod(
                InstitutionId.parse(period.institution()).country().toString(),
                Optional.of(period.kind()),
                Optional.of(DateSpan.closed(period.firstDay(), period.lastDay())),
                period.reported(),
                period.earnings(),
                period.employer());
    }

    static ComparedPeriod of(ForeignPeriod period) {
        return new ComparedPeriod(
                period.legislation(),
                period.kind(),
                period.days(),
                period.reported(),
                period.earnings(),
                period.employer());
    }

    /// Compulsory insurance on all of some days.
    static ComparedPeriod compulsory(String legislation, DateSpan days) {
        return new ComparedPeriod(
                legislation,
                Optional.of(PeriodKind.COMPULSORY),
                Optional.of(days),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean isCompulsory() {
        return kind.filter(PeriodKind.COMPULSORY::equals).isPresent();
    }

    /// Days between the first and the last that need not be insured ones: less time was reported than lies
    /// between them, and nobody says where in between. None where the dates say all.
    long leeway() {
        return days.flatMap(span -> reported.map(time -> Math.max(0, span.days() - calendarDays(time))))
                .orElse(0L);
    }

    /// Reported time as days of the calendar: the part of a year that it makes. Reg. (EC) 987/2009 Art. 13(1),
    /// (2).
    private static long calendarDays(ReportedTime time) {
        return time.amount()
                .multiply(DAYS_OF_YEAR)
                .divide(BigDecimal.valueOf(fullYear(time.unit())), 0, RoundingMode.DOWN)
                .longValue();
    }

    private static int fullYear(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5 -> 264;
            case DAYS_6 -> 312;
            case DAYS_7 -> 360;
            case WEEKS -> 52;
            case MONTHS -> 12;
            case QUARTERS -> 4;
            case YEARS -> 1;
        };
    }

    private static String oneSpelling(String employer) {
        return employer.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
