package portability.bench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Sex;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// Forty years of work, 1977 to 2016, in any number of periods: a third of them in Morocco in reported days, then
/// Germany with earnings, then the Netherlands by dates. Germany decides.
final class LongCareer {
    static final InstitutionId GERMANY = InstitutionId.parse("DE:DRV");
    private static final InstitutionId MOROCCO = InstitutionId.parse("MA:CNSS");
    private static final InstitutionId NETHERLANDS = InstitutionId.parse("NL:SVB");
    private static final LocalDate FIRST = LocalDate.of(1977, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(1990, 1, 1);
    private static final LocalDate THIRD = LocalDate.of(2004, 1, 1);
    private static final LocalDate END = LocalDate.of(2017, 1, 1);

    private LongCareer() {}

    static Career of(int periods) {
        int each = periods / 3;
        var own = periods(GERMANY, SECOND, THIRD, periods - 2 * each);
        return new Career(
                own,
                List.of(
                        ForeignRecord.of(MOROCCO.country(), periods(MOROCCO, FIRST, SECOND, each)),
                        ForeignRecord.of(NETHERLANDS.country(), periods(NETHERLANDS, THIRD, END, each))));
    }

    static Question question() {
        var person = new Claimant(
                LocalDate.of(1958, 1, 20),
                Sex.FEMALE,
                Set.of(Country.of("MA")),
                PersonalStatus.NONE,
                Country.of("NL"),
                Household.SINGLE);
        return new Question(GERMANY, Branch.OLD_AGE, person, Claim.lodged(NETHERLANDS, LocalDate.of(2024, 1, 8)));
    }

    /// The stretch cut into so many periods that touch.
    private static List<InsurancePeriod> periods(InstitutionId with, LocalDate from, LocalDate to, int count) {
        long days = to.toEpochDay() - from.toEpochDay();
        var periods = new ArrayList<InsurancePeriod>(count);
        for (int i = 0; i < count; i++) {
            var start = from.plusDays(days * i / count);
            var end = from.plusDays(days * (i + 1) / count);
            periods.add(period(with, i, new DateSpan(start, end)));
        }
        return periods;
    }

    private static InsurancePeriod period(InstitutionId with, int number, DateSpan span) {
        var dated = InsurancePeriod.dated(
                with.country().code() + "-" + number, with, "main", PeriodKind.COMPULSORY, Activity.EMPLOYED, span);
        long days = span.end().toEpochDay() - span.start().toEpochDay();
        return switch (with.country().code()) {
            case "MA" -> dated.reporting(Quantity.of(days * 6 / 7, PeriodUnit.DAYS_6));
            case "DE" ->
                dated.earning(Money.ofMinor(currency(span), 7_000 * days)).at("employer-" + number / 3);
            default -> dated;
        };
    }

    private static CurrencyUnit currency(DateSpan span) {
        return CurrencyUnit.of(span.start().getYear() < 2002 ? "DEM" : "EUR");
    }
}
