package portability.simulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.EntryPosted;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.invoice.InvoiceEvent;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.netting.Net;
import portability.claims.netting.NettedEvent.ItemsReleased;
import portability.claims.netting.NettedEvent.ItemsTaken;
import portability.claims.netting.Rounding;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.ItemsListed;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowProposed;

/// Looks at what happened to invoices, books and windows at one institution, one event after the other. What does not
/// hold is found at the event that breaks it.
///
/// It adds up by itself: debits and credits of each entry, what stands open of each line, what each window nets.
public final class SettlementWatch {
    private final String institution;
    private final Consumer<String> findings;
    private final Set<String> entries = new HashSet<>();
    private final Map<String, Long> balances = new TreeMap<>();
    private final Map<Line, Map<State, Long>> lines = new HashMap<>();
    private final Map<Line, Long> claimed = new HashMap<>();
    private final Map<Line, Long> accepted = new HashMap<>();
    private final Map<Line, Long> withdrawn = new HashMap<>();
    private final Map<String, LinesAdded> added = new TreeMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, List<portability.claims.netting.Entry>> listed = new HashMap<>();
    private final Map<String, Listed> proposed = new HashMap<>();
    private final Map<String, Listed> agreed = new TreeMap<>();
    private final Map<String, String> agreedItems = new HashMap<>();
    private final Set<String> sent = new HashSet<>();

    /// A window's list as it stood when both agreed.
    record Listed(List<portability.claims.netting.Entry> items, List<Net> nets, String hash) {}

    public SettlementWatch(String institution, Consumer<String> findings) {
        this.institution = institution;
        this.findings = findings;
    }

    public void look(Object event) {
        switch (event) {
            case EntryPosted(var entry) -> posted(entry);
            case LinesAdded lines -> {
                if (added.put(lines.invoiceId() + "#" + lines.batch(), lines) != null)
                    find("lines came twice: " + lines.invoiceId());
            }
            case LinesIntroduced introduced ->
                introduced.lines().forEach(line -> {
                    if (claimed.put(line(introduced.invoiceId(), line.line()), line.minor()) != null)
                        find("a line is introduced twice: " + line(introduced.invoiceId(), line.line()));
                });
            case LinesDecided decided -> moved(decided.invoiceId(), decided.moves());
            case LinesAnswered answered -> moved(answered.invoiceId(), answered.moves());
            case InvoiceEvent.InvoiceSent e -> sent.add(e.invoiceId());
            case ItemsTaken(var _, var window, var references) ->
                references.forEach(reference -> take(reference, window));
            case ItemsReleased(var _, var window, var references) ->
                references.forEach(reference -> taken.remove(reference, window));
            case ItemsListed(var window, int round, var items) ->
                listed.computeIfAbsent(window + "#" + round, _ -> new ArrayList<>())
                        .addAll(items);
            case WindowProposed e -> proposed(e.windowId(), e.round(), e.roundings(), e.nets(), e.listHash());
            case ProposalReceived e -> proposed(e.windowId(), e.round(), e.roundings(), e.nets(), e.listHash());
            case WindowAgreed e -> agreed(e.windowId(), e.listHash());
            case AgreementReceived e -> agreed(e.windowId(), e.listHash());
            default -> {
                // Nothing of money.
            }
        }
    }

    private void posted(Entry entry) {
        if (!entries.add(entry.id())) find("an entry is booked twice: " + entry.id());
        var sums = new TreeMap<String, Long>();
        for (var leg : entry.legs()) {
            sums.merge(leg.account().currency(), leg.signedMinor(), Math::addExact);
            balances.merge(leg.account().toString(), leg.signedMinor(), Math::addExact);
            if (isOfInvoices(leg)) leg.line().ifPresent(line -> open(line, leg));
        }
        sums.forEach((currency, sum) -> {
            if (sum != 0) find("debits and credits of %s differ by %d %s".formatted(entry.id(), sum, currency));
        });
        entry.legs().stream()
                .filter(SettlementWatch::isOfInvoices)
                .flatMap(leg -> leg.line().stream())
                .distinct()
                .forEach(line -> holds(entry, line));
    }

    /// Of what is claimed by lines of invoices; the money itself is booked payment by payment.
    private static boolean isOfInvoices(Leg leg) {
        return switch (leg.account().kind()) {
            case ACTUAL_COSTS, FIXED_AMOUNTS, FLAT_AMOUNTS -> true;
            case PENSION_DEDUCTIONS,
                    WELFARE,
                    ADVANCES,
                    INTEREST,
                    PAYMENTS_IN_TRANSIT,
                    ROUNDING,
                    EXCHANGE_DIFFERENCE,
                    ROUND_CLEARING -> false;
        };
    }

    private void open(Line line, Leg leg) {
        lines.computeIfAbsent(line, _ -> new HashMap<>()).merge(leg.account().state(), leg.openMinor(), Math::addExact);
    }

