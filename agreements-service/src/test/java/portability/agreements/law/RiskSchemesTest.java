package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.NoAmount;
import portability.totalisation.Totalisation;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;
import portability.totalisation.question.Survivor;
import portability.totalisation.question.Survivor.Relation;

/// Invalidity and survivors' pensions of the bundled law.
class RiskSchemesTest {
    private static final LawPack PACK = LawPack.bundled();
    private static final InstitutionId DRV = InstitutionId.parse("DE:DRV");
    private static final InstitutionId CNSS = InstitutionId.parse("MA:CNSS");
    private static final InstitutionId NIS = InstitutionId.parse("BB:NIS");

    private static Claimant person(InstitutionId institution, String born) {
        return new Claimant(
                LocalDate.parse(born),
                Sex.FEMALE,
                Set.of(institution.country()),
                PersonalStatus.NONE,
                institution.country(),
                Household.SINGLE);
    }

    private static Determination decide(
            InstitutionId institution,
            Branch branch,
            String born,
            Contingency contingency,
            LocalDate claimed,
            List<InsurancePeriod> periods,
            String figure,
            String value) {
        var figures = new TreeMap<FigureName, BigDecimal>();
        if (!figure.isEmpty()) figures.put(new FigureName(figure), new BigDecimal(value));
        var claimant = contingency instanceof Contingency.Death
                ? person(institution, "1970-01-01")
                : person(institution, born);
        var question = new Question(institution, branch, claimant, Claim.lodged(institution, claimed), contingency);
        var law = PACK.lawFor(institution, branch, claimed).orElseThrow();
        return Totalisation.determine(new Career(periods, List.of(), figures), question, law);
    }

    /// Earnings at the German average: one point a year.
    private static List<InsurancePeriod> tenAverageYears() {
        var averages =
                List.of("34514", "35363", "36187", "37077", "38212", "39301", "39167", "40463", "42053", "44732");
        var periods = new ArrayList<InsurancePeriod>();
        for (int i = 0; i < 10; i++)
            periods.add(
                    InsurancePeriod.dated("y" + i, DRV, "RV", PeriodKind.COMPULSORY, Activity.EMPLOYED, year(2014 + i))
                            .earning(Money.parse("EUR " + averages.get(i))));
        return periods;
    }

