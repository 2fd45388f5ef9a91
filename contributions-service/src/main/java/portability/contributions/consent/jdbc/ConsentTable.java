package portability.contributions.consent.jdbc;

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
import portability.contributions.consent.Consent;
import portability.contributions.consent.ConsentEvent;
import portability.contributions.consent.ConsentEvent.ConsentGiven;
import portability.contributions.consent.ConsentEvent.ConsentRevoked;
import portability.contributions.consent.GivenConsents;
import portability.contributions.person.jdbc.TableOfPersons;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.sealing.SealedRows;

/// Consents, each sealed under the key of the person who gave it.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class ConsentTable extends TableOfPersons implements GivenConsents {
    private static final String TABLE = "consent";

    ConsentTable(JdbcClient sql, SealedRows rows) {
        super(TABLE, sql, rows);
    }

    /// What is sealed of a consent.
    record Given(Consent consent, String evidence) {}

    @EventHandler
    public void on(ConsentEvent event, @Timestamp Instant recordedAt) {
        var at = recordedAt.atOffset(ZoneOffset.UTC);
        switch (event) {
            case ConsentGiven(var person, var _, var id, var consent, var evidence) ->
                rows.seal(person, TABLE, id, new Given(consent, evidence))
                        .ifPresent(bytes -> sql.sql("insert into consent (consent_id, person_id, sealed, given_at)"
                                        + " values (?, ?, ?, ?)")
                                .params(id, person, bytes, at)
                                .update());
            case ConsentRevoked(var _, var _, var id) ->
                sql.sql("update consent set revoked_at = ? where consent_id = ?")
                        .params(at, id)
                        .update();
        }
    }

    @Override
    public List<GivenConsent> of(String personId) {
        return opened(
                sql.sql("select * from consent where person_id = ? order by given_at, consent_id")
                        .param(personId),
                (row, _) -> given(personId, row));
    }

    private Optional<GivenConsent> given(String personId, ResultSet row) throws SQLException {
        var id = row.getString("consent_id");
        var givenAt = row.getObject("given_at", OffsetDateTime.class).toInstant();
        var revokedAt = Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return rows.open(personId, TABLE, id, row.getBytes("sealed"), Given.class)
                .map(given -> new GivenConsent(id, given.consent(), given.evidence(), givenAt, revokedAt));
    }
}
