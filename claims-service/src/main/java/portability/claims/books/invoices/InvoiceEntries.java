package portability.claims.books.invoices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LineMove;

/// What an event of an invoice is in the book. Pure; the same at both sides but for who owes whom.
///
/// @param source  the event
/// @param claimed the account of what is claimed; its other states stand beside it
/// @param dueDay  until when what is accepted is to be paid; empty where the law says nothing
public record InvoiceEntries(
        Source source, LocalDate day, String invoiceId, Account claimed, Optional<LocalDate> dueDay) {
    /// One leg of an entry is the sum of what this institution spent or gained.
    private static final int MOST_LINE_LEGS = 9_999;

    /// What a word of one side adds to what stands in each state of a line.
    private record Added(int line, Map<State, Long> minor) {}

    /// Lines are asked for.
    public List<Entry> introduced(List<LineAmount> lines) {
        return entries(
                Reason.INTRODUCED,
                lines.stream()
                        .map(line -> new Added(line.line(), states(line.minor(), 0, 0, -line.minor())))
                        .toList());
    }

    /// Something was said of lines: an entry for each reason, so that each says why.
    public List<Entry> moved(List<LineMove> moves) {
        var byReason = new EnumMap<Reason, List<Added>>(Reason.class);
        for (var move : moves) {
            long undecided = -(move.accepted() + move.contested() + move.withdrawn());
            var states = states(undecided, move.contested(), move.accepted(), move.withdrawn());
            byReason.computeIfAbsent(reason(move.kind()), _ -> new ArrayList<>())
                    .add(new Added(move.line(), states));
        }
        return byReason.entrySet().stream()
                .flatMap(each -> entries(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private static Reason reason(LineMove.Kind kind) {
        return switch (kind) {
            case ACCEPT -> Reason.ACCEPTED;
            case REDUCE, LOWER -> Reason.REDUCED;
            case CONTEST, ASK -> Reason.CONTESTED;
            case UPHOLD -> Reason.UPHELD;
            case BOARD, BOARD_UNANSWERED -> Reason.SETTLED_BY_BOARD;
            case LAPSE, WITHDRAW, RELEASE, RELEASE_TO -> Reason.WITHDRAWN;
        };
    }

    /// Together they are nothing: what leaves one state comes to another.
    private static Map<State, Long> states(long claimed, long contested, long due, long own) {
        var states = new EnumMap<State, Long>(State.class);
        states.put(State.CLAIMED, claimed);
        states.put(State.CONTESTED, contested);
        states.put(State.DUE, due);
        states.put(State.OWN, own);
        return states;
    }

    private List<Entry> entries(Reason reason, List<Added> all) {
        var entries = new ArrayList<Entry>();
        var legs = new ArrayList<Leg>();
        long own = 0;
        for (var added : all) {
            var more = legs(added);
            if (legs.size() + more.size() > MOST_LINE_LEGS) {
                entries.add(entry(reason, entries.size(), legs, own));
                legs.clear();
                own = 0;
            }
            legs.addAll(more);
            own += added.minor().getOrDefault(State.OWN, 0L);
        }
        if (!legs.isEmpty()) entries.add(entry(reason, entries.size(), legs, own));
        return entries;
    }

    private List<Leg> legs(Added added) {
        var line = new Line(invoiceId, Integer.toString(added.line()));
        var legs = new ArrayList<Leg>();
        added.minor().forEach((state, minor) -> {
            if (state == State.OWN || minor == 0) return;
            var account = claimed.in(state);
            var leg = minor > 0 ? Leg.more(account, money(minor), line) : Leg.less(account, money(-minor), line);
            legs.add(state == State.DUE ? dueDay.map(leg::dueOn).orElse(leg) : leg);
        });
        return legs;
    }

    private Entry entry(Reason reason, int part, List<Leg> ofLines, long own) {
        var legs = new ArrayList<>(ofLines);
        if (own > 0) legs.add(Leg.more(claimed.in(State.OWN), money(own)));
        if (own < 0) legs.add(Leg.less(claimed.in(State.OWN), money(-own)));
        return new Entry(source.entryId() + "/" + reason + "/" + part, reason, source, day, legs);
    }

    private Money money(long minor) {
        return Money.ofMinor(CurrencyUnit.of(claimed.currency()), minor);
    }
}
