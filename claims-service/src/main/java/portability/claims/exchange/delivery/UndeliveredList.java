package portability.claims.exchange.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers see of the outbox: refused documents, those that were taken back and whose partner has not heard of it
/// yet, those that wait for too long, and behind them those that are held back from the partner. Reads the tables of
/// [OutboxList] and of what is held back.
@Component
public class UndeliveredList {
    private final JdbcClient sql;

    UndeliveredList(JdbcClient sql) {
        this.sql = sql;
    }

    /// From here on are the places of what is held back: it has no number in the pair.
    private static final long HELD_BACK = 1L << 62;

    /// A document that does not get through.
    ///
    /// @param pairSeq for one that is held back, its place in this list
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
            long behind) {
        public boolean isHeldBack() {
            return pairSeq >= HELD_BACK;
        }
    }

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
                union all
                select partner, :held + place, document_id, kind, case_id, '', false, false, held_at, 0
                from held_document
                where (:partner = '' or partner = :partner) and (partner, :held + place) > (:after, :seq)
                order by 1, 2
                limit :most""")
                .param("held", HELD_BACK)
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
