package portability.claims.exchange.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers see of the outbox: refused documents, those that were taken back and whose partner has not heard of it
/// yet, and those that wait for too long. Reads the table that [OutboxList] writes.
@Component
public class UndeliveredList {
    private final JdbcClient sql;

    UndeliveredList(JdbcClient sql) {
        this.sql = sql;
    }

    /// A document that does not get through.
    ///
    /// @param refusal empty where the partner did not refuse it
    /// @param since   when it was given up, else when it was refused, else when it was frozen
    /// @param anew    given up, and does another one go in its place?
    /// @param behind  how many stand behind it
    public record Undelivered(
            String partner,
            long pairSeq,
            String documentId,
            String kind,
            String caseId,
            String refusal,
            boolean givenUp,
            boolean anew,
            Instant since,
            long behind) {}

    /// Where a page begins: behind this place.
    public record After(String partner, long pairSeq) {}

    /// In the order of partners and numbers.
    ///
    /// @param partner only what is for this one; empty: for all
    /// @param frozenBefore what is neither refused nor given up is told if it waits since before this moment
    public List<Undelivered> list(String partner, Instant frozenBefore, After after, int atMost) {
        return sql.sql("""
                select partner, pair_seq, document_id, kind, case_id, refusal, given_up, anew,
                       case when given_up then given_up_at when refusal <> '' then refused_at else frozen_at end,
                       (select count(*) from outbox behind
                        where behind.partner = o.partner and behind.pair_seq > o.pair_seq and not behind.receipted)
                from outbox o
                where not receipted and (given_up or refusal <> '' or frozen_at < :before)
                  and (:partner = '' or partner = :partner) and (partner, pair_seq) > (:after, :seq)
                order by partner, pair_seq
                limit :most""")
                .param("before", frozenBefore.atOffset(ZoneOffset.UTC))
                .param("partner", partner)
                .param("after", after.partner())
                .param("seq", after.pairSeq())
                .param("most", atMost)
                .query((row, _) -> new Undelivered(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getLong(10)))
                .list();
    }
}
