package portability.contributions.person.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.person.IdentityFact;
import portability.contributions.person.Persons.RecordedFact;
import portability.ledger.privacy.sealing.SealedRows;

/// Names, nationalities and numbers that became known after the registration, each sealed under the
/// person's own key.
@Repository
public class IdentityFactTable {
    private static final String TABLE = "person_fact";

    private final JdbcClient sql;
    private final SealedRows rows;

    public IdentityFactTable(JdbcClient sql, SealedRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// Whether there is still somebody to add it for.
    boolean add(String personId, String factId, IdentityFact fact, Instant recordedAt) {
        var sealed = rows.seal(personId, TABLE, factId, fact);
        sealed.ifPresent(bytes -> sql.sql(
                        "insert into person_fact (fact_id, person_id, sealed, recorded_at) values (?, ?, ?, ?)")
                .params(factId, personId, bytes, moment(recordedAt))
                .update());
        return sealed.isPresent();
    }

    /// What was withdrawn; empty if there is nothing of that id any more.
    Optional<IdentityFact> withdraw(String personId, String factId, Instant withdrawnAt) {
        sql.sql("update person_fact set withdrawn_at = ? where fact_id = ? and person_id = ?")
                .params(moment(withdrawnAt), factId, personId)
                .update();
        return of(personId).stream()
                .filter(recorded -> recorded.factId().equals(factId))
                .map(RecordedFact::fact)
                .findFirst();
    }

    void remove(String personId) {
        sql.sql("delete from person_fact where person_id = ?").param(personId).update();
    }

    List<RecordedFact> of(String personId) {
        return sql
                .sql("select * from person_fact where person_id = ? order by recorded_at, fact_id")
                .param(personId)
                .query((row, _) -> recorded(personId, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RecordedFact> recorded(String personId, ResultSet row) throws SQLException {
        var factId = row.getString("fact_id");
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        var withdrawnAt = Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return rows.open(personId, TABLE, factId, row.getBytes("sealed"), IdentityFact.class)
                .map(fact -> new RecordedFact(factId, fact, recordedAt, withdrawnAt));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
