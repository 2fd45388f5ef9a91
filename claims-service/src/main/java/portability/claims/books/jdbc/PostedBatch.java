package portability.claims.books.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.books.Account;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Line;

/// The entries of a processor's batch, added to the tables by one statement for each table.
///
/// Every statement only adds, and no row is deleted, so that the tables come to the same in whichever order two
/// segments get at them.
final class PostedBatch {
    private final List<Long> places = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int legs;

    /// What a batch adds to an account.
    private record Added(long amount, long legs) {
        Added plus(Added more) {
            return new Added(Math.addExact(amount, more.amount), legs + more.legs);
        }
    }

    /// Of which line, on which account.
    private record Spot(Line line, Account account) implements Comparable<Spot> {
        @Override
        public int compareTo(Spot other) {
            int byLine = line.compareTo(other.line);
            return byLine != 0 ? byLine : account.toString().compareTo(other.account.toString());
        }
    }

    /// What a batch adds to what is open there.
    private record Open(long amount, Optional<LocalDate> dueDay, long place) {
        Open plus(Open more) {
            var later = dueDay.isEmpty()
                            || more.dueDay.filter(dueDay.get()::isBefore).isPresent()
                    ? more.dueDay
                    : dueDay;
            return new Open(Math.addExact(amount, more.amount), later, Math.max(place, more.place));
        }
    }

    void add(Entry entry, long place) {
        places.add(place);
        entries.add(entry);
        legs += entry.legs().size();
    }

    int legs() {
        return legs;
    }

    void store(JdbcClient sql) {
        if (entries.isEmpty()) return;
        storeEntries(sql);
        storeLegs(sql);
        storeBalances(sql);
        storeItems(sql);
        places.clear();
        entries.clear();
        legs = 0;
    }

    private void storeEntries(JdbcClient sql) {
        sql.sql("""
                insert into book_entry (place, entry_id, reason, source_event, source, source_place, day)
                select * from unnest(:places, :ids, :reasons, :events, :sources, :sourcePlaces, :days::date[])""")
                .param("places", places.toArray(Long[]::new))
                .param("ids", entries.stream().map(Entry::id).toArray(String[]::new))
                .param(
                        "reasons",
                        entries.stream().map(each -> each.reason().name()).toArray(String[]::new))
                .param(
                        "events",
                        entries.stream().map(each -> each.source().event()).toArray(String[]::new))
                .param(
                        "sources",
                        entries.stream().map(each -> each.source().stream()).toArray(String[]::new))
                .param(
                        "sourcePlaces",
                        entries.stream().map(each -> each.source().place()).toArray(Long[]::new))
                .param(
                        "days",
                        entries.stream().map(each -> each.day().toString()).toArray(String[]::new))
                .update();
    }

    private void storeLegs(JdbcClient sql) {
        var at = new Long[legs];
        var numbers = new Integer[legs];
        var accounts = new String[legs];
        var amounts = new Long[legs];
        var cases = new String[legs];
        var lines = new String[legs];
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            var of = entries.get(i).legs();
            for (int number = 0; number < of.size(); number++, next++) {
                var leg = of.get(number);
                at[next] = places.get(i);
                numbers[next] = number;
                accounts[next] = leg.account().toString();
                amounts[next] = leg.signedMinor();
                cases[next] = leg.line().map(Line::caseId).orElse("");
                lines[next] = leg.line().map(Line::number).orElse("");
            }
        }
        sql.sql("""
                insert into book_leg (place, leg, account, amount, case_id, line_number)
                select * from unnest(:places, :legs, :accounts, :amounts, :cases, :lines)""")
                .param("places", at)
                .param("legs", numbers)
                .param("accounts", accounts)
                .param("amounts", amounts)
                .param("cases", cases)
                .param("lines", lines)
                .update();
    }

    /// In the order of the accounts: two that add at once wait for each other in one way only.
    private void storeBalances(JdbcClient sql) {
        var added = new TreeMap<String, Added>();
        for (var entry : entries)
            for (var leg : entry.legs())
                added.merge(leg.account().toString(), new Added(leg.signedMinor(), 1), Added::plus);
        sql.sql("""
                insert into book_balance as b (account, partner, balance, legs)
                select account, split_part(account, '/', 1), amount, legs
                from unnest(:accounts, :amounts, :legs) as l (account, amount, legs)
                on conflict (account) do update
                set balance = b.balance + excluded.balance, legs = b.legs + excluded.legs""")
                .param("accounts", added.keySet().toArray(String[]::new))
                .param("amounts", added.values().stream().map(Added::amount).toArray(Long[]::new))
                .param("legs", added.values().stream().map(Added::legs).toArray(Long[]::new))
                .update();
    }

    private void storeItems(JdbcClient sql) {
        var added = new TreeMap<Spot, Open>();
        for (int i = 0; i < entries.size(); i++)
            for (var leg : entries.get(i).legs())
                if (leg.line().isPresent() && leg.account().state() != State.OWN)
                    added.merge(
                            new Spot(leg.line().get(), leg.account()),
                            new Open(leg.openMinor(), leg.dueDay(), places.get(i)),
                            Open::plus);
        if (added.isEmpty()) return;
        var spots = List.copyOf(added.keySet());
        var open = List.copyOf(added.values());
        sql.sql("""
                insert into book_item as i (partner, case_id, line_number, currency, kind, side, state, amount,
                    due_day, entry_place)
                select split_part(account, '/', 1), case_id, line_number, split_part(account, '/', 2),
                    split_part(account, '/', 3), split_part(account, '/', 4), split_part(account, '/', 5), amount,
                    due_day::date, place
                from unnest(:accounts, :cases, :lines, :amounts, :dueDays, :places)
                    as l (account, case_id, line_number, amount, due_day, place)
                on conflict (partner, case_id, line_number, currency, kind, side, state) do update
                set amount = i.amount + excluded.amount,
                    due_day = greatest(i.due_day, excluded.due_day),
                    entry_place = greatest(i.entry_place, excluded.entry_place)""")
                .param("accounts", texts(spots, spot -> spot.account().toString()))
                .param("cases", texts(spots, spot -> spot.line().caseId()))
                .param("lines", texts(spots, spot -> spot.line().number()))
                .param("amounts", open.stream().map(Open::amount).toArray(Long[]::new))
                .param(
                        "dueDays",
                        texts(
                                open,
                                each -> each.dueDay().map(LocalDate::toString).orElse(null)))
                .param("places", open.stream().map(Open::place).toArray(Long[]::new))
                .update();
    }

    /// What is read of something for a column.
    private interface Cell<T> {
        @Nullable
        String of(T each);
    }

    private static <T> @Nullable String[] texts(List<T> all, Cell<T> cell) {
        var texts = new @Nullable String[all.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = cell.of(all.get(i));
        return texts;
    }
}
