package portability.simulation.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;

/// What must hold between institutions once everything has arrived: nothing is lost, both books mirror each other, what
/// one has to get another one has to pay.
public final class SettlementCheck {
    private final Map<String, SettlementWatch> watches = new TreeMap<>();
    private final Consumer<String> findings;

    public SettlementCheck(Collection<SettlementWatch> watches, Consumer<String> findings) {
        watches.forEach(watch -> this.watches.put(watch.institution(), watch));
        this.findings = findings;
    }

    /// @param isSettled is everything decided and settled, too?
    public void check(boolean isSettled) {
        watches.values().forEach(SettlementWatch::checkTaken);
        sameLines();
        mirrored();
        conserved();
        sameWindows();
        if (isSettled) watches.values().forEach(this::settled);
    }

    /// What was sent is at both: the same documents of lines, and each line stands the same.
    private void sameLines() {
        for (var watch : watches.values())
            watch.added().forEach((document, lines) -> {
                if (!watch.hasSent(lines.invoiceId())) return;
                var others = watches.values().stream()
                        .filter(other -> other != watch && other.added().containsKey(document))
                        .toList();
                if (others.size() != 1
                        || !lines.equals(others.getFirst().added().get(document)))
                    find("the lines of %s are not at one other institution".formatted(document));
            });
        var claimedBy = new HashMap<Object, Long>();
        for (var watch : watches.values())
            watch.claimed().forEach((line, minor) -> {
                var other = claimedBy.putIfAbsent(line, minor);
                if (other != null && !other.equals(minor)) find("%s is claimed with two amounts".formatted(line));
            });
        for (var one : watches.values())
            for (var other : watches.values())
                one.claimed().keySet().stream()
                        .filter(other.claimed()::containsKey)
                        .filter(line -> one.accepted(line) != other.accepted(line)
                                || one.withdrawn(line) != other.withdrawn(line))
                        .forEach(line -> find("%s stands otherwise at %s than at %s"
                                .formatted(line, one.institution(), other.institution())));
    }

    private void mirrored() {
        for (var watch : watches.values())
            watch.balances().forEach((name, minor) -> {
                var account = Account.parse(name);
                if (account.kind() == Kind.EXCHANGE_DIFFERENCE) return;
                var partner = watches.get(account.partner());
                if (partner == null) {
                    find("a book of somebody unknown: " + name);
                    return;
                }
                long there = partner.balances()
                        .getOrDefault(account.mirrored(watch.institution()).toString(), 0L);
                if (minor + there != 0)
                    find("%s has %d on %s, its partner %d".formatted(watch.institution(), minor, name, there));
            });
    }

    /// The positions of all are nothing together, in each currency.
    private void conserved() {
        var sums = new TreeMap<String, Long>();
        for (var watch : watches.values())
            watch.position().forEach((currency, minor) -> sums.merge(currency, minor, Math::addExact));
        sums.forEach((currency, sum) -> {
            if (sum != 0) find("%d %s came from nowhere".formatted(sum, currency));
        });
    }

    private void sameWindows() {
        for (var watch : watches.values())
            watch.agreed().forEach((window, list) -> {
                long same = watches.values().stream()
                        .filter(other -> other.agreed().containsKey(window)
                                && other.agreed().get(window).hash().equals(list.hash()))
                        .count();
                if (same != 2) find("%s is agreed to by %d".formatted(window, same));
            });
    }

    /// All that was claimed is withdrawn or paid.
    private void settled(SettlementWatch watch) {
        watch.claimed().forEach((line, minor) -> {
            if (watch.accepted(line) + watch.withdrawn(line) != minor)
                find("%s: %s is not decided".formatted(watch.institution(), line));
            if (watch.standing(line, State.PAID) != watch.accepted(line))
                find("%s: of %s %d is accepted and %d is paid"
                        .formatted(watch.institution(), line, watch.accepted(line), watch.standing(line, State.PAID)));
        });
    }

    /// What the windows leave for one to pay to the other, by currency.
    public Map<String, Money> toPay(String debtor, String creditor) {
        var sums = new TreeMap<String, Money>();
        var watch = watches.get(debtor);
        var other = watches.get(creditor);
        if (watch == null || other == null) return sums;
        watch.agreed().forEach((window, list) -> {
            if (!other.agreed().containsKey(window)) return;
            for (var net : list.nets())
                if (net.debtor().equals(debtor) && !net.amount().money().isZero())
                    sums.merge(
                            net.amount().money().getCurrencyUnit().getCode(),
                            net.amount().money(),
                            Money::plus);
        });
        return sums;
    }

    /// How many lines were claimed, settled windows and entries there are, in words.
    public String counts() {
        return "%d lines, %d windows, %d entries in %d books"
                .formatted(
                        watches.values().stream()
                                .flatMap(watch -> watch.claimed().keySet().stream())
                                .distinct()
                                .count(),
                        watches.values().stream()
                                .flatMap(watch -> watch.agreed().keySet().stream())
                                .distinct()
                                .count(),
                        watches.values().stream()
                                .mapToInt(SettlementWatch::entries)
                                .sum(),
                        watches.size());
    }

    private void find(String what) {
        findings.accept(what);
    }

    /// The watches over the stores of institutions.
    public static SettlementCheck of(Map<String, ? extends List<?>> stores, Consumer<String> findings) {
        return new SettlementCheck(
                stores.entrySet().stream()
                        .map(store -> {
                            var watch = new SettlementWatch(store.getKey(), findings);
                            store.getValue().forEach(watch::look);
                            return watch;
                        })
                        .toList(),
                findings);
    }
}