    /// After a whole entry: nothing of a line stands below nothing, and no more is netted or paid than was accepted.
    private void holds(Entry entry, Line line) {
        var states = lines.getOrDefault(line, Map.of());
        states.forEach((state, minor) -> {
            if (minor < 0 && state != State.OWN) find("%s: %s of %s is %d".formatted(entry.id(), state, line, minor));
        });
        long settled = states.getOrDefault(State.NETTED, 0L) + states.getOrDefault(State.PAID, 0L);
        if (settled > accepted.getOrDefault(line, 0L))
            find("%s: %s was accepted with %d, and settled with %d"
                    .formatted(entry.id(), line, accepted.getOrDefault(line, 0L), settled));
    }

    private void moved(String invoiceId, List<LineMove> moves) {
        for (var move : moves) {
            var line = line(invoiceId, move.line());
            accepted.merge(line, move.accepted(), Math::addExact);
            withdrawn.merge(line, move.withdrawn(), Math::addExact);
            long both = accepted.getOrDefault(line, 0L) + withdrawn.getOrDefault(line, 0L);
            if (both > claimed.getOrDefault(line, 0L)) find("more of %s is decided than is claimed".formatted(line));
        }
    }

    private void take(String reference, String window) {
        var other = taken.putIfAbsent(reference, window);
        if (other != null && !other.equals(window)) find("%s is in %s and in %s".formatted(reference, other, window));
    }

    private void proposed(String window, int round, List<Rounding> roundings, List<Net> nets, String hash) {
        var items = List.copyOf(listed.getOrDefault(window + "#" + round, List.of()));
        proposed.put(window, new Listed(items, nets, hash));
        // Whatever is netted, nothing of a currency comes or goes.
        var sums = new TreeMap<String, Map<String, Money>>();
        for (var item : items) add(sums, item.item().debtor(), item.counts());
        for (var rounding : roundings)
            add(sums, rounding.debtor(), rounding.amount().money());
        for (var net : nets) {
            var amount = net.amount().money();
            var byDebtor = sums.getOrDefault(amount.getCurrencyUnit().getCode(), Map.of());
            var owed = Optional.ofNullable(byDebtor.get(net.debtor())).orElse(Money.zero(amount.getCurrencyUnit()));
            var back = byDebtor.entrySet().stream()
                    .filter(each -> !each.getKey().equals(net.debtor()))
                    .map(Map.Entry::getValue)
                    .reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
            if (!owed.minus(back).isEqual(amount) || amount.isNegative())
                find("%s nets %s less %s to %s".formatted(window, owed, back, amount));
        }
        if (nets.size() != sums.size()) find("a currency is lost in " + window);
    }

    private static void add(Map<String, Map<String, Money>> sums, String debtor, Money amount) {
        sums.computeIfAbsent(amount.getCurrencyUnit().getCode(), _ -> new TreeMap<>())
                .merge(debtor, amount, Money::plus);
    }

    private void agreed(String window, String hash) {
        var list = proposed.get(window);
        if (list == null || !list.hash().equals(hash)) {
            find("another list is agreed to than was proposed: " + window);
            return;
        }
        if (agreed.put(window, list) != null) find("agreed to twice: " + window);
        for (var item : list.items()) {
            var reference = item.item().reference();
            var other = agreedItems.putIfAbsent(reference, window);
            if (other != null) find("%s is settled in %s and in %s".formatted(reference, other, window));
        }
    }

    /// What is in a window was taken into it, and into no other. Stands in one transaction with the agreement, so it is
    /// looked at afterwards.
    void checkTaken() {
        agreedItems.forEach((reference, window) -> {
            if (!window.equals(taken.get(reference))) find("%s is in %s and not taken".formatted(reference, window));
        });
    }

    /// How many entries its book has.
    public int entries() {
        return entries.size();
    }

    String institution() {
        return institution;
    }

    /// Debits less credits of each account, in minor units.
    Map<String, Long> balances() {
        return balances;
    }

    /// The documents of lines here, by invoice and number.
    Map<String, LinesAdded> added() {
        return added;
    }

    boolean hasSent(String invoiceId) {
        return sent.contains(invoiceId);
    }

    Map<Line, Long> claimed() {
        return claimed;
    }

    long accepted(Line line) {
        return accepted.getOrDefault(line, 0L);
    }

    long withdrawn(Line line) {
        return withdrawn.getOrDefault(line, 0L);
    }

    long standing(Line line, State state) {
        return lines.getOrDefault(line, Map.of()).getOrDefault(state, 0L);
    }

    /// Windows to which both agreed, by their ids.
    Map<String, Listed> agreed() {
        return agreed;
    }

    /// What stands between this institution and others, in minor units by currency: owed to it less owed by it.
    Map<String, Long> position() {
        var sums = new TreeMap<String, Long>();
        balances.forEach((name, minor) -> {
            var account = Account.parse(name);
            // What the rates of two days make of a claim is each one's own.
            boolean isOwn = account.state() == State.OWN || account.kind() == Kind.EXCHANGE_DIFFERENCE;
            if (!isOwn) sums.merge(account.currency(), minor, Math::addExact);
        });
        return sums;
    }

    private static Line line(String invoiceId, int number) {
        return new Line(invoiceId, Integer.toString(number));
    }

    private void find(String what) {
        findings.accept(institution + ": " + what);
    }
}
