package portability.claims.netting.round;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;
import portability.claims.payment.Amount;
import portability.ledger.seal.Sha256;

/// All that is settled in a round, and what follows from it. Everybody makes the same from the same
/// windows, in whatever order they come. Pure.
///
/// @param pairs     in the order of their windows' names, each once
/// @param positions one for each participant, in their order; they sum to zero
/// @param transfers at most one less than there are participants; nobody pays and receives
public record RoundList(RoundTerms terms, List<PairNet> pairs, List<Position> positions, List<Transfer> transfers) {
    /// @throws IllegalArgumentException if a window stands twice, is somebody else's, or in another
    ///                 currency
    public static RoundList of(RoundTerms terms, List<PairNet> windows) {
        var pairs = new ArrayList<>(windows);
        pairs.sort(Comparator.comparing(PairNet::windowId));
        for (int at = 0; at < pairs.size(); at++) {
            var pair = pairs.get(at);
            if (at > 0 && pair.windowId().equals(pairs.get(at - 1).windowId()))
                throw new IllegalArgumentException("a window stands twice");
            if (!terms.participants().containsAll(List.of(pair.debtor(), pair.creditor())))
                throw new IllegalArgumentException("a window of somebody else");
            if (!pair.amount().money().getCurrencyUnit().equals(terms.unit()))
                throw new IllegalArgumentException("not in the currency of the round");
        }
        var positions = positions(terms, pairs);
        return new RoundList(terms, List.copyOf(pairs), positions, transfers(positions));
    }

    private static List<Position> positions(RoundTerms terms, List<PairNet> pairs) {
        var balances = new TreeMap<String, Money>();
        for (var institution : terms.participants()) balances.put(institution, Money.zero(terms.unit()));
        for (var pair : pairs) {
            balances.merge(pair.creditor(), pair.amount().money(), Money::plus);
            balances.merge(pair.debtor(), pair.amount().money().negated(), Money::plus);
        }
        return balances.entrySet().stream()
                .map(each -> new Position(each.getKey(), Amount.of(each.getValue())))
                .toList();
    }

    /// What somebody still has to pay, or to get.
    private record Left(String institution, Money amount) {
        Left less(Money part) {
            return new Left(institution, amount.minus(part));
        }
    }

    /// Whoever pays most pays whoever receives most, as much as either has left; equal ones in the
    /// order of their names. Each step settles one of the two at least, and the last one both: so there
    /// is one transfer less at least than there are participants.
    static List<Transfer> transfers(List<Position> positions) {
        var payers = new ArrayDeque<Left>();
        var payees = new ArrayDeque<Left>();
        positions.stream()
                .map(position ->
                        new Left(position.institution(), position.balance().money()))
                .sorted(Comparator.comparing((Left left) -> left.amount().abs())
                        .reversed()
                        .thenComparing(Left::institution))
                .forEach(left -> {
                    if (left.amount().isNegative())
                        payers.add(new Left(left.institution(), left.amount().negated()));
                    if (left.amount().isPositive()) payees.add(left);
                });
        var transfers = new ArrayList<Transfer>();
        while (!payers.isEmpty() && !payees.isEmpty()) {
            var payer = payers.remove();
            var payee = payees.remove();
            var part = payer.amount().isGreaterThan(payee.amount()) ? payee.amount() : payer.amount();
            transfers.add(new Transfer(payer.institution(), payee.institution(), Amount.of(part)));
            if (payer.amount().isGreaterThan(part)) payers.addFirst(payer.less(part));
            if (payee.amount().isGreaterThan(part)) payees.addFirst(payee.less(part));
        }
        if (!payers.isEmpty() || !payees.isEmpty()) throw new IllegalStateException("positions do not sum to zero");
        return List.copyOf(transfers);
    }

    /// The windows of one participant.
    public List<PairNet> of(String institution) {
        return pairs.stream().filter(pair -> pair.isOf(institution)).toList();
    }

    /// What one participant pays, or receives.
    public List<Transfer> transfersOf(String institution) {
        return transfers.stream()
                .filter(transfer ->
                        transfer.payer().equals(institution) || transfer.payee().equals(institution))
                .toList();
    }

    /// SHA-256 over its lines, each ended by a line feed, their fields apart by a tab: the terms, each
    /// window, each position, each transfer. Hex.
    public String hash() {
        var lines = new ArrayList<List<String>>();
        lines.add(terms.fields());
        pairs.forEach(pair -> lines.add(pair.fields()));
        for (var position : positions)
            lines.add(List.of(
                    "position", position.institution(), position.balance().text()));
        for (var transfer : transfers)
            lines.add(List.of(
                    "transfer",
                    transfer.payer(),
                    transfer.payee(),
                    transfer.amount().text()));
        return HexFormat.of().formatHex(Sha256.of(Word.text(lines).getBytes(StandardCharsets.UTF_8)));
    }
}
