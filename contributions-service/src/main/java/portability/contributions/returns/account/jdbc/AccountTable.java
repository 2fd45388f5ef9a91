package portability.contributions.returns.account.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.request.CurrentReads;
import portability.contributions.returns.account.AccountEvent;
import portability.contributions.returns.account.AccountEvent.AccountOpened;
import portability.contributions.returns.account.AccountEvent.EmployerReminded;
import portability.contributions.returns.account.AccountEvent.PaymentRecorded;
import portability.contributions.returns.account.AccountEvent.PaymentReversed;
import portability.contributions.returns.account.AccountEvent.PaymentsTakenOver;
import portability.contributions.returns.account.AccountEvent.ReplacementBegun;
import portability.contributions.returns.account.AccountEvent.ReturnReplaced;
import portability.contributions.returns.account.AccountEvent.ReturnWithdrawn;
import portability.contributions.returns.account.AccountRecords;
import portability.contributions.returns.account.ReturnTerms;
import portability.contributions.returns.account.ReturnTermsSet;
import portability.contributions.returns.account.StatedDue;
import portability.ledger.processing.ReadModel;

/// Terms of schemes, what is due on returns and paid, reminders, and which returns hold. Rows are only added.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class AccountTable implements AccountRecords, ReadModel {
    private final JdbcClient sql;

    public AccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "return_terms",
                "return_replacing",
                "return_due",
                "return_payment",
                "return_payment_line",
                "return_reminder",
                "return_reminded",
                "return_end");
    }

    @EventHandler
    void on(ReturnTermsSet event, @Timestamp Instant recordedAt) {
        var terms = event.terms();
        sql.sql("insert into return_terms (scheme, from_day, recorded_at, due_day_of_month, reminder_days,"
                        + " counts_unpaid) values (?, ?, ?, ?, ?, ?)")
                .params(
                        event.scheme(),
                        event.from(),
                        recordedAt.atOffset(ZoneOffset.UTC),
                        terms.dueDayOfMonth(),
                        terms.reminderDays().toArray(Integer[]::new),
                        terms.countsUnpaid())
                .update();
    }

    @EventHandler
    void on(AccountEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case AccountOpened opened -> open(opened);
            case PaymentRecorded(var returnId, var _, var id, var amount, var _, var lines) -> {
                pay(id, returnId, amount.currency(), amount.amount(), recordedAt);
                lines.ifPresent(covered -> cover(id, returnId, covered));
            }
            case PaymentReversed(var _, var _, var id, var _) -> reverse(id, recordedAt);
            case PaymentsTakenOver(var returnId, var _, var amounts) -> {
                for (var each : amounts)
                    pay(
                            "taken over/" + returnId + "/" + each.currency(),
                            returnId,
                            each.currency(),
                            each.amount(),
                            recordedAt);
            }
            case EmployerReminded(var returnId, var number, var day) ->
                sql.sql("insert into return_reminded (return_id, number, reminded_on) values (?, ?, ?)")
                        .params(returnId, number, day)
                        .update();
            case ReplacementBegun _ -> {
                // Until all of the other is posted, nothing changes.
            }
            case ReturnReplaced(var returnId, var by) ->
                end(returnId, recordedAt, "replaced by another return", Optional.of(by));
            case ReturnWithdrawn(var returnId, var _, var reason) ->
                end(returnId, recordedAt, reason, Optional.empty());
        }
    }

    private void open(AccountOpened opened) {
        opened.replaces()
                .ifPresent(replaced -> sql.sql("insert into return_replacing (return_id, replaces) values (?, ?)")
                        .params(opened.returnId(), replaced)
                        .update());
        for (var due : opened.stated().map(StatedDue::due).orElse(List.of()))
            sql.sql("insert into return_due (return_id, currency, amount) values (?, ?, ?)")
                    .params(opened.returnId(), due.currency(), due.amount())
                    .update();
        opened.dueDay().ifPresent(day -> remind(opened, day));
    }

    private void remind(AccountOpened opened, LocalDate dueDay) {
        int number = 0;
        for (int days : opened.reminderDays())
            sql.sql("insert into return_reminder (return_id, number, due_on) values (?, ?, ?)")
                    .params(opened.returnId(), ++number, dueDay.plusDays(days))
                    .update();
    }

    private void pay(String id, String returnId, String currency, BigDecimal amount, Instant recordedAt) {
        sql.sql("insert into return_payment (payment_id, return_id, currency, amount, recorded_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, returnId, currency, amount, recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void cover(String paymentId, String returnId, List<Integer> lines) {
        sql.sql("insert into return_payment_line (return_id, line, payment_id) select ?, unnest(?), ?")
                .params(returnId, lines.toArray(Integer[]::new), paymentId)
                .update();
    }

    private void reverse(String id, Instant recordedAt) {
        sql.sql("insert into return_payment (payment_id, return_id, currency, amount, recorded_at)"
                        + " select payment_id || '/reversed', return_id, currency, -amount, ?"
                        + " from return_payment where payment_id = ?")
                .params(recordedAt.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private void end(String returnId, Instant endedAt, String reason, Optional<String> supersededBy) {
        sql.sql("insert into return_end (return_id, ended_at, reason, superseded_by) values (?, ?, ?, ?)")
                .param(returnId)
                .param(endedAt.atOffset(ZoneOffset.UTC))
                .param(reason)
                .param(supersededBy.orElse(null))
                .update();
    }

    @Override
    public Optional<ReturnTerms> terms(String scheme, LocalDate lastDay) {
        return sql.sql("""
            select due_day_of_month, reminder_days, counts_unpaid
            from return_terms
            where scheme = ? and from_day <= ?
            order by from_day desc, recorded_at desc
            limit 1
            """)
                .params(scheme, lastDay)
                .query((row, _) -> new ReturnTerms(
                        row.getInt(1),
                        Stream.of((Integer[]) row.getArray(2).getArray()).toList(),
                        row.getBoolean(3)))
                .optional();
    }

    @Override
    public List<DueReminder> remindersDue(LocalDate day, int atMost) {
        return sql.sql("""
            select r.return_id, r.number, r.due_on
            from return_reminder r
            where r.due_on <= :day
                and not exists (select from return_reminded d
                    where d.return_id = r.return_id and d.number >= r.number)
                and not exists (select from return_end e where e.return_id = r.return_id)
                and exists (select from return_due o
                    where o.return_id = r.return_id
                        and o.amount > (select coalesce(sum(p.amount), 0) from return_payment p
                            where p.return_id = o.return_id and p.currency = o.currency))
            order by r.due_on, r.return_id, r.number
            limit :most
            """)
                .param("day", day)
                .param("most", atMost)
                .query((row, _) -> new DueReminder(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
    }
}
