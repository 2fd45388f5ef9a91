package portability.auditor.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        var sorted =
                windows.stream().sorted(Comparator.comparing(Window::windowId)).toList();
        var balances = new TreeMap<String, BigDecimal>();
        for (var participant : terms.participants()) balances.put(participant, BigDecimal.ZERO);
        for (var window : sorted) {
            balances.merge(window.creditor(), window.amount(), BigDecimal::add);
            balances.merge(window.debtor(), window.amount().negate(), BigDecimal::add);
        }
        return new Settled(terms, sorted, balances, transfers(balances));
    }

    private static List<Transfer> transfers(SortedMap<String, BigDecimal> balances) {
        var payers = sides(balances, -1);
        var payees = sides(balances, 1);
        var transfers = new ArrayList<Transfer>();
        while (!payers.isEmpty() && !payees.isEmpty()) {
            var payer = payers.remove();
            var payee = payees.remove();
            var part = payer.left().min(payee.left());
            transfers.add(new Transfer(payer.institution(), payee.institution(), part));
            if (payer.left().compareTo(part) > 0) payers.addFirst(payer.less(part));
            if (payee.left().compareTo(part) > 0) payees.addFirst(payee.less(part));
        }
        return List.copyOf(transfers);
    }

    /// What one has still to pay, or to get.
    private record Side(String institution, BigDecimal left) {
        Side less(BigDecimal part) {
            return new Side(institution, left.subtract(part));
        }
    }

    /// Those who pay, or get, the largest amount first.
    private static Deque<Side> sides(SortedMap<String, BigDecimal> balances, int sign) {
        return balances.entrySet().stream()
                .filter(each -> each.getValue().signum() == sign)
                .map(each -> new Side(each.getKey(), each.getValue().abs()))
                .sorted(Comparator.comparing(Side::left).reversed().thenComparing(Side::institution))
                .collect(Collectors.toCollection(ArrayDeque::new));
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
