package portability.claims.books.netting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.netting.Rounding;
import portability.claims.netting.Window;

/// What a settlement window is in the book of one of the two. Pure.
///
/// @param source the event that brings it about
record WindowEntries(Window window, String here, Source source, LocalDate day) {
    private static final int LINES_IN_ENTRY = 2_500;
    private static final String EURO = "EUR";

    /// Both have agreed: its lines are netted.
    List<Entry> netted() {
        return moved(State.DUE, State.NETTED, Reason.NETTED, State.NETTED.toString());
    }

    /// All that was left is paid, or is left again.
    ///
    /// @param number of the turn: 1 is the first time that it is paid, 2 the first time that something came back
    /// @param own    what this institution has booked for the window as its own
    List<Entry> turned(int number, List<Entry> own) {
        boolean isPaid = number % 2 == 1;
        var from = isPaid ? State.NETTED : State.PAID;
        var to = isPaid ? State.PAID : State.NETTED;
        var reason = isPaid ? Reason.PAID : Reason.RETURNED;
        var name = turnName(number);
        var entries = new ArrayList<>(moved(from, to, reason, name));
        var legs = own.stream()
                .flatMap(entry -> entry.legs().stream())
                .filter(leg -> leg.account().state() != State.OWN)
                .flatMap(leg -> moved(leg, from, to).stream())
                .toList();
        if (!legs.isEmpty()) entries.add(new Entry(id(name, entries.size()), reason, source, day, legs));
        return entries;
    }

    /// The id of the first entry of a turn, if it has any.
    String firstOf(int turn) {
        return id(turnName(turn), 0);
    }

    private static String turnName(int number) {
        return number == 1 ? State.PAID.toString() : (number % 2 == 1 ? State.PAID : State.NETTED) + "/" + number;
    }

    private static List<Leg> moved(Leg leg, State from, State to) {
        var money = leg.amount().money();
        var old = leg.account().in(from);
        var next = leg.account().in(to);
        return leg.openMinor() > 0
                ? List.of(Leg.less(old, money), Leg.more(next, money))
                : List.of(Leg.more(old, money), Leg.less(next, money));
    }

    private List<Entry> moved(State from, State to, Reason reason, String name) {
        var entries = new ArrayList<Entry>();
        var legs = new ArrayList<Leg>();
        for (var listed : window.listed()) {
            var item = listed.item();
            var line = BookedLine.read(item);
            if (line.isEmpty()) continue;
            var account = line.get().account(item, window.partner(), here, from);
            legs.add(Leg.less(account, item.amount().money(), line.get().line()));
            legs.add(Leg.more(account.in(to), item.amount().money(), line.get().line()));
            if (legs.size() < 2 * LINES_IN_ENTRY) continue;
            entries.add(new Entry(id(name, entries.size()), reason, source, day, legs));
            legs.clear();
        }
        if (!legs.isEmpty()) entries.add(new Entry(id(name, entries.size()), reason, source, day, legs));
        return entries;
    }

    /// What rounding moved.
    List<Entry> rounded() {
        var roundings = window.proposal().map(Window.Proposal::roundings).orElse(List.of());
        var entries = new ArrayList<Entry>();
        for (Rounding rounding : roundings) {
            var money = rounding.amount().money();
            entries.add(own(Kind.ROUNDING, Reason.ROUNDED, rounding.debtor(), money, entries.size()));
        }
        return entries;
    }

    /// The id of what was booked as this institution's own: what was rounded, or converted, in their order.
    String idOf(Reason reason, int number) {
        return id(reason.toString(), number);
    }

    /// Amounts of one currency that one of the two owes.
    private record Foreign(String currency, String debtor) {}

    /// An item is converted once, at the rate of the day its rule names. By how much that is more, or less, than
    /// the same at the rate of the day the window was closed is each institution's own gain or loss. Nothing is
    /// booked of a currency of which no rate is known here for that day.
    ///
    /// @param rates units for one euro on the day it was closed, by currency
    List<Entry> converted(Function<String, Optional<String>> rates) {
        var originals = new LinkedHashMap<Foreign, Money>();
        var counted = new LinkedHashMap<Foreign, Money>();
        for (var entry : window.listed()) {
            if (entry.conversion().isEmpty()) continue;
            var amount = entry.item().amount().money();
            var foreign =
                    new Foreign(amount.getCurrencyUnit().getCode(), entry.item().debtor());
            originals.merge(foreign, amount, Money::plus);
            counted.merge(foreign, entry.counts(), Money::plus);
        }
        var entries = new ArrayList<Entry>();
        for (Map.Entry<Foreign, Money> each : counted.entrySet()) {
            var original = originals.getOrDefault(each.getKey(), each.getValue());
            var other = original.getCurrencyUnit().getCode().equals(EURO) ? each.getValue() : original;
            var rate = rates.apply(other.getCurrencyUnit().getCode());
            if (rate.isEmpty()) continue;
            var difference = each.getValue().minus(at(new BigDecimal(rate.get()), original, each.getValue()));
            if (!difference.isZero())
                entries.add(own(
                        Kind.EXCHANGE_DIFFERENCE,
                        Reason.CONVERTED,
                        each.getKey().debtor(),
                        difference,
                        entries.size()));
        }
        return entries;
    }

    private static Money at(BigDecimal rate, Money original, Money like) {
        var target = like.getCurrencyUnit();
        var amount = target.getCode().equals(EURO)
                ? original.getAmount().divide(rate, target.getDecimalPlaces(), RoundingMode.HALF_UP)
                : original.getAmount().multiply(rate);
        return Money.of(target, amount, RoundingMode.HALF_UP);
    }

    /// @param money below nothing: less is owed by it
    private Entry own(Kind kind, Reason reason, String debtor, Money money, int number) {
        var side = debtor.equals(here) ? Side.OWED_BY_US : Side.OWED_TO_US;
        var account = new Account(window.partner(), money.getCurrencyUnit().getCode(), kind, side, State.NETTED);
        var own = account.in(State.OWN);
        var legs = money.isPositive()
                ? List.of(Leg.more(account, money), Leg.less(own, money))
                : List.of(Leg.less(account, money.negated()), Leg.more(own, money.negated()));
        return new Entry(id(reason.toString(), number), reason, source, day, legs);
    }

    private String id(String name, int part) {
        return "netting/" + window.windowId() + "#" + name + "/" + part;
    }
}
