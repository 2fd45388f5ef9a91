package portability.claims.books.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.EntryPosted;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.books.OpenItems;
import portability.ledger.processing.ReadModel;

/// Read model: fills the tables of the book. Every entry only adds, and no row is deleted, so that they come to the
/// same
/// in whichever order two segments get at them.
@Repository
@ProcessingGroup(OpenItems.PROCESSOR)
public class BookTable implements ReadModel {
    private final JdbcClient sql;

    BookTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return OpenItems.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("book_entry", "book_leg", "book_balance", "book_item");
    }

    @EventHandler
    void on(EntryPosted event, TrackingToken token) {
        var entry = event.entry();
        long place = token.position().orElseThrow();
        addEntry(entry, place);
        addLegs(entry.legs(), place);
        addBalances(place);
        var ofLines = entry.legs().stream()
                .filter(leg -> leg.line().isPresent() && leg.account().state() != State.OWN)
                .toList();
        if (!ofLines.isEmpty()) addItems(ofLines, place);
    }

    private void addEntry(Entry entry, long place) {
        var source = entry.source();
        sql.sql("""
                insert into book_entry (place, entry_id, reason, source_event, source, source_place, day)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        place,
                        entry.id(),
                        entry.reason().name(),
                        source.event(),
                        source.stream(),
                        source.place(),
                        entry.day())
                .update();
    }

    private void addLegs(List<Leg> legs, long place) {
        var accounts = new ArrayList<String>();
        var amounts = new ArrayList<Long>();
        var cases = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (var leg : legs) {
            accounts.add(leg.account().toString());
            amounts.add(leg.signedMinor());
            cases.add(leg.line().map(Line::caseId).orElse(""));
            numbers.add(leg.line().map(Line::number).orElse(""));
        }
        sql.sql("""
                insert into book_leg (place, leg, account, amount, case_id, line_number)
                select :place, l.leg - 1, l.account, l.amount, l.case_id, l.line_number
                from unnest(:accounts, :amounts, :cases, :numbers) with ordinality
                    as l (account, amount, case_id, line_number, leg)""")
                .param("place", place)
                .param("accounts", accounts.toArray(String[]::new))
                .param("amounts", amounts.toArray(Long[]::new))
                .param("cases", cases.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    /// From the legs just added, in the order of the accounts: two that add at once wait for each other in one way
    /// only.
    private void addBalances(long place) {
        sql.sql("""
                insert into book_balance as b (account, partner, balance, legs)
                select account, split_part(account, '/', 1), sum(amount), count(*) from book_leg
                where place = ? group by account order by account
                on conflict (account) do update
                set balance = b.balance + excluded.balance, legs = b.legs + excluded.legs""").param(place).update();
    }

    private void addItems(List<Leg> legs, long place) {
        var accounts = new ArrayList<String>();
        var amounts = new ArrayList<Long>();
        var cases = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        var dueDays = new ArrayList<String>();
        for (var leg : legs) {
            var line = leg.line().orElseThrow();
            accounts.add(leg.account().toString());
            amounts.add(leg.openMinor());
            cases.add(line.caseId());
            numbers.add(line.number());
            dueDays.add(leg.dueDay().map(Object::toString).orElse(""));
        }
        sql.sql("""
                with added as (
                    select split_part(account, '/', 1) as partner, case_id, line_number,
                        split_part(account, '/', 2) as currency, split_part(account, '/', 3) as kind,
                        split_part(account, '/', 4) as side, split_part(account, '/', 5) as state,
                        sum(amount) as amount, max(nullif(due_day, ''))::date as due_day
                    from unnest(:accounts, :amounts, :cases, :numbers, :dueDays)
                        as l (account, amount, case_id, line_number, due_day)
                    group by account, case_id, line_number
                    order by partner, case_id, line_number, account)
                insert into book_item as i (partner, case_id, line_number, currency, kind, side, state, amount,
                    due_day, entry_place)
                select partner, case_id, line_number, currency, kind, side, state, amount, due_day, :place from added
                on conflict (partner, case_id, line_number, currency, kind, side, state) do update
                set amount = i.amount + excluded.amount,
                    due_day = greatest(i.due_day, excluded.due_day),
                    entry_place = greatest(i.entry_place, excluded.entry_place)""")
                .param("accounts", accounts.toArray(String[]::new))
                .param("amounts", amounts.toArray(Long[]::new))
                .param("cases", cases.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .param("dueDays", dueDays.toArray(String[]::new))
                .param("place", place)
                .update();
    }
}
