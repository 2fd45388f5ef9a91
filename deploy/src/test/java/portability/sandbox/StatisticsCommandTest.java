package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import portability.proto.contributions.v1.GetTableResponse;
import portability.proto.contributions.v1.StatisticsCell;
import portability.proto.contributions.v1.StatisticsDimension;
import portability.proto.contributions.v1.StatisticsRules;
import portability.proto.contributions.v1.StatisticsSum;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.officer.StatisticsReport;

class StatisticsCommandTest {
    private static final GetTableResponse TABLE = GetTableResponse.newBuilder()
            .setQuarter("2025-Q2")
            .setKnownAt("2025-07-01T08:00:00Z")
            .addBy(StatisticsDimension.STATISTICS_DIMENSION_AGE_GROUP)
            .setRules(StatisticsRules.newBuilder()
                    .setThreshold(5)
                    .setDominant(2)
                    .setSharePercent(85)
                    .setNearnessPercent(10))
            .addCells(StatisticsCell.newBuilder()
                    .addCategories("55-64")
                    .setPersons(12)
                    .setMonths(30)
                    .addEarnings(StatisticsSum.newBuilder().setCurrency("EUR").setAmount("30000.5")))
            .addCells(StatisticsCell.newBuilder()
                    .addCategories("65+")
                    .setConfidential(true)
                    .addEarnings(StatisticsSum.newBuilder().setCurrency("EUR").setConfidential(true)))
            .build();

    @Test
    void shows_a_table_with_what_is_confidential_and_why() {
        assertThat(StatisticsReport.lines(TABLE))
                .containsExactly(
                        "2025-Q2, as known at 2025-07-01T08:00:00Z:",
                        "age-group  persons  months  earnings EUR",
                        "55-64           12      30       30000.5",
                        "65+             :c      :c            :c",
                        ":c  confidential: fewer than 5 persons, or a sum of which 2 contributors make up more than 85"
                                + " %, or one could be guessed to 10 %; or a figure from which such a one could be"
                                + " computed.");
    }

    @Test
    void shows_it_to_a_spreadsheet() {
        assertThat(StatisticsReport.csv(TABLE))
                .containsExactly("age-group,persons,months,earnings EUR", "55-64,12,30,30000.5", "65+,:c,:c,:c");
    }

    @Test
    void knows_the_dimensions_by_name() {
        assertThat(StatisticsReport.dimension("skill-level"))
                .isEqualTo(StatisticsDimension.STATISTICS_DIMENSION_SKILL_LEVEL);
        assertThatThrownBy(() -> StatisticsReport.dimension("unspecified")).isInstanceOf(SandboxFailed.class);
    }

    @Test
    void asks_for_the_last_quarter_that_is_over() {
        assertThat(StatisticsCommand.lastBefore(LocalDate.parse("2025-07-01"))).isEqualTo("2025-Q2");
        assertThat(StatisticsCommand.lastBefore(LocalDate.parse("2025-03-31"))).isEqualTo("2024-Q4");
    }
}
