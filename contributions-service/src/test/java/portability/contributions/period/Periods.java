package portability.contributions.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// Periods for tests.
public final class Periods {
    private Periods() {}

    public static PeriodFacts residence(String firstDay, String lastDay) {
        return new PeriodFacts(
                "NL:SVB",
                "nl-aow",
                PeriodKind.RESIDENCE,
                Activity.NONE,
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static PeriodFacts work(String firstDay, String lastDay, String days, String earnings) {
        return new PeriodFacts(
                "NL:SVB",
                "nl-aow",
                PeriodKind.COMPULSORY,
                Activity.EMPLOYED,
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                Optional.of(new ReportedTime(new BigDecimal(days), PeriodUnit.DAYS_5)),
                Optional.of(new Earnings(new BigDecimal(earnings), "NLG")),
                Optional.of("999204116L01"));
    }
}
