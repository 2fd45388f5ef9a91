package portability.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.bench.database.BenchServer;
import portability.bench.measure.Pace;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// That everything that is measured can be measured, and that its gate holds. How fast it is is no test's business.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchTest {
    private static final Pace SHORT = new Pace(Duration.ofMillis(250), 1, 0.01, false);

    private BenchServer server;

    @BeforeAll
    void start() {
        server = BenchServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static java.util.List<Family> families() {
        return Families.ALL;
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_row_counts_what_the_database_holds_and_is_told_as_json(Family family) {
        var rows = family.measure(new Setting(server, SHORT, _ -> {}));
        var told = new JsonMapper().readTree(Results.json(Map.of("cores", "2"), rows));
        assertThat(told.path("environment").path("cores").asString()).isEqualTo("2");
        assertThat(told.path("rows").size()).isEqualTo(rows.size());
        for (JsonNode row : told.path("rows")) {
            assertThat(row.path("valid").asBoolean())
                    .as(row.path("name").asString())
                    .isTrue();
            assertThat(row.path("ratio").asDouble()).isPositive();
            assertThat(row.path("min").asDouble())
                    .isLessThanOrEqualTo(row.path("max").asDouble());
            assertThat(row.has("target")).isTrue();
            assertThat(row.has("met")).isTrue();
            assertThat(row.path("sides").size()).isPositive();
        }
    }
}
