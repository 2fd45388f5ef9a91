package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import portability.ledger.processing.Claims.Claim;
import portability.ledger.processing.QuietMoves.Stretch;
import portability.ledger.store.Failpoints;

/// How far each segment has come, in the transaction of what it did; and which instance has it.
///
/// A claim runs out by the database's clock, the only one that all instances share. What makes a late commit
/// fail is not the clock: it says from where it started, and the row must still stand there.
final class PositionStore implements TokenStore {
    private static final String EXTEND_ALL = """
            with mine as materialized (
                select t.processor, t.segment
                from processor_token t
                join unnest(?::text[], ?::int[]) as w (processor, segment) using (processor, segment)
                where t.owner = ?
                for update of t skip locked),
            extended as (
                update processor_token t set claimed_at = clock_timestamp()
                from mine where t.processor = mine.processor and t.segment = mine.segment
                returning t.processor, t.segment)
            select t.processor, t.segment, e.segment is not null, set_config('synchronous_commit', 'off', true)
            from processor_token t left join extended e using (processor, segment)
            order by t.processor, t.segment
            """;

    private static final String PASS = """
            with free as materialized (
                select t.processor, t.segment, w.until
                from processor_token t
                join unnest(?::text[], ?::bigint[], ?::bigint[]) as w (processor, since, until) using (processor)
                where t.owner = ? and t.applied >= w.since and t.applied < w.until
                for update of t skip locked),
            moved as (
                update processor_token t set applied = free.until, claimed_at = clock_timestamp()
                from free where t.processor = free.processor and t.segment = free.segment
                returning t.processor, t.segment)
            select t.processor
            from processor_token t left join moved m using (processor, segment)
            where t.owner = ?
            group by t.processor
            having count(*) = count(m.segment) and set_config('synchronous_commit', 'off', true) = 'off'
            """;

    private static final String MOVE = "update processor_token set applied = ?, claimed_at = clock_timestamp(),"
            + " stopped = '' where processor = ? and segment = ? and owner = ? and applied = ?";

    /// Fails where a handler has hidden a failed statement.
    private static final String KEEP = "release savepoint " + BatchStart.SAVEPOINT + "; " + MOVE;

    private final JdbcTemplate sql;
    private final String instance;
    private final double claimSeconds;
    private final Claims claims;

    /// @param instance a name no other instance has
    PositionStore(JdbcTemplate sql, String instance, ProcessingProperties properties) {
        this.sql = sql;
        this.instance = instance;
        this.claimSeconds = properties.claimTimeout().toMillis() / 1000.0;
        this.claims = new Claims(TimeUnit.MILLISECONDS.toNanos(properties.claimMillis()));
    }

    String instance() {
        return instance;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        long applied = initial == null ? 0 : LogPage.applied(initial);
        sql.update(
                "insert into processor_token (processor, segment, applied)"
                        + " select ?, segment, ? from generate_series(0, ? - 1) segment on conflict do nothing",
                processor,
                applied,
                segments);
    }

    /// Keeps what a batch has done, and moves its position behind it: one way to the server and back.
    /// @return up to where it has dealt with the log
    /// @throws UnableToClaimTokenException if the segment does not stand where the batch began
    long keep(Connection connection, BatchStart start, String processor, long applied) throws SQLException {
        long behind = Math.max(applied, start.applied());
        Failpoints.reach(Failpoints.Point.BEFORE_TOKEN);
        try (var move = connection.prepareStatement(KEEP)) {
            move.setLong(1, behind);
            move.setString(2, processor);
            move.setInt(3, start.segment());
            move.setString(4, instance);
            move.setLong(5, start.applied());
            move.execute();
            move.getMoreResults();
            if (move.getUpdateCount() == 0) throw lost(processor, start.segment());
        }
        claims.asks(new Claim(processor, start.segment()));
        return behind;
    }

    /// Nothing: a position moves in the transactions that apply what stands before it, and nowhere else.
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {}

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

    /// For all who asked lately at once: a service has dozens of processors, each of which asks twice a second.
    @Override
    public void extendClaim(String processor, int segment) {
        var claim = new Claim(processor, segment);
        claims.asks(claim);
        if (claims.isStale()) extendAll();
        if (!claims.holds(claim)) extendOne(claim);
    }

    /// Leaves out a row on which somebody is at work: whoever wants it asks for it alone, and waits.
    ///
    /// A claim that is older again after the server has crashed runs out the sooner. So nobody waits for the disk.
    private void extendAll() {
        synchronized (claims) {
            if (!claims.isStale()) return;
            var wanted = List.copyOf(claims.wanted());
            long began = System.nanoTime();
            var rows = sql.query(
                    EXTEND_ALL,
                    (row, _) -> new Claims.Row(new Claim(row.getString(1), row.getInt(2)), row.getBoolean(3)),
                    wanted.stream().map(Claim::processor).toArray(String[]::new),
                    wanted.stream().map(Claim::segment).toArray(Integer[]::new),
                    instance);
            claims.found(began, rows);
        }
    }

    private void extendOne(Claim claim) {
        int extended = sql.update(
                "update processor_token set claimed_at = clock_timestamp()"
                        + " where processor = ? and segment = ? and owner = ?",
                claim.processor(),
                claim.segment(),
                instance);
        if (extended == 0) throw lost(claim.processor(), claim.segment());
    }

    /// Moves positions past stretches of which their processors want nothing. A segment that stands before its stretch
    /// stays where it is, and so does one on which a batch is at work, or a rebuild.
    ///
    /// @return the processors all of whose segments stand behind their stretch now
    Set<String> pass(List<Stretch> stretches) {
        if (stretches.isEmpty()) return Set.of();
        return Set.copyOf(sql.queryForList(
                PASS,
                String.class,
                stretches.stream().map(Stretch::processor).toArray(String[]::new),
                stretches.stream().map(Stretch::from).toArray(Long[]::new),
                stretches.stream().map(Stretch::to).toArray(Long[]::new),
                instance,
                instance));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        claims.forget(new Claim(processor, segment));
        sql.update(
                "update processor_token set owner = null where processor = ? and segment = ? and owner = ?",
                processor,
                segment,
                instance);
    }

    /// From memory where this instance works on all of them: then what the answer is asked for, which of them it might
    /// claim, is none.
    @Override
    public int[] fetchSegments(String processor) {
        askForAll();
        return claims.allOf(processor)
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .orElseGet(() -> segments(processor));
    }

    /// Each processor asks twice a second what it could claim: one statement tells all of them that there is nothing.
    private void askForAll() {
        if (claims.isStale() && !claims.wanted().isEmpty()) extendAll();
    }

    /// As they are in the database now.
    int[] segments(String processor) {
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
        askForAll();
        return claims.allOf(processor)
                .map(held -> held.stream().mapToInt(Integer::intValue).toArray())
                .map(held -> Arrays.stream(held)
                        .mapToObj(segment -> Segment.computeSegment(segment, held))
                        .toList())
                .orElseGet(() -> available(processor));
    }

    private List<Segment> available(String processor) {
        int[] all = segments(processor);
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
