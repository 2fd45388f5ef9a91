package portability.law;

import java.util.Set;
import org.joda.money.Money;
import portability.totalisation.law.LawValue;
import portability.totalisation.settlement.MonthlyAmounts;
import portability.totalisation.settlement.MonthlyAmounts.AgeBand;
import portability.totalisation.settlement.MonthlyAmounts.Family;
import portability.totalisation.settlement.MonthlyAmounts.Published;
import portability.totalisation.settlement.MonthlyAmounts.Waiver;

/// Reads published amounts of months, family amounts and waivers of `coordination/*.yaml`.
final class MonthlyAmountsReader {
    private MonthlyAmountsReader() {}

    static MonthlyAmounts read(Fields settlement, String id) {
        return new MonthlyAmounts(
                settlement.required("published_amounts").items().stream()
                        .map(node -> published(node, id))
                        .toList(),
                settlement.required("family_amounts").items().stream()
                        .map(node -> family(node, id))
                        .toList(),
                settlement.required("waivers").items().stream()
                        .map(node -> waiver(node, id))
                        .toList());
    }

    private static LawValue<Published> published(LawNode node, String id) {
        var fields = node.fields();
        var currency = fields.required("currency").currency();
        var figures = new Published(
                fields.required("creditor").country(),
                fields.required("year").whole(),
                fields.required("band").constant(AgeBand.class),
                Money.of(currency, fields.required("annual").number()),
                Money.of(currency, fields.required("monthly").number()),
                fields.optional("monthly_less").map(less -> Money.of(currency, less.number())));
        var name = id + "/published_amounts/" + figures.creditor() + "/" + figures.year() + "/" + figures.band();
        var value = Sourced.take(fields).value(name, figures);
        fields.done();
        return value;
    }

    private static LawValue<Family> family(LawNode node, String id) {
        var fields = node.fields();
        var currency = fields.required("currency").currency();
        var creditor = fields.required("creditor").country();
        var debtor = fields.required("debtor").country();
        var monthly = Money.of(currency, fields.required("monthly").number());
        var until = fields.optional("until").map(LawNode::date);
        var sourced = Sourced.take(fields);
        fields.done();
        return sourced.value(
                id + "/family_amounts/" + creditor + "-" + debtor,
                new Family(creditor, debtor, monthly, sourced.from(), until));
    }

    private static LawValue<Waiver> waiver(LawNode node, String id) {
        var fields = node.fields();
        var states = Set.copyOf(
                fields.required("states").items().stream().map(LawNode::country).toList());
        var sourced = Sourced.take(fields);
        fields.done();
        if (states.size() != 2) throw node.refused("a waiver is between two states");
        return sourced.value(id + "/waivers", new Waiver(states, sourced.from()));
    }
}
