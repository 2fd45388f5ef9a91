package portability.claims.health.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.Octets;
import portability.claims.health.card.CardEvent.CardIssued;
import portability.claims.health.card.CardEvent.CardWithdrawn;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// Read model: cards by their numbers, without holding any: a keyed hash stands for each, and what is needed to
/// answer is sealed under the card's key.
@Repository
@ProcessingGroup(CardTable.PROCESSOR)
public class CardTable implements ReadModel {
    static final String PROCESSOR = "health-cards";

    private static final String TABLE = "health_card";

    private final JdbcClient sql;
    private final SealedRows rows;
    private final KeyedHash hash;

    CardTable(JdbcClient sql, SealedRows rows, NodeSecret secret) {
        this.sql = sql;
        this.rows = rows;
        this.hash = secret.hash("index/health_card");
    }

    /// What is needed to answer.
    ///
    /// @param birthDate ISO 8601; and the days: when it is valid, from when it is withdrawn (empty: it is not)
    public record Row(String birthDate, String from, String until, String withdrawn, String body) {
        static Row of(Card card) {
            return new Row(
                    card.patient().birthDate().toString(),
                    card.from().toString(),
                    card.until().toString(),
                    "",
                    card.body());
        }

        Row withdrawn(LocalDate day) {
            return new Row(birthDate, from, until, day.toString(), body);
        }
    }

    /// A card that was found.
    public record Found(String cardId, Row row) {}

    private record Sealed(String cardId, Octets row) {}

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @EventHandler
    void on(CardIssued event) {
        var number = hash.of(event.card().number());
        rows.seal(event.cardId(), TABLE, event.cardId(), Row.of(event.card()))
                .ifPresent(row -> sql.sql(
                                "insert into health_card (card_id, number_hash, sealed) values (?, ?, ?) on conflict do nothing")
                        .params(event.cardId(), number, row)
                        .update());
    }

    @EventHandler
    void on(CardWithdrawn event) {
        var before = sql.sql("select card_id, sealed as row from health_card where card_id = ?")
                .param(event.cardId())
                .query((found, _) -> new Sealed(found.getString(1), Octets.of(found.getBytes(2))))
                .optional();
        before.flatMap(this::open)
                .flatMap(found -> rows.seal(
                        event.cardId(), TABLE, event.cardId(), found.row().withdrawn(event.from())))
                .ifPresent(row -> sql.sql("update health_card set sealed = ? where card_id = ?")
                        .params(row, event.cardId())
                        .update());
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from health_card where card_id = ?")
                .param(event.subject())
                .update();
    }

    /// The cards of a number: a certificate may have that of the card it replaces.
    public List<Found> find(String number) {
        return sql
                .sql("select card_id, sealed from health_card where number_hash = ? order by card_id")
                .param(hash.of(number))
                .query((found, _) -> new Sealed(found.getString(1), Octets.of(found.getBytes(2))))
                .list()
                .stream()
                .flatMap(row -> open(row).stream())
                .toList();
    }

    private Optional<Found> open(Sealed kept) {
        return rows.open(kept.cardId(), TABLE, kept.cardId(), kept.row().toByteArray(), Row.class)
                .map(row -> new Found(kept.cardId(), row));
    }
}
