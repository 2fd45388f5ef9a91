package portability.contributions.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.proto.contributions.v1.StatisticsDimension.STATISTICS_DIMENSION_AGE_GROUP;
import static portability.proto.contributions.v1.StatisticsDimension.STATISTICS_DIMENSION_COUNTRY;
import static portability.proto.contributions.v1.StatisticsDimension.STATISTICS_DIMENSION_KIND;
import static portability.proto.contributions.v1.StatisticsDimension.STATISTICS_DIMENSION_SEX;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.PrivacyOffice;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.proto.contributions.v1.GetTableRequest;
import portability.proto.contributions.v1.GetTableResponse;
import portability.proto.contributions.v1.StatisticsCell;
import portability.proto.contributions.v1.StatisticsDimension;
import portability.proto.types.v1.Sex;

/// Tables of made-up persons through the whole service, each test about a quarter of its own.
class StatisticsServiceTest extends ServiceTest {
    private static final int WOMEN = 12;
    private static final int MEN = 7;
    private static final int OLDER_MEN = 2;
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static int year = 1960;

    private final List<String> persons = new ArrayList<>();
    private String quarter = "";

    @BeforeEach
    void personsOfTheQuarter() {
        quarter = ++year + "-Q1";
        for (int number = 0; number < WOMEN; number++) insure(Sex.SEX_FEMALE, (year - 30) + "-05-01", number % 2 == 0);
        for (int number = 0; number < MEN; number++) insure(Sex.SEX_MALE, (year - 30) + "-05-01", false);
        for (int number = 0; number < OLDER_MEN; number++) insure(Sex.SEX_MALE, (year - 60) + "-05-01", false);
    }

    private void insure(Sex sex, String born, boolean abroad) {
        var number = newId();
        var person = Samples.person(number).toBuilder().setSex(sex).setBirthDate(born);
        if (abroad) person.addNumbersBuilder().setInstitution("MA:CNSS").setNumber(newId());
        var id = officer().register(newId(), person.build());
        officer().record(id, Samples.period(year + "-01-10", year + "-02-10"));
        persons.add(id);
        clock.advance(MOMENT);
    }

    private GetTableResponse table(StatisticsDimension... by) {
        return table(quarter, by);
    }

    private GetTableResponse table(String of, StatisticsDimension... by) {
        return officer()
                .statistics()
                .getTable(GetTableRequest.newBuilder()
                        .setQuarter(of)
                        .addAllBy(List.of(by))
                        .build());
    }

    private static StatisticsCell cell(GetTableResponse table, String... categories) {
        return table.getCellsList().stream()
                .filter(cell -> cell.getCategoriesList().equals(List.of(categories)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void counts_persons_and_their_months_of_the_quarter() {
        var women = cell(table(STATISTICS_DIMENSION_SEX), "female");
        // Whoever had a period in an earlier quarter counts as a person, without months of this one.
        assertThat(women.getPersons()).isGreaterThanOrEqualTo(WOMEN);
        assertThat(women.getMonths()).isEqualTo(2 * WOMEN);
    }

    @Test
    void hides_few_and_whatever_would_betray_them() {
        var table = table(STATISTICS_DIMENSION_SEX, STATISTICS_DIMENSION_AGE_GROUP);
        assertThat(table.getRules().getThreshold()).isEqualTo(5);
        assertThat(table.getCellsList()).anyMatch(StatisticsCell::getConfidential);
        assertThat(table.getCellsList())
                .filteredOn(cell -> !cell.getConfidential())
                .allMatch(cell -> cell.getPersons() == 0 || cell.getPersons() >= 5);
    }

    @Test
    void tells_how_many_women_are_insured_in_two_countries() {
        var table = table(STATISTICS_DIMENSION_SEX, STATISTICS_DIMENSION_COUNTRY);
        var abroad = cell(table, "female", "MA+NL");
        assertThat(abroad.getPersons()).isGreaterThanOrEqualTo(WOMEN / 2);
        assertThat(cell(table, "male", "MA+NL").getPersons()).isZero();
    }

    @Test
    void shows_the_same_again_whatever_was_recorded_meanwhile() {
        var first = table(STATISTICS_DIMENSION_SEX);
        insure(Sex.SEX_FEMALE, (year - 30) + "-05-01", false);
        assertThat(table(STATISTICS_DIMENSION_SEX)).isEqualTo(first);
        var other = table(STATISTICS_DIMENSION_SEX, STATISTICS_DIMENSION_KIND);
        assertThat(other.getKnownAt()).isEqualTo(first.getKnownAt());
        assertThat(cell(other, "female", "total").getPersons())
                .isEqualTo(cell(first, "female").getPersons());
    }

    @Test
    void publishes_no_other_table_once_somebody_who_was_counted_is_erased() {
        var first = table(STATISTICS_DIMENSION_SEX);
        var office = new PrivacyOffice(officer("officer-1"), officer("officer-2"), persons.getFirst());
        office.decide();
        clock.advance(GRACE);
        Until.so("she is erased", () -> office.erasure().getErased());
        assertThat(table(STATISTICS_DIMENSION_SEX)).isEqualTo(first);
        Fails.with(Code.FAILED_PRECONDITION, "POPULATION_CHANGED", () -> table(STATISTICS_DIMENSION_COUNTRY));
    }

    @Test
    void refuses_a_quarter_that_is_not_over_or_none_and_a_table_by_nothing() {
        Fails.with(Code.FAILED_PRECONDITION, "QUARTER_NOT_OVER", () -> table("2026-Q4", STATISTICS_DIMENSION_SEX));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_QUARTER", () -> table("2025-06", STATISTICS_DIMENSION_SEX));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TABLE", () -> table(quarter));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_TABLE",
                () -> table(STATISTICS_DIMENSION_SEX, STATISTICS_DIMENSION_SEX));
    }
}
