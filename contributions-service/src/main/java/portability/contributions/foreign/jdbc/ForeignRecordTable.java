package portability.contributions.foreign.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.foreign.ForeignRecordKept;
import portability.contributions.foreign.KeptRecord;
import portability.contributions.foreign.KeptRecords;
import portability.contributions.person.jdbc.TableOfPersons;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.sealing.SealedRows;

/// Kept records, each sealed under the key of the person it is about. Rows are only added.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class ForeignRecordTable extends TableOfPersons implements KeptRecords {
    private static final String TABLE = "foreign_record";

    ForeignRecordTable(JdbcClient sql, SealedRows rows) {
        super(TABLE, sql, rows);
    }

    @EventHandler
    public void on(ForeignRecordKept event, @Timestamp Instant recordedAt) {
        var kept = new KeptRecord(
                event.institution(),
                event.documentId(),
                event.knownAt(),
                event.createdAt(),
                recordedAt,
                event.publicKey(),
                event.sealedRecord());
        rows.seal(event.personId(), TABLE, row(kept.institution(), kept.documentId()), kept)
                .ifPresent(bytes -> sql.sql("insert into foreign_record"
                                + " (person_id, institution, document_id, kept_at, sealed) values (?, ?, ?, ?, ?)")
                        .params(event.personId(), event.institution(), event.documentId(), moment(recordedAt), bytes)
                        .update());
    }

    @Override
    public List<KeptRecord> of(String personId, Optional<Instant> knownAt) {
        var query = sql.sql("""
                        select * from foreign_record
                        where person_id = :person
                            and kept_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                        """)
                .param("person", personId)
                .param("knownAt", knownAt.map(ForeignRecordTable::moment).orElse(null));
        return opened(query, (row, _) -> kept(personId, row));
    }

    private Optional<KeptRecord> kept(String personId, ResultSet row) throws SQLException {
        return rows.open(
                personId,
                TABLE,
                row(row.getString("institution"), row.getString("document_id")),
                row.getBytes("sealed"),
                KeptRecord.class);
    }

    private static String row(String institution, String documentId) {
        return institution + "/" + documentId;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
