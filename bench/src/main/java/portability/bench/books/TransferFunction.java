package portability.bench.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import portability.bench.database.BenchDatabase;
import portability.claims.books.Entry;
import portability.claims.books.Line;

/// The same transfer as one PL/pgSQL function: a row of it, its two legs, both balances; once for each id. What a
/// database alone does, without a log that proves anything.
final class TransferFunction {
    private TransferFunction() {}

    static void create(BenchDatabase database) {
        database.execute("""
                create table transfer (
                    id text collate "C" primary key, reason text not null, source_event text not null,
                    source text not null, source_place bigint not null, day date not null, recorded_at timestamptz not null
                );
                create table transfer_leg (
                    id text collate "C" not null, leg integer not null, account text collate "C" not null,
                    amount bigint not null, case_id text not null, line_number text not null, due_day date,
                    primary key (id, leg)
                );
                create table account_balance (account text collate "C" primary key, balance bigint not null);
                create function transfer(
                    p_id text, p_reason text, p_event text, p_source text, p_place bigint, p_day date,
                    p_from text, p_to text, p_amount bigint, p_case text, p_line text, p_due date) returns boolean
                language plpgsql as $$
                begin
                    insert into transfer values (p_id, p_reason, p_event, p_source, p_place, p_day, now())
                    on conflict do nothing;
                    if not found then return false; end if;
                    insert into transfer_leg values
                        (p_id, 0, p_from, -p_amount, p_case, p_line, null),
                        (p_id, 1, p_to, p_amount, p_case, p_line, p_due);
                    -- In one order, so that two transfers wait for each other in one way only.
                    if p_from < p_to then
                        update account_balance set balance = balance - p_amount where account = p_from;
                        update account_balance set balance = balance + p_amount where account = p_to;
                    else
                        update account_balance set balance = balance + p_amount where account = p_to;
                        update account_balance set balance = balance - p_amount where account = p_from;
                    end if;
                    return true;
                end $$""");
        for (var account : Transfers.accounts())
            database.execute("insert into account_balance values ('" + account + "', 0)");
    }

    static PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement("select transfer(?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?, ?::date)");
    }

    /// @return 1 if it is new
    static long call(PreparedStatement call, Entry entry) throws SQLException {
        var from = entry.legs().getFirst();
        var to = entry.legs().getLast();
        var line = to.line().map(Line::caseId).orElse("");
        int column = 0;
        call.setString(++column, entry.id());
        call.setString(++column, entry.reason().name());
        call.setString(++column, entry.source().event());
        call.setString(++column, entry.source().stream());
        call.setLong(++column, entry.source().place());
        call.setString(++column, entry.day().toString());
        call.setString(++column, from.account().toString());
        call.setString(++column, to.account().toString());
        call.setLong(++column, to.signedMinor());
        call.setString(++column, line);
        call.setString(++column, to.line().map(Line::number).orElse(""));
        call.setString(++column, to.dueDay().orElseThrow().toString());
        try (var answer = call.executeQuery()) {
            answer.next();
            return answer.getBoolean(1) ? 1 : 0;
        }
    }
}
