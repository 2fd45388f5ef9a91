package portability.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Formula;
import portability.totalisation.law.LawValue;

/// Reads formulas by points.
final class PointsReader {
    private final Parameters parameters;
    private final Articles articles;
    private final OperandReader operands;
    private final CurrencyUnit currency;

    PointsReader(Parameters parameters, Articles articles, OperandReader operands, CurrencyUnit currency) {
        this.parameters = parameters;
        this.articles = articles;
        this.operands = operands;
        this.currency = currency;
    }

    Formula read(Fields fields, LegalRef article) {
        var factorArticle = articles.article(fields, "factor_article", article);
        var ceilingArticle = articles.article(fields, "ceiling_article", article);
        var source = fields.optional("points")
                .<Formula.PointsSource>map(node -> new Formula.PointsSource.Stated(operands.read(node, article)))
                .orElseGet(() -> new Formula.PointsSource.Earnings(
                        ceilingArticle,
                        parameters.at(fields.required("average_earnings")).money(),
                        fields.optional("ceiling_per_month")
                                .map(node -> parameters.at(node).money()),
                        fields.optional("fixed_rates").map(this::rates).orElse(Map.of())));
        return new Formula.Points(
                articles.article(fields, "points_article", article),
                articles.article(fields, "amount_article", article),
                source,
                fields.required("decimals").whole(),
                fields.required("mode").constant(RoundingMode.class),
                access(fields, factorArticle),
                operands.read(fields.required("type_factor"), article),
                parameters.at(fields.required("point_value")).moneyIn(currency));
    }

    private AgeAdjustment access(Fields fields, LegalRef article) {
        var reader = new AgeAdjustmentReader(parameters, operands);
        var access = fields.optional("access");
        if (access.isEmpty()) return reader.read(fields, article);
        var own = access.get().fields();
        var adjustment = reader.read(own, articles.article(own, article));
        own.done();
        return adjustment;
    }

    private Map<CurrencyUnit, LawValue<BigDecimal>> rates(LawNode node) {
        var rates = new HashMap<CurrencyUnit, LawValue<BigDecimal>>();
        node.fields().rest().forEach((code, reference) -> {
            if (!CurrencyUnit.registeredCurrencies().stream()
                    .anyMatch(unit -> unit.getCode().equals(code)))
                throw reference.refused("unknown currency: " + code);
            rates.put(
                    CurrencyUnit.of(code),
                    SchemeReader.single(reference, parameters.at(reference).numbers()));
        });
        return rates;
    }
}