    private static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static List<InsurancePeriod> reported(InstitutionId institution, String amount, PeriodUnit unit) {
        var span = new DateSpan(LocalDate.of(1960, 1, 1), LocalDate.of(1999, 6, 1));
        return List.of(InsurancePeriod.dated("r", institution, "x", PeriodKind.COMPULSORY, Activity.EMPLOYED, span)
                .reporting(new Quantity(new BigDecimal(amount), unit)));
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        // Ten points and twenty of added time, access factor 0.892 at most 36 months early, 39.32 a point.
        "1980-06-15, EUR 1052.20",
        // 65 in June 2026: the months from August 2024 to June 2026 are 23.
        "1961-06-15, EUR 1098.21",
        "1961-06-01, EUR 1101.75",
        // Past 65 nothing is taken off.
        "1959-06-15, EUR 1179.60",
    })
    void german_incapacity_is_reduced_for_at_most_36_months(String born, String paid) {
        var incapacity = Contingency.Incapacity.of(LocalDate.of(2024, 7, 10), Country.of("DE"));
        var decided = decide(
                DRV,
                Branch.INVALIDITY,
                born,
                incapacity,
                LocalDate.of(2024, 8, 20),
                tenAverageYears(),
                "POINTS_OF_ADDED_TIME",
                "20");
        assertThat(decided.pensionStart()).contains(LocalDate.of(2024, 8, 1));
        assertThat(decided.payablePerMonth().orElseThrow()).hasToString(paid);
    }

    @Test
    void added_time_that_was_not_certified_is_missing_not_zero() {
        var incapacity = Contingency.Incapacity.of(LocalDate.of(2024, 7, 10), Country.of("DE"));
        var decided = decide(
                DRV, Branch.INVALIDITY, "1980-06-15", incapacity, LocalDate.of(2024, 8, 20), tenAverageYears(), "", "");
        assertThat(decided.route("NATIONAL/five_years").orElseThrow().nothing()).contains(NoAmount.FIGURE_MISSING);
    }

    @ParameterizedTest(name = "widow born {0}, married {1} months: {2}")
    @CsvSource({
        // 46 years and 2 months on the day of a death in 2024.
        "1978-05-10, 12, EUR 578.71",
        "1978-05-11, 12, EUR 263.05",
        "1978-05-10, 11, none",
    })
    void german_widows_have_the_large_pension_from_an_age(String born, int months, String paid) {
        var decided = death(DRV, Survivor.spouse(LocalDate.parse(born), months));
        assertThat(paid(decided)).isEqualTo(paid);
    }

    @Test
    void a_younger_widow_who_raises_a_child_has_the_large_pension() {
        var widow = new Survivor(Relation.SPOUSE, LocalDate.of(1990, 1, 1), 24, true, false);
        assertThat(paid(death(DRV, widow))).isEqualTo("EUR 578.71");
    }

    @ParameterizedTest(name = "{0} born {1}: {2}")
    @CsvSource({
        "HALF_ORPHAN, 2010-01-01, EUR 105.22",
        "FULL_ORPHAN, 2010-01-01, EUR 210.44",
        "HALF_ORPHAN, 2006-07-11, EUR 105.22",
        "HALF_ORPHAN, 2006-07-10, none",
    })
    void german_orphans(Relation relation, String born, String paid) {
        assertThat(paid(death(DRV, Survivor.child(relation, LocalDate.parse(born)))))
                .isEqualTo(paid);
    }

    private static Determination death(InstitutionId institution, Survivor claimant) {
        var death = new Contingency.Death(
                LocalDate.of(2024, 7, 10), person(institution, "1975-01-01"), claimant, List.of());
        return decide(
                institution,
                Branch.SURVIVORS,
                "1975-01-01",
                death,
                LocalDate.of(2024, 8, 20),
                tenAverageYears(),
                "POINTS_OF_ADDED_TIME",
                "20");
    }

    private static String paid(Determination decided) {
        return decided.payablePerMonth().map(Money::toString).orElse("none");
    }

    @ParameterizedTest(name = "{0} born {1}: {2}")
    @CsvSource({
        "SPOUSE, 1949-06-01, BBD 75.00",
        "SPOUSE, 1949-06-02, none",
        "HALF_ORPHAN, 1985-01-01, BBD 25.00",
        "FULL_ORPHAN, 1985-01-01, BBD 50.00",
        "HALF_ORPHAN, 1983-06-01, none",
    })
    void barbados_as_of_1999(Relation relation, String born, String paid) {
        var death = new Contingency.Death(
                LocalDate.of(1999, 6, 1),
                person(NIS, "1940-01-01"),
                new Survivor(relation, LocalDate.parse(born), 100, false, false),
                List.of());
        var decided = decide(
                NIS,
                Branch.SURVIVORS,
                "1940-01-01",
                death,
                LocalDate.of(1999, 6, 1),
                reported(NIS, "1000", PeriodUnit.WEEKS),
                "REFERENCE_WAGE",
                "300");
        assertThat(decided.payable()
                        .map(payable -> payable.rounded().toString())
                        .orElse("none"))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"1319, none", "1320, MAD 300.00", "3239, MAD 500.00", "3240, MAD 1000.00"})
    void moroccan_widows_have_half(String days, String paid) {
        var death = new Contingency.Death(
                LocalDate.of(2025, 6, 1),
                person(CNSS, "1950-01-01"),
                Survivor.spouse(LocalDate.of(1955, 1, 1), 200),
                List.of());
        var decided = decide(
                CNSS,
                Branch.SURVIVORS,
                "1950-01-01",
                death,
                LocalDate.of(2025, 6, 1),
                reported(CNSS, days, PeriodUnit.DAYS_6),
                "REFERENCE_WAGE",
                "4000");
        assertThat(paid(decided)).isEqualTo(paid);
    }

    @Test
    void an_orphans_age_that_was_not_seen_gives_no_figure() {
        var death = new Contingency.Death(
                LocalDate.of(2025, 6, 1),
                person(CNSS, "1950-01-01"),
                Survivor.child(Relation.HALF_ORPHAN, LocalDate.of(2015, 1, 1)),
                List.of());
        var decided = decide(
                CNSS,
                Branch.SURVIVORS,
                "1950-01-01",
                death,
                LocalDate.of(2025, 6, 1),
                reported(CNSS, "3240", PeriodUnit.DAYS_6),
                "REFERENCE_WAGE",
                "4000");
        assertThat(decided.payable()).isEmpty();
    }
}
