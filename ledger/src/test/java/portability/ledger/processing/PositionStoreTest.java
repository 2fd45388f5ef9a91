package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import portability.ledger.processing.QuietMoves.Stretch;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

/// What is said for many processors at once holds of each of them.
@PostgresTest
class PositionStoreTest {
    private TestLog log;
    private JdbcTemplate sql;
    private PositionStore here;
    private PositionStore other;

    @BeforeEach
    void start() {
        TestDatabase database = PostgresExtension.freshDatabase("positions");
        log = TestLog.on(database);
        sql = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        var properties = new ProcessingProperties(1, Duration.ofHours(1), 64, 4, 2, 3, 5);
        here = new PositionStore(sql, "here", properties);
        other = new PositionStore(sql, "other", properties);
        for (var processor : List.of("a", "b", "c")) here.initializeTokenSegments(processor, 2, LogPage.token(5));
        for (var processor : List.of("a", "b"))
            for (int segment = 0; segment < 2; segment++) here.fetchToken(processor, segment);
        for (int segment = 0; segment < 2; segment++) other.fetchToken("c", segment);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_position_passes_what_is_not_wanted_and_no_other_moves() {
        assertThat(here.pass(List.of(new Stretch("a", 5, 9), new Stretch("b", 6, 9), new Stretch("c", 5, 9))))
                .containsExactly("a");
        assertThat(applied("a")).containsExactly(9L, 9L);
        assertThat(applied("b")).containsExactly(5L, 5L);
        assertThat(applied("c")).containsExactly(5L, 5L);
    }

    @Test
    void a_processor_one_of_whose_segments_stays_has_not_passed() {
        sql.update("update processor_token set applied = 4 where processor = 'a' and segment = 1");
        assertThat(here.pass(List.of(new Stretch("a", 5, 9)))).isEmpty();
        assertThat(applied("a")).containsExactly(9L, 4L);
    }

    @Test
    void a_claim_that_was_lost_is_told_to_whoever_extends_it() {
        here.extendClaim("a", 0);
        here.extendClaim("b", 0);
        assertThatThrownBy(() -> here.extendClaim("c", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void what_was_given_back_is_offered_as_the_database_has_it() {
        for (int segment = 0; segment < 2; segment++) here.extendClaim("a", segment);
        here.releaseClaim("a", 1);
        other.fetchToken("a", 1);
        assertThat(here.fetchAvailableSegments("a"))
                .singleElement()
                .satisfies(left -> assertThat(left.getSegmentId()).isZero());
        assertThat(here.fetchSegments("a")).containsExactly(0, 1);
    }

    @Test
    void whoever_asks_what_it_could_claim_says_for_all_that_they_are_alive() throws InterruptedException {
        var mine = new PositionStore(sql, "here", new ProcessingProperties(1, Duration.ofSeconds(8), 64, 4, 2, 3, 5));
        for (var processor : List.of("a", "b"))
            for (int segment = 0; segment < 2; segment++) mine.extendClaim(processor, segment);
        var before = saidAlive("b");
        // Until what is known is too old, and before nobody asks any more.
        TimeUnit.MILLISECONDS.sleep(2_100);
        assertThat(mine.fetchAvailableSegments("a"))
                .extracting(Segment::getSegmentId)
                .containsExactly(0, 1);
        assertThat(saidAlive("b")).isAfter(before);
        assertThat(mine.fetchAvailableSegments("c")).isEmpty();
    }

    private Instant saidAlive(String processor) {
        return Objects.requireNonNull(sql.queryForObject(
                        "select min(claimed_at) from processor_token where processor = ?",
                        OffsetDateTime.class,
                        processor))
                .toInstant();
    }

    private List<Long> applied(String processor) {
        return sql.queryForList(
                "select applied from processor_token where processor = ? order by segment", Long.class, processor);
    }
}
