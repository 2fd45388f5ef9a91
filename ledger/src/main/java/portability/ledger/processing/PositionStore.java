package portability.ledger.processing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import portability.ledger.store.Failpoints;

/// How far each segment has come, in the transaction of what it did; and which instance has it.
///
/// A claim runs out by the database's clock, the only one that all instances share. What makes a late commit
/// fail is not the clock: it says from where it started, and the row must still stand there.
final class PositionStore implements TokenStore {
    private final JdbcTemplate sql;
    private final String instance;
    private final double claimSeconds;

    /// @param instance a name no other instance has
    PositionStore(JdbcTemplate sql, String instance, Duration claimTimeout) {
        this.sql = sql;
        this.instance = instance;
        this.claimSeconds = claimTimeout.toMillis() / 1000.0;
    }

    String instance() {
        return instance;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        long applied = initial == null ? 0 : LogPage.applied(initial);
        for (int segment = 0; segment < segments; segment++)
            sql.update(
                    "insert into processor_token (processor, segment, applied) values (?, ?, ?)"
                            + " on conflict do nothing",
                    processor,
                    segment,
                    applied);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        long applied = token == null ? 0 : LogPage.applied(token);
        Failpoints.reach(Failpoints.Point.BEFORE_TOKEN);
        // Without a batch nothing moves: then this only says that the claim is still wanted.
        long before = BatchStart.current().map(BatchStart::applied).orElse(applied);
        int moved = sql.update(
                "update processor_token set applied = ?, claimed_at = clock_timestamp(), stopped = ''"
                        + " where processor = ? and segment = ? and owner = ? and applied = ?",
                applied,
                processor,
                segment,
                instance,
                before);
        if (moved == 0) throw lost(processor, segment);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        var claimed = sql.queryForList(
                "update processor_token set owner = ?, claimed_at = clock_timestamp()"
                        + " where processor = ? and segment = ?"
                        + " and (owner is null or owner = ? or claimed_at < clock_timestamp() - ? * interval '1 s')"
                        + " returning applied",
                Long.class,
                instance,
                processor,
                segment,
                instance,
                claimSeconds);
        if (claimed.isEmpty()) throw lost(processor, segment);
        return LogPage.token(claimed.getFirst());
    }

    @Override
    public void extendClaim(String processor, int segment) {
        int extended = sql.update(
                "update processor_token set claimed_at = clock_timestamp()"
                        + " where processor = ? and segment = ? and owner = ?",
                processor,
                segment,
                instance);
        if (extended == 0) throw lost(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        sql.update(
                "update processor_token set owner = null where processor = ? and segment = ? and owner = ?",
                processor,
                segment,
                instance);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return sql
                .queryForList(
                        "select segment from processor_token where processor = ? order by segment",
                        Integer.class,
                        processor)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        return sql
                .queryForList(
                        "select segment from processor_token where processor = ? and (owner is null or owner = ?"
                                + " or claimed_at < clock_timestamp() - ? * interval '1 s') order by segment",
                        Integer.class,
                        processor,
                        instance,
                        claimSeconds)
                .stream()
                .filter(segment -> Arrays.stream(all).anyMatch(known -> known == segment))
                .map(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.ofNullable(sql.queryForObject("select current_database()", String.class));
    }

    /// Notes why a segment of this instance does not get on.
    void stopped(String processor, int segment, String why) {
        sql.update(
                "update processor_token set stopped = ? where processor = ? and segment = ? and owner = ?",
                why,
                processor,
                segment,
                instance);
    }

    private static UnableToClaimTokenException lost(String processor, int segment) {
        return new UnableToClaimTokenException("segment " + segment + " of " + processor + " is not this instance's");
    }
}
