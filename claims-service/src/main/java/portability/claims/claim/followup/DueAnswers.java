package portability.claims.claim.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.Errand;
import portability.ledger.processing.ReadModels;

/// Who owes whom an answer in open claims, until when, and how often that was said. Reads the tables that [AwaitedList]
/// writes.
@Component
public class DueAnswers {
    /// Where no day was named: behind every day that was.
    private static final Instant NO_DAY = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient sql;
    private final ReadModels readModels;

    DueAnswers(JdbcClient sql, ReadModels readModels) {
        this.sql = sql;
        this.readModels = readModels;
    }

    /// What somebody owes.
    ///
    /// @param owedHere  does this institution owe it? Else the partner does
    /// @param since     when it was asked for
    /// @param due       empty where no day was named
    /// @param reminders how many there were
    public record Answer(
            boolean owedHere,
            String partner,
            String claimId,
            Errand what,
            Instant since,
            Optional<Instant> due,
            int reminders) {
        /// Where the next page begins: behind this one.
        public After place() {
            return new After(due.orElse(NO_DAY), partner, what.name(), owedHere, claimId);
        }
    }

    /// A reminder to which no answer went or came yet.
    ///
    /// @param received by this institution; else it sent it
    public record Reminder(
            boolean received, String claimId, String partner, Errand awaited, int number, Instant since, Instant at) {
        public After place() {
            return new After(at, partner, awaited.name(), received, claimId);
        }
    }

    /// A place in a list by moments.
    public record After(Instant at, String partner, String errand, boolean here, String claimId) {
        /// Before all.
        public static After nothing() {
            return new After(Instant.EPOCH, "", "", false, "");
        }
    }

    /// The days that partners named, and those named to them.
    ///
    /// @param askedOf by partner: until when it was asked to answer
    /// @param askedBy by partner: until when it asked this institution to
    public record Days(Map<String, Instant> askedOf, Map<String, Instant> askedBy) {
        public Days {
            askedOf = Map.copyOf(askedOf);
            askedBy = Map.copyOf(askedBy);
        }
    }

    /// By the day until which an answer is due.
    ///
    /// @param before only those due before this moment; empty: all
    public List<Answer> list(Optional<Instant> before, After after, int atMost) {
        awaitCurrent();
        return sql.sql("""
                select owed_here, partner, claim_id, errand, since, due, reminders from (
                    select false as owed_here, a.partner, a.claim_id, a.errand, a.since, a.reminders,
                           coalesce(d.due, :never) as due
                    from awaited a left join answer_due d
                        on d.claim_id = a.claim_id and d.partner = a.partner and not d.received and a.errand = 'RECORD'
                    union all
                    select true, o.partner, o.claim_id, o.errand, o.since, coalesce(r.number, 0),
                           coalesce(d.due, :never)
                    from owed o left join answer_due d
                        on d.claim_id = o.claim_id and d.partner = o.partner and d.received and o.errand = 'RECORD'
                    left join reminded r
                        on r.claim_id = o.claim_id and r.partner = o.partner and r.errand = o.errand) as answers
                where due < :before and (due, partner, errand, owed_here, claim_id)
                    > (:at, :partner, :errand, :here, :claim)
                order by due, partner, errand, owed_here, claim_id limit :most""")
                .param("never", NO_DAY.atOffset(ZoneOffset.UTC))
                .param("before", before.orElse(NO_DAY.plusSeconds(1)).atOffset(ZoneOffset.UTC))
                .params(place(after))
                .param("most", atMost)
                .query((row, _) -> new Answer(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getString(3),
                        Errand.valueOf(row.getString(4)),
                        moment(row, 5),
                        Optional.of(moment(row, 6)).filter(NO_DAY::isAfter),
                        row.getInt(7)))
                .list();
    }

    /// The oldest first.
    public List<Reminder> reminders(After after, int atMost) {
        awaitCurrent();
        return sql.sql("""
                select received, claim_id, partner, errand, number, since, reminded_at from (
                    select false as received, claim_id, partner, errand, reminders as number, since, reminded_at
                    from awaited where reminders > 0
                    union all
                    select true, claim_id, partner, errand, number, since, reminded_at from reminded) as reminders
                where (reminded_at, partner, errand, received, claim_id) > (:at, :partner, :errand, :here, :claim)
                order by reminded_at, partner, errand, received, claim_id limit :most""")
                .params(place(after))
                .param("most", atMost)
                .query((row, _) -> new Reminder(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getString(3),
                        Errand.valueOf(row.getString(4)),
                        row.getInt(5),
                        moment(row, 6),
                        moment(row, 7)))
                .list();
    }

    /// Those of a claim.
    public Days of(String claimId) {
        awaitCurrent();
        var askedOf = new HashMap<String, Instant>();
        var askedBy = new HashMap<String, Instant>();
        sql.sql("select received, partner, due from answer_due where claim_id = ?")
                .param(claimId)
                .query((ResultSet row) -> {
                    var days = row.getBoolean(1) ? askedBy : askedOf;
                    days.put(row.getString(2), moment(row, 3));
                });
        return new Days(askedOf, askedBy);
    }

    /// What was sent just now, nobody owes. Where an event could not be applied, the rest is shown all the same.
    private void awaitCurrent() {
        var _ = readModels.catchUp(AwaitedList.PROCESSOR);
    }

    private static Map<String, Object> place(After after) {
        return Map.of(
                "at", after.at().atOffset(ZoneOffset.UTC),
                "partner", after.partner(),
                "errand", after.errand(),
                "here", after.here(),
                "claim", after.claimId());
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
