package portability.claims.books.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Balances;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Line;
import portability.claims.books.OpenItems;

/// Reads the tables of the book.
@Component
class BookQueries implements OpenItems, Balances {
    private static final String COLUMNS =
            "partner, case_id, line_number, currency, kind, side, state, amount, due_day, entry_place";

    private static final String COLUMNS_OF_I = "i." + COLUMNS.replace(", ", ", i.");

    private final JdbcClient sql;

    BookQueries(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Item> page(Filter filter, Optional<Item> after, int atMost) {
        var asked = sql.sql("select " + COLUMNS + " from book_item where partner = :partner and amount <> 0"
                        + (filter.currency().isPresent() ? " and currency = :currency" : "")
                        + (filter.kind().isPresent() ? " and kind = :kind" : "")
                        + (filter.side().isPresent() ? " and side = :side" : "")
                        + (filter.state().isPresent() ? " and state = :state" : "")
                        + (filter.dueBy().isPresent() ? " and due_day <= :dueBy" : "")
                        + (after.isPresent()
                                ? " and (case_id, line_number, currency, kind, side, state)"
                                        + " > (:afterCase, :afterLine, :afterCurrency, :afterKind, :afterSide,"
                                        + " :afterState)"
                                : "")
                        + " order by case_id, line_number, currency, kind, side, state limit :atMost")
                .param("partner", filter.partner())
                .param("atMost", atMost);
        filter.currency().ifPresent(currency -> asked.param("currency", currency));
        filter.kind().ifPresent(kind -> asked.param("kind", kind.name()));
        filter.side().ifPresent(side -> asked.param("side", side.name()));
        filter.state().ifPresent(state -> asked.param("state", state.name()));
        filter.dueBy().ifPresent(day -> asked.param("dueBy", day));
        after.ifPresent(last -> asked.param("afterCase", last.line().caseId())
                .param("afterLine", last.line().number())
                .param("afterCurrency", last.account().currency())
                .param("afterKind", last.account().kind().name())
                .param("afterSide", last.account().side().name())
                .param("afterState", last.account().state().name()));
        return asked.query((row, _) -> item(row)).list();
    }

    @Override
    public List<Item> due(String partner, LocalDate by, Optional<Item> after, int atMost) {
        var asked = sql.sql("select " + COLUMNS + " from book_item where partner = :partner and state = 'DUE'"
                        + " and amount <> 0 and amount > 0 and due_day <= :by"
                        + (after.isPresent()
                                ? " and (due_day, case_id, line_number, currency, kind, side) > (:afterDay,"
                                        + " :afterCase, :afterLine, :afterCurrency, :afterKind, :afterSide)"
                                : "")
                        + " order by due_day, case_id, line_number, currency, kind, side limit :atMost")
                .param("partner", partner)
                .param("by", by)
                .param("atMost", atMost);
        after.ifPresent(last -> asked.param("afterDay", last.dueDay().orElseThrow())
                .param("afterCase", last.line().caseId())
                .param("afterLine", last.line().number())
                .param("afterCurrency", last.account().currency())
                .param("afterKind", last.account().kind().name())
                .param("afterSide", last.account().side().name()));
        return asked.query((row, _) -> item(row)).list();
    }

    @Override
    public List<Item> dueOf(String partner, Collection<Line> lines) {
        // One look into the index for each line: without the offset a large book would be read whole.
        return sql.sql("""
                select found.* from unnest(:cases, :lines) as asked (case_id, line_number)
                cross join lateral (select %s from book_item i
                    where i.partner = :partner and i.case_id = asked.case_id and i.line_number = asked.line_number
                        and i.state = 'DUE' and i.amount > 0 offset 0) found
                order by case_id, line_number, currency, kind, side""".formatted(COLUMNS_OF_I))
                .param("partner", partner)
                .param("cases", lines.stream().map(Line::caseId).toArray(String[]::new))
                .param("lines", lines.stream().map(Line::number).toArray(String[]::new))
                .query((row, _) -> item(row))
                .list();
    }

    @Override
    public List<String> advanced(String partner) {
        return sql.sql("""
                select distinct case_id from book_item where partner = ? and kind = 'ADVANCES' and state = 'DUE'
                    and due_day is null and amount <> 0 order by case_id""").param(partner).query(String.class).list();
    }

    @Override
    public List<Item> ofCase(
            String partner, String caseId, Collection<Integer> thousands, Optional<Item> after, int atMost) {
        var asked = sql.sql("select " + COLUMNS + " from book_item where partner = :partner and case_id = :caseId"
                        + " and amount <> 0 and case when line_number ~ '^[0-9]{1,9}$'"
                        + " then line_number::integer / 1000 else 0 end = any(:thousands)"
                        + (after.isPresent()
                                ? " and (line_number, currency, kind, side, state) > (:afterLine, :afterCurrency,"
                                        + " :afterKind, :afterSide, :afterState)"
                                : "")
                        + " order by line_number, currency, kind, side, state limit :atMost")
                .param("partner", partner)
                .param("caseId", caseId)
                .param("thousands", thousands.toArray(Integer[]::new))
                .param("atMost", atMost);
        after.ifPresent(last -> asked.param("afterLine", last.line().number())
                .param("afterCurrency", last.account().currency())
                .param("afterKind", last.account().kind().name())
                .param("afterSide", last.account().side().name())
                .param("afterState", last.account().state().name()));
        return asked.query((row, _) -> item(row)).list();
    }

    @Override
    public List<String> partners() {
        return sql.sql("select distinct partner from book_balance order by partner")
                .query(String.class)
                .list();
    }

    @Override
    public long position() {
        return sql.sql("select coalesce(min(applied), 0) from processor_token where processor = ?")
                .param(PROCESSOR)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Balance> of(String partner, long before) {
        return sql.sql("""
                select l.account, sum(l.amount) as amount, count(*) as legs
                from book_balance b join book_leg l on l.account = b.account
                where b.partner = ? and l.place < ? group by l.account order by l.account""")
                .params(partner, before)
                .query((row, _) -> new Balance(
                        Account.parse(row.getString(1)),
                        money(row.getString(1), row.getLong("amount")),
                        row.getLong("legs")))
                .list();
    }

    @Override
    public Balance of(Account account, long before) {
        return sql.sql("select coalesce(sum(amount), 0), count(*) from book_leg where account = ? and place < ?")
                .params(account.toString(), before)
                .query((row, _) -> new Balance(account, money(account, row.getLong(1)), row.getLong(2)))
                .single();
    }

    @Override
    public List<Part> parts(Account account, long from, long before, int atMost) {
        return sql.sql("""
                select e.place, e.entry_id, e.reason, e.source_event, e.source, e.source_place, l.amount, l.case_id,
                    l.line_number
                from book_leg l join book_entry e on e.place = l.place
                where l.account = ? and l.place >= ? and l.place < ? order by l.place, l.leg limit ?""")
                .params(account.toString(), from, before, atMost)
                .query((row, _) -> part(account, row))
                .list();
    }

    private static Part part(Account account, ResultSet row) throws SQLException {
        var caseId = row.getString("case_id");
        return new Part(
                row.getLong("place"),
                row.getString("entry_id"),
                Reason.valueOf(row.getString("reason")),
                new Source(row.getString("source_event"), row.getString("source"), row.getLong("source_place")),
                money(account, row.getLong("amount")),
                caseId.isEmpty() ? Optional.empty() : Optional.of(new Line(caseId, row.getString("line_number"))));
    }

    private static Item item(ResultSet row) throws SQLException {
        var account = new Account(
                row.getString("partner"),
                row.getString("currency"),
                Kind.valueOf(row.getString("kind")),
                Side.valueOf(row.getString("side")),
                State.valueOf(row.getString("state")));
        return new Item(
                account,
                new Line(row.getString("case_id"), row.getString("line_number")),
                money(account, row.getLong("amount")),
                Optional.ofNullable(row.getObject("due_day", LocalDate.class)),
                row.getLong("entry_place"));
    }

    private static Money money(String account, long minor) {
        return money(Account.parse(account), minor);
    }

    private static Money money(Account account, long minor) {
        return Money.ofMinor(CurrencyUnit.of(account.currency()), minor);
    }
}
