package portability.law;

import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import portability.kernel.Branch;
import portability.kernel.InstitutionId;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Per;
import portability.totalisation.law.Rounding;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.StartRule;

/// Reads `schemes/*.yaml`.
final class SchemeReader {
    private final Parameters parameters;

    SchemeReader(Parameters parameters) {
        this.parameters = parameters;
    }

    Scheme read(LawNode file) {
        var fields = file.fields();
        var id = fields.required("id").text();
        var articles = new Articles(fields.required("act").text(), id);
        var counting = fields.required("counting").fields();
        var countingArticle = articles.article(counting);
        var counted = counting.required("value").constant(Counting.class);
        var countingValue = Sourced.take(counting).value(id + "/counting", counted);
        counting.done();
        var currency = fields.required("currency").currency();
        var unit = fields.required("unit").constant(PeriodUnit.class);
        var risk = new RiskReader(parameters, articles, id).read(fields);
        var scheme = new Scheme(
                id,
                fields.required("name").text(),
                institution(fields.required("institution")),
                fields.required("branch").constant(Branch.class),
                currency,
                fields.optional("per").map(node -> node.constant(Per.class)).orElse(Per.MONTH),
                unit,
                countingValue,
                countingArticle,
                Articles.constants(fields.required("counts"), PeriodKind.class),
                articles.conversion(fields.required("periods")),
                risk,
                start(fields.required("start"), articles),
                new TierReader(parameters, articles, currency, unit).read(fields.required("tiers")),
                rounding(fields.required("rounding"), articles, id, currency),
                new SchemeTermsReader(parameters, articles, id, currency, unit).read(fields, risk));
        fields.done();
        return scheme;
    }

    private static InstitutionId institution(LawNode node) {
        try {
            return InstitutionId.parse(node.text());
        } catch (IllegalArgumentException fault) {
            throw node.refused("expected COUNTRY:NAME: " + node.text());
        }
    }

    private StartRule start(LawNode node, Articles articles) {
        var fields = node.fields();
        var rule = new StartRule(
                articles.article(fields),
                fields.required("on_time").constant(StartRule.OnTime.class),
                fields.required("window_from").constant(StartRule.WindowFrom.class),
                window(fields.required("window_months")),
                fields.required("late").constant(StartRule.Late.class));
        fields.done();
        return rule;
    }

    private Dated<Integer> window(LawNode reference) {
        return parameters.at(reference).byDay(reference).wholeNumbers();
    }

    static Quantity quantity(LawNode node) {
        var fields = node.fields();
        var quantity = new Quantity(
                fields.required("amount").number(), fields.required("unit").constant(PeriodUnit.class));
        fields.done();
        return quantity;
    }

    /// The one value of a parameter that does not change.
    static <T> LawValue<T> single(LawNode reference, Dated<T> values) {
        if (values.values().size() != 1) throw reference.refused("expected a parameter with one value");
        return values.values().getFirst();
    }

    private static Rounding rounding(LawNode node, Articles articles, String id, CurrencyUnit currency) {
        var fields = node.fields();
        var article = articles.article(fields);
        var places = fields.required("decimals");
        var decimals = places.whole();
        if (decimals > currency.getDecimalPlaces()) throw places.refused("more decimals than " + currency + " has");
        if (decimals < -6) throw places.refused("no amount is rounded to so many decimals: " + decimals);
        var mode = fields.required("mode").fields();
        var value = mode.required("value").constant(RoundingMode.class);
        var sourced = Sourced.take(mode).value(id + "/rounding", value);
        mode.done();
        fields.done();
        return new Rounding(article, decimals, sourced);
    }
}
