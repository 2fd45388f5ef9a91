package portability.contributions.mandate.jdbc;

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
import portability.contributions.mandate.GivenMandates;
import portability.contributions.mandate.Mandate;
import portability.contributions.mandate.MandateEvent;
import portability.contributions.mandate.MandateEvent.MandateGranted;
import portability.contributions.mandate.MandateEvent.MandateRevoked;
import portability.contributions.person.jdbc.TableOfPersons;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.sealing.SealedRows;

/// Mandates, each sealed under the key of the person who gave it.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class MandateTable extends TableOfPersons implements GivenMandates {
    private static final String TABLE = "mandate";
    private static final String REASONS = "mandate.reason";

    MandateTable(JdbcClient sql, SealedRows rows) {
        super(TABLE, sql, rows);
    }

    /// What is sealed of a mandate.
    record Granted(Mandate mandate, String evidence) {}

    @EventHandler
    public void on(MandateEvent event, @Timestamp Instant recordedAt) {
        var at = recordedAt.atOffset(ZoneOffset.UTC);
        switch (event) {
            case MandateGranted(var person, var _, var id, var mandate, var evidence) ->
                rows.seal(person, TABLE, id, new Granted(mandate, evidence))
                        .ifPresent(bytes -> sql.sql("insert into mandate"
                                        + " (mandate_id, person_id, sealed, granted_at) values (?, ?, ?, ?)")
                                .params(id, person, bytes, at)
                                .update());
            case MandateRevoked(var person, var _, var id, var reason) ->
                rows.seal(person, REASONS, id, reason)
                        .ifPresent(
                                bytes -> sql.sql("update mandate set revoked_at = ?, reason = ? where mandate_id = ?")
                                        .params(at, bytes, id)
                                        .update());
        }
    }

    @Override
    public List<GivenMandate> of(String personId) {
        return opened(
                sql.sql("select * from mandate where person_id = ? order by granted_at, mandate_id")
                        .param(personId),
                (row, _) -> given(personId, row));
    }

    private Optional<GivenMandate> given(String personId, ResultSet row) throws SQLException {
        var id = row.getString("mandate_id");
        var grantedAt = row.getObject("granted_at", OffsetDateTime.class).toInstant();
        var revoked = revocation(personId, id, row);
        return rows.open(personId, TABLE, id, row.getBytes("sealed"), Granted.class)
                .map(granted -> new GivenMandate(id, granted.mandate(), granted.evidence(), grantedAt, revoked));
    }

    private Optional<Revocation> revocation(String personId, String id, ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        var reason = row.getBytes("reason");
        if (revokedAt == null || reason == null) return Optional.empty();
        return rows.open(personId, REASONS, id, reason, String.class)
                .map(text -> new Revocation(revokedAt.toInstant(), text));
    }
}
