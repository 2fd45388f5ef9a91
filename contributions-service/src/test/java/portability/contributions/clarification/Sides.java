package portability.contributions.clarification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portability.contributions.foreign.ForeignPerson;
import portability.contributions.period.Earnings;
import portability.contributions.period.ReportedTime;
import portability.contributions.person.PersonSearch;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Sex;

/// Made-up records to compare.
final class Sides {
    static final ForeignPerson FATIMA =
            new ForeignPerson("El Amrani", "Fatima", "1958-01-20", Sex.FEMALE, Optional.of("333"));

    private Sides() {}

    static KnownPerson fatimaHere() {
        return new KnownPerson(
                LocalDate.parse("1958-01-20"),
                Sex.FEMALE,
                "Fatima El Amrani",
                List.of(PersonSearch.name("Fatima", "El Amrani"), PersonSearch.name("Fatima", "Bakker")),
                Map.of("MA:CNSS", Set.of("333")));
    }

    static Side ours(ComparedPeriod... periods) {
        return new Side("NL:SVB", Optional.empty(), Optional.empty(), Optional.empty(), List.of(periods));
    }

    static Side theirs(String institution, String document, ComparedPeriod... periods) {
        return theirs(institution, document, FATIMA, periods);
    }

    static Side theirs(String institution, String document, ForeignPerson person, ComparedPeriod... periods) {
        return new Side(institution, Optional.of(document), Optional.empty(), Optional.of(person), List.of(periods));
    }

    static Side asOf(Side side, String day) {
        return new Side(
                side.institution(), side.document(), Optional.of(LocalDate.parse(day)), side.person(), side.periods());
    }

    static ComparedPeriod period(String legislation, PeriodKind kind, String first, String last) {
        return new ComparedPeriod(
                legislation,
                Optional.of(kind),
                Optional.of(DateSpan.closed(first, last)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ComparedPeriod work(String legislation, String first, String last) {
        return period(legislation, PeriodKind.COMPULSORY, first, last);
    }

    static ComparedPeriod reported(ComparedPeriod period, String amount, PeriodUnit unit) {
        return new ComparedPeriod(
                period.legislation(),
                period.kind(),
                period.days(),
                Optional.of(new ReportedTime(new BigDecimal(amount), unit)),
                period.earnings(),
                period.employer());
    }

    static ComparedPeriod earned(ComparedPeriod period, String employer, String amount, String currency) {
        return new ComparedPeriod(
                period.legislation(),
                period.kind(),
                period.days(),
                period.reported(),
                Optional.of(new Earnings(new BigDecimal(amount), currency)),
                Optional.of(employer));
    }
}
