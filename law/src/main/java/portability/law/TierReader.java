package portability.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.joda.money.CurrencyUnit;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Tier;

/// Reads the conditions of insured time of a scheme, each with the formula it opens.
final class TierReader {
    private final Parameters parameters;
    private final Articles articles;
    private final CurrencyUnit currency;
    private final PeriodUnit unit;

    /// @param unit the unit in which the scheme counts; every condition is in it
    TierReader(Parameters parameters, Articles articles, CurrencyUnit currency, PeriodUnit unit) {
        this.parameters = parameters;
        this.articles = articles;
        this.currency = currency;
        this.unit = unit;
    }

    List<Tier> read(LawNode node) {
        var tiers = new ArrayList<Tier>();
        var ids = new HashSet<String>();
        for (var item : node.items()) {
            var tier = tier(item);
            if (!ids.add(tier.id())) throw item.refused("the id stands twice: " + tier.id());
            tiers.add(tier);
        }
        if (tiers.isEmpty()) throw node.refused("no tier says who has a right, and to what");
        return tiers;
    }

    private Tier tier(LawNode node) {
        var fields = node.fields();
        var id = fields.required("id").text();
        var article = articles.article(fields);
        var datedBy = fields.required("dated_by").constant(Tier.DatedBy.class);
        var reference = fields.required("minimum");
        var minimum = dated(reference, datedBy).quantities();
        minimum.values().forEach(value -> inUnitOfScheme(reference, value.value()));
        var below = fields.optional("below").map(place -> {
            var quantity = SchemeReader.quantity(place);
            inUnitOfScheme(place, quantity);
            return quantity;
        });
        var paidFrom = fields.optional("paid_from")
                .map(place -> SchemeReader.single(place, parameters.at(place).dates()));
        var formula = new FormulaReader(parameters, articles, currency).read(fields.required("formula"), article);
        fields.done();
        return new Tier(id, article, datedBy, minimum, below, paidFrom, formula);
    }

    private Parameter dated(LawNode reference, Tier.DatedBy datedBy) {
        var parameter = parameters.at(reference);
        return switch (datedBy) {
            case BIRTH -> parameter.byBirth(reference);
            case PENSION_START -> parameter.byDay(reference);
        };
    }

    private void inUnitOfScheme(LawNode place, Quantity quantity) {
        if (quantity.unit() != unit)
            throw place.refused("a condition in " + quantity.unit() + ", but the scheme counts in " + unit);
    }
}
