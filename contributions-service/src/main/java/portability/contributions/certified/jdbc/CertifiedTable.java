package portability.contributions.certified.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerEvent.RecordIssued;
import portability.contributions.certified.CertifiedRecords;
import portability.contributions.certified.Difference;
import portability.contributions.certified.RecordContent;
import portability.contributions.certified.RecordOutdated;
import portability.contributions.certified.Said;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// Certified records, what each says as keyed hashes, and which are out of date. Who got one stands sealed under the
/// person's own key.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class CertifiedTable implements CertifiedRecords, ReadModel {
    private static final String TABLE = "certified_record";

    private final JdbcClient sql;
    private final SealedRows rows;
    private final KeyRing keys;
    private final RecordContent content;

    CertifiedTable(JdbcClient sql, SealedRows rows, KeyRing keys, RecordContent content) {
        this.sql = sql;
        this.rows = rows;
        this.keys = keys;
        this.content = content;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE, "certified_period", "outdated_record");
    }

    @EventHandler
    void on(RecordCertified event, @Timestamp Instant recordedAt) {
        if (isErased(event.personId())) return;
        sql.sql("insert into certified_record (record_id, person_id, version, as_of, certified_at, request_id)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(event.recordId())
                .param(event.personId())
                .param(event.version())
                .param(event.asOf().orElse(null))
                .param(recordedAt.atOffset(ZoneOffset.UTC))
                .param(event.request().id())
                .update();
        for (var period : content.in(event.personId(), event.sealedRecord()))
            sql.sql("insert into certified_period (record_id, period_id, said) values (?, ?, ?)")
                    .params(event.recordId(), period.periodId(), period.said())
                    .update();
    }

    @EventHandler
    void on(RecordIssued event) {
        rows.seal(event.personId(), TABLE, event.recordId(), event.recipient())
                .ifPresent(recipient -> sql.sql(
                                "update certified_record set supersedes = ?, recipient = ? where record_id = ?")
                        .param(event.supersedes().orElse(null))
                        .param(recipient)
                        .param(event.recordId())
                        .update());
    }

    @EventHandler
    void on(RecordOutdated event, @Timestamp Instant recordedAt, TrackingToken token) {
        if (isErased(event.personId())) return;
        sql.sql("insert into outdated_record (record_id, person_id, position, outdated_at, added, removed, changed)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        event.recordId(),
                        event.personId(),
                        token.position().orElseThrow(),
                        recordedAt.atOffset(ZoneOffset.UTC),
                        event.added().toArray(String[]::new),
                        event.removed().toArray(String[]::new),
                        event.changed().toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from certified_period where record_id in"
                        + " (select record_id from certified_record where person_id = ?)")
                .param(event.subject())
                .update();
        sql.sql("delete from certified_record where person_id = ?")
                .param(event.subject())
                .update();
        sql.sql("delete from outdated_record where person_id = ?")
                .param(event.subject())
                .update();
    }

    /// Of who was erased, nothing is kept, however late it is told.
    private boolean isErased(String personId) {
        return keys.find(personId).isEmpty();
    }

    @Override
    public Optional<Certified> find(String recordId) {
        return sql.sql("select record_id, person_id, as_of from certified_record where record_id = ?")
                .param(recordId)
                .query((row, _) -> certified(row))
                .optional();
    }

    @Override
    public List<Said> said(String recordId) {
        return sql.sql("select period_id, said from certified_period where record_id = ? order by period_id")
                .param(recordId)
                .query((row, _) -> new Said(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    @Override
    public List<Certified> toCompare(Optional<Instant> since, String after, int atMost) {
        return sql.sql(since.isEmpty() ? Moved.ALL : Moved.SINCE)
                .param("after", after)
                .param("most", atMost)
                .param(
                        "since",
                        since.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
                .query((row, _) -> certified(row))
                .list();
    }

    @Override
    public List<Outdated> outdated(long afterPosition, int atMost, boolean withSuperseded) {
        return sql.sql("""
                        select o.*, c.version, c.as_of, c.certified_at, c.request_id, c.recipient,
                            (select min(n.record_id) from certified_record n where n.supersedes = o.record_id)
                                as superseded_by
                        from outdated_record o join certified_record c on c.record_id = o.record_id
                        where o.position > :after
                            and (:withSuperseded
                                or not exists (select from certified_record n where n.supersedes = o.record_id))
                        order by o.position
                        limit :most
                        """)
                .param("after", afterPosition)
                .param("withSuperseded", withSuperseded)
                .param("most", atMost)
                .query((row, _) -> outdated(row))
                .list();
    }

    @Override
    public long newestPosition() {
        return sql.sql("select coalesce(max(position), 0) from outdated_record")
                .query(Long.class)
                .single();
    }

    private Outdated outdated(ResultSet row) throws SQLException {
        var certified = certified(row);
        return new Outdated(
                row.getLong("position"),
                certified,
                row.getInt("version"),
                row.getString("request_id"),
                moment(row, "certified_at"),
                moment(row, "outdated_at"),
                new Difference(ids(row, "added"), ids(row, "removed"), ids(row, "changed")),
                recipient(certified, row.getBytes("recipient")),
                Optional.ofNullable(row.getString("superseded_by")));
    }

    private Optional<String> recipient(Certified certified, byte @Nullable [] sealed) {
        if (sealed == null) return Optional.empty();
        return rows.open(certified.personId(), TABLE, certified.recordId(), sealed, String.class)
                .filter(text -> !text.isEmpty());
    }

    private static Certified certified(ResultSet row) throws SQLException {
        return new Certified(
                row.getString("record_id"),
                row.getString("person_id"),
                Optional.ofNullable(row.getObject("as_of", LocalDate.class)));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> ids(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
