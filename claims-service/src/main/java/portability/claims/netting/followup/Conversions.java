package portability.claims.netting.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.Conversion;
import portability.claims.netting.DueItem;
import portability.claims.netting.Entry;
import portability.claims.netting.Rounding;
import portability.claims.netting.rates.RateBook;
import portability.claims.netting.rates.RateBook.Known;
import portability.claims.netting.rates.RateBook.OfCurrency;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.Amount;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.AmountToConvert;
import portability.proto.agreements.v1.ConvertAmountsRequest;
import portability.proto.agreements.v1.ConvertedAmount;
import portability.proto.agreements.v1.GetRateDatesRequest;
import portability.proto.agreements.v1.PublishedRate;
import portability.proto.agreements.v1.RateDate;
import portability.proto.agreements.v1.RateOccasion;

/// Puts items into the currency that is settled in: the day by the law, the rate by the own table, the amount by the
/// rules. Source: Reg. (EC) 987/2009 Art. 90.
@Component
public class Conversions {
    private static final String EURO = "EUR";
    /// What the rules take in one call.
    private static final int AT_ONCE = 1000;

    private final Upstreams upstreams;
    private final RateBook rates;

    Conversions(Upstreams upstreams, RateBook rates) {
        this.upstreams = upstreams;
        this.rates = rates;
    }

    /// A rate, and by what rule it is that day's.
    private record Chosen(Known rate, String currency, RateDate rule) {}

    /// What each item counts for, in their order; empty where it needs no conversion, or none can be made here.
    /// @throws Refused NO_WAY_BETWEEN
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public List<Optional<Conversion>> of(List<DueItem> items, Optional<String> settleIn) {
        var all = new ArrayList<Optional<Conversion>>(
                items.stream().map(_ -> Optional.<Conversion>empty()).toList());
        if (settleIn.isEmpty()) return all;
        var target = settleIn.get();
        var foreign = new ArrayList<Integer>();
        for (int at = 0; at < items.size(); at++) if (!currency(items.get(at)).equals(target)) foreign.add(at);
        var rules =
                rules(foreign.stream().map(at -> items.get(at).requestedOn()).toList());
        var known = new HashMap<String, OfCurrency>();
        var chosen = new LinkedHashMap<Integer, Chosen>();
        for (int at : foreign) choose(items.get(at), target, rules, known).ifPresent(found -> chosen.put(at, found));
        var amounts = convert(
                chosen.entrySet().stream()
                        .map(each -> ask(items.get(each.getKey()).amount().money(), each.getValue()))
                        .toList(),
                target);
        int next = 0;
        for (var each : chosen.entrySet())
            all.set(
                    each.getKey(),
                    Optional.of(made(amounts.get(next++), each.getValue().rule())));
        return all;
    }

    /// The same, where each item must have one.
    /// @throws Refused RATE_MISSING, NO_WAY_BETWEEN
    public List<Entry> required(List<DueItem> items, Optional<String> settleIn) {
        var conversions = of(items, settleIn);
        var entries = new ArrayList<Entry>();
        for (int at = 0; at < items.size(); at++) {
            boolean isForeign = settleIn.isPresent() && !currency(items.get(at)).equals(settleIn.get());
            if (isForeign && conversions.get(at).isEmpty()) throw new Refused(Refusal.RATE_MISSING);
            entries.add(new Entry(items.get(at), conversions.get(at)));
        }
        return entries;
    }

    private Optional<Chosen> choose(
            DueItem item, String target, Map<LocalDate, RateDate> rules, Map<String, OfCurrency> known) {
        var from = currency(item);
        if (!from.equals(EURO) && !target.equals(EURO)) throw new Refused(Refusal.NO_WAY_BETWEEN);
        var other = from.equals(EURO) ? target : from;
        var rule = rules.get(item.requestedOn());
        if (rule == null) throw new IllegalStateException("no rule for a day that was asked");
        return known.computeIfAbsent(other, rates::of)
                .on(LocalDate.parse(rule.getDay()))
                .map(rate -> new Chosen(rate, other, rule));
    }

