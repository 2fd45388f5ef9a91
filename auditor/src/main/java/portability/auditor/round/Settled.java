package portability.auditor.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.auditor.tree.TreeHash;

/// What follows from windows: what each participant has to pay or to get, and who pays whom. Whoever pays most pays
/// whoever receives most, as much as either has left; equal ones in the order of their names.
///
/// @param windows   in the order of their names
/// @param balances  by participant; below zero: it pays. They sum to zero
/// @param transfers at most one less than there are participants
public record Settled(
        Terms terms, List<Window> windows, SortedMap<String, BigDecimal> balances, List<Transfer> transfers) {
    /// What one pays another because of the round.
    public record Transfer(String payer, String payee, BigDecimal amount) {}

    static Settled of(Terms terms, List<Window> windows) {
        var sorted = windows.stream()
                .sorted(Comparator.comparing(Window::windowId))
                .toList();
        var balances = new TreeMap<String, BigDecimal>();
        for (var participant : terms.participants()) balances.put(participant, BigDecimal.ZERO);
        for (var window : sorted) {
            balances.merge(window.creditor(), window.amount(), BigDecimal::add);
            balances.merge(window.debtor(), window.amount().negate(), BigDecimal::add);
        }
        return new Settled(terms, sorted, balances, transfers(balances));
    }

    private static List<Transfer> transfers(SortedMap<String, BigDecimal> balances) {
        var left = new TreeMap<>(balances);
        var transfers = new ArrayList<Transfer>();
        var payers = order(balances, -1);
        var payees = order(balances, 1);
        int payer = 0;
        int payee = 0;
        while (payer < payers.size() && payee < payees.size()) {
            var from = payers.get(payer);
            var to = payees.get(payee);
            var part = left.get(from).negate().min(left.get(to));
            transfers.add(new Transfer(from, to, part));
            if (left.merge(from, part, BigDecimal::add).signum() == 0) payer++;
            if (left.merge(to, part.negate(), BigDecimal::add).signum() == 0) payee++;
        }
        return List.copyOf(transfers);
    }

    /// Those who pay, or get, the largest amount first.
    private static List<String> order(SortedMap<String, BigDecimal> balances, int sign) {
        return balances.keySet().stream()
                .filter(each -> balances.get(each).signum() == sign)
                .sorted(Comparator.comparing((String each) -> balances.get(each).abs())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// SHA-256 over its lines: the terms, each window, each position, each transfer. Hex.
    public String hash() {
        var lines = new ArrayList<List<String>>();
        lines.add(terms.fields());
        windows.forEach(window -> lines.add(window.fields(terms)));
        balances.forEach((each, balance) -> lines.add(List.of("position", each, terms.text(balance))));
        for (var transfer : transfers)
            lines.add(List.of("transfer", transfer.payer(), transfer.payee(), terms.text(transfer.amount())));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(String.join("\t", line)).append('\n'));
        return HexFormat.of().formatHex(TreeHash.sha256().digest(text.toString().getBytes(UTF_8)));
    }
}
