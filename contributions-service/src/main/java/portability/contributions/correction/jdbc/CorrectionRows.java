package portability.contributions.correction.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.correction.CorrectionFile;
import portability.contributions.correction.CorrectionFile.State;
import portability.contributions.correction.CorrectionFile.Taken;
import portability.contributions.correction.CorrectionFiles;
import portability.contributions.correction.CorrectionTerms;
import portability.contributions.correction.Due;

/// Reads requests for corrections. One that was lodged while no terms said until when falls under those that are
/// recorded since for its day: nobody waits for ever.
@Repository
class CorrectionRows implements CorrectionFiles {
    private static final String OPEN = "('RECEIVED', 'ASKED', 'FORWARDED')";
    /// The requests, each with the day that holds for it.
    private static final String WITH_DUE = """
        select c.number, c.person_id, c.sealed, c.received_on, c.state, c.reminders,
            coalesce(c.answer_by, t.answer_by) as due_on,
            coalesce(c.reminder_days, t.reminder_days) as due_reminders,
            coalesce(c.source, t.source) as due_source
        from correction c
        left join lateral (
            select cast(c.received_on + make_interval(months => months, days => days) as date) as answer_by,
                reminder_days, source
            from correction_terms
            where c.answer_by is null and from_day <= c.received_on
            order by from_day desc, recorded_at desc
            limit 1) t on true
        """;

    private final JdbcClient sql;
    private final SealedCorrections sealed;

    CorrectionRows(JdbcClient sql, SealedCorrections sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    @Override
    public Optional<String> personOf(String number) {
        return sql.sql("select person_id from correction where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<CorrectionFile> byNumber(String number) {
        return files("where c.number = ?", number).findFirst();
    }

    @Override
    public List<CorrectionFile> of(String personId) {
        return files("where c.person_id = ? order by c.received_on, c.number", personId)
                .toList();
    }

    private Stream<CorrectionFile> files(String which, String value) {
        return sql.sql(WITH_DUE + which).param(value).query((row, _) -> file(row)).list().stream()
                .flatMap(Optional::stream);
    }

    private Optional<CorrectionFile> file(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var person = row.getString("person_id");
        var receivedOn = row.getObject("received_on", LocalDate.class);
        var due = due(row);
        int reminders = row.getInt("reminders");
        return sealed.said(person, number, row.getBytes("sealed"))
                .map(said -> new CorrectionFile(
                        number,
                        person,
                        said.concern(),
                        said.helper(),
                        receivedOn,
                        due,
                        reminders,
                        steps(person, number)));
    }

    private static Optional<Due> due(ResultSet row) throws SQLException {
        var answerBy = row.getObject("due_on", LocalDate.class);
        if (answerBy == null) return Optional.empty();
        return Optional.of(new Due(answerBy, days(row.getArray("due_reminders")), row.getString("due_source")));
    }

    private static List<Integer> days(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    private List<Taken> steps(String personId, String number) {
        return sql
                .sql("select * from correction_step where number = ? order by place")
                .param(number)
                .query((row, _) -> taken(personId, number, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Taken> taken(String personId, String number, ResultSet row) throws SQLException {
        var at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return sealed.step(personId, number, row.getInt("place"), row.getString("kind"), row.getBytes("sealed"))
                .map(step -> new Taken(at, step));
    }

    @Override
    public Optional<CorrectionTerms> terms(LocalDate receivedOn) {
        return sql.sql("""
            select months, days, reminder_days, source
            from correction_terms
            where from_day <= ?
            order by from_day desc, recorded_at desc
            limit 1
            """)
                .param(receivedOn)
                .query((row, _) ->
                        new CorrectionTerms(row.getInt(1), row.getInt(2), days(row.getArray(3)), row.getString(4)))
                .optional();
    }

    @Override
    public List<OpenCorrection> open(Optional<LocalDate> overdueOn, int atMost) {
        return sql.sql("select * from (" + WITH_DUE + " where c.state in " + OPEN + ") as waiting"
                        + " where cast(:day as date) is null or due_on < :day"
                        + " order by due_on nulls first, number limit :most")
                .param("day", overdueOn.orElse(null))
                .param("most", atMost)
                .query((row, _) -> new OpenCorrection(
                        row.getString("number"),
                        State.valueOf(row.getString("state")),
                        row.getObject("received_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getInt("reminders")))
                .list();
    }

    @Override
    public List<DueReminder> remindersDue(LocalDate day, int atMost) {
        return sql.sql("select person_id, number, r.place from (" + WITH_DUE + " where c.state in " + OPEN
                        + ") as waiting, unnest(due_reminders) with ordinality as r(days, place)"
                        + " where due_on + r.days <= :day and r.place > reminders"
                        + " order by due_on + r.days, number, r.place limit :most")
                .param("day", day)
                .param("most", atMost)
                .query((row, _) -> new DueReminder(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