    private Map<LocalDate, RateDate> rules(List<LocalDate> days) {
        var distinct = List.copyOf(new HashSet<>(days));
        var rules = new HashMap<LocalDate, RateDate>();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            var asked = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
            var told = upstreams
                    .rateDates(GetRateDatesRequest.newBuilder()
                            .setOccasion(RateOccasion.RATE_OCCASION_REQUEST)
                            .addAllDays(asked.stream().map(LocalDate::toString).toList())
                            .build())
                    .getDatesList();
            for (int at = 0; at < asked.size(); at++) rules.put(asked.get(at), told.get(at));
        }
        return rules;
    }

    private static AmountToConvert ask(Money amount, Chosen chosen) {
        return ask(
                amount,
                PublishedRate.newBuilder()
                        .setCurrency(chosen.currency())
                        .setUnitsPerEuro(chosen.rate().unitsPerEuro())
                        .setOn(chosen.rate().on().toString())
                        .setSource(chosen.rate().source())
                        .build());
    }

    private static AmountToConvert ask(Money amount, PublishedRate rate) {
        return AmountToConvert.newBuilder()
                .setAmount(OffsetLetter.money(amount))
                .setRate(rate)
                .build();
    }

    private List<ConvertedAmount> convert(List<AmountToConvert> amounts, String target) {
        var all = new ArrayList<ConvertedAmount>();
        for (int from = 0; from < amounts.size(); from += AT_ONCE)
            all.addAll(upstreams
                    .convert(ConvertAmountsRequest.newBuilder()
                            .setTarget(target)
                            .addAllAmounts(amounts.subList(from, Math.min(amounts.size(), from + AT_ONCE)))
                            .build())
                    .getAmountsList());
        return all;
    }

    private static Conversion made(ConvertedAmount amount, RateDate rule) {
        return new Conversion(
                OffsetDocument.amount(amount.getAmount()),
                amount.getRate(),
                LocalDate.parse(amount.getRateDay()),
                amount.getSource(),
                LocalDate.parse(rule.getDay()),
                rule.getDecision(),
                rule.getVerified());
    }

    /// Amounts of one currency at one rate.
    private record Group(String currency, String rate, LocalDate rateDay, String source) {}

    /// What rounding one by one has moved: for each rate, the sum of both ways, converted and rounded once, less the
    /// sum
    /// of what was rounded. It is booked, so that what is left is what the sum gives.
    ///
    /// @param one whose debts count as more than nothing
    public List<Rounding> roundings(List<Entry> entries, String one, String other, Optional<String> settleIn) {
        if (settleIn.isEmpty()) return List.of();
        var target = CurrencyUnit.of(settleIn.get());
        var originals = new LinkedHashMap<Group, Money>();
        var rounded = new LinkedHashMap<Group, Money>();
        for (var entry : entries) {
            if (entry.conversion().isEmpty()) continue;
            var group = group(entry, entry.conversion().get());
            int sign = entry.item().debtor().equals(one) ? 1 : -1;
            originals.merge(group, entry.item().amount().money().multipliedBy(sign), Money::plus);
            rounded.merge(group, entry.counts().multipliedBy(sign), Money::plus);
        }
        var groups = List.copyOf(originals.keySet());
        var sums = convert(
                groups.stream()
                        .map(group -> ask(of(originals, group).abs(), published(group, target)))
                        .toList(),
                target.getCode());
        var all = new ArrayList<Rounding>();
        for (int at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            var sum = OffsetDocument.amount(sums.get(at).getAmount()).money();
            var exact = of(originals, group).isNegative() ? sum.negated() : sum;
            var moved = exact.minus(of(rounded, group));
            if (!moved.isZero())
                all.add(new Rounding(
                        Amount.of(moved.abs()),
                        moved.isPositive() ? one : other,
                        group.currency(),
                        group.rate(),
                        group.rateDay()));
        }
        return all;
    }

    private static Money of(Map<Group, Money> sums, Group group) {
        var sum = sums.get(group);
        if (sum == null) throw new IllegalStateException("no sum of a group");
        return sum;
    }

    private static Group group(Entry entry, Conversion conversion) {
        return new Group(currency(entry.item()), conversion.rate(), conversion.rateDay(), conversion.source());
    }

    private static PublishedRate published(Group group, CurrencyUnit target) {
        return PublishedRate.newBuilder()
                .setCurrency(group.currency().equals(EURO) ? target.getCode() : group.currency())
                .setUnitsPerEuro(group.rate())
                .setOn(group.rateDay().toString())
                .setSource(group.source())
                .build();
    }

    private static String currency(DueItem item) {
        return item.amount().money().getCurrencyUnit().getCode();
    }
}
