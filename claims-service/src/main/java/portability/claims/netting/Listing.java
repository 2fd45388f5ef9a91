package portability.claims.netting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.payment.Amount;

/// Everything that is due both ways in a window, and what is left of it. Both sides make the same from the same items.
///
/// @param entries ordered by reference, each once
public record Listing(Terms terms, List<Entry> entries, List<Rounding> roundings, List<Net> nets) {
    /// What a window is about.
    ///
    /// @param one      one of the two; the other one is `other`
    /// @param closedOn no later than `dueBy` need be: an item may be settled before it is due
    /// @param settleIn ISO 4217; empty: each currency by itself
    public record Terms(
            String windowId,
            String one,
            String other,
            int round,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate dueBy,
            Optional<String> settleIn) {}

    /// @throws IllegalArgumentException if an item stands twice, is nobody's of the two, or is not in the currency that
    ///                                  is settled in
    public static Listing of(Terms terms, List<Entry> items, List<Rounding> roundings) {
        var entries = new ArrayList<>(items);
        entries.sort(Comparator.comparing(entry -> entry.item().reference()));
        for (int at = 1; at < entries.size(); at++)
            if (entries.get(at)
                    .item()
                    .reference()
                    .equals(entries.get(at - 1).item().reference()))
                throw new IllegalArgumentException("an item stands twice");
        for (var entry : entries) require(terms, entry.item().debtor(), entry.counts());
        for (var rounding : roundings)
            require(terms, rounding.debtor(), rounding.amount().money());
        return new Listing(terms, List.copyOf(entries), List.copyOf(roundings), nets(terms, entries, roundings));
    }

    private static void require(Terms terms, String debtor, Money amount) {
        if (!debtor.equals(terms.one()) && !debtor.equals(terms.other()))
            throw new IllegalArgumentException("owed by somebody else");
        if (terms.settleIn().isPresent()
                && !terms.settleIn().get().equals(amount.getCurrencyUnit().getCode()))
            throw new IllegalArgumentException("not in the currency that is settled in");
    }

    private static List<Net> nets(Terms terms, List<Entry> entries, List<Rounding> roundings) {
        var ofOne = new TreeMap<String, Money>();
        var ofOther = new TreeMap<String, Money>();
        for (var entry : entries) add(entry.item().debtor().equals(terms.one()) ? ofOne : ofOther, entry.counts());
        for (var rounding : roundings)
            add(
                    rounding.debtor().equals(terms.one()) ? ofOne : ofOther,
                    rounding.amount().money());
        var currencies = new TreeSet<>(ofOne.keySet());
        currencies.addAll(ofOther.keySet());
        return currencies.stream()
                .map(currency -> net(terms, of(ofOne, currency), of(ofOther, currency)))
                .toList();
    }

    private static void add(Map<String, Money> sums, Money amount) {
        sums.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus);
    }

    private static Money of(Map<String, Money> sums, String currency) {
        return sums.getOrDefault(currency, Money.zero(CurrencyUnit.of(currency)));
    }

    private static Net net(Terms terms, Money ofOne, Money ofOther) {
        boolean isOnes = !ofOne.isLessThan(ofOther);
        var more = isOnes ? ofOne : ofOther;
        var less = isOnes ? ofOther : ofOne;
        return new Net(
                Amount.of(more.minus(less)), isOnes ? terms.one() : terms.other(), Amount.of(more), Amount.of(less));
    }

    /// SHA-256 over the list, one line for the terms and one for each item and difference, each ended by a line feed,
    /// their fields by a tab. Hex.
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            line(
                    digest,
                    "window",
                    terms.windowId(),
                    terms.one(),
                    terms.other(),
                    Integer.toString(terms.round()),
                    terms.openedOn().toString(),
                    terms.closedOn().toString(),
                    terms.dueBy().toString(),
                    terms.settleIn().orElse(""));
            for (var entry : entries) line(digest, entry);
            for (var rounding : roundings)
                line(
                        digest,
                        "rounding",
                        rounding.debtor(),
                        rounding.amount().text(),
                        rounding.currency(),
                        rounding.rate(),
                        rounding.rateDay().toString());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void line(MessageDigest digest, Entry entry) {
        var item = entry.item();
        var fields = new ArrayList<>(List.of(
                "item",
                item.reference(),
                item.debtor(),
                item.amount().text(),
                item.kind().name(),
                item.dueOn().toString(),
                item.requestedOn().toString(),
                item.source(),
                item.line()));
        entry.conversion()
                .ifPresent(conversion -> fields.addAll(List.of(
                        conversion.amount().text(),
                        conversion.rate(),
                        conversion.rateDay().toString(),
                        conversion.source(),
                        conversion.ruleDay().toString(),
                        conversion.decision(),
                        Boolean.toString(conversion.verified()))));
        line(digest, fields.toArray(String[]::new));
    }

    private static void line(MessageDigest digest, String... fields) {
        digest.update(String.join("\t", fields).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
