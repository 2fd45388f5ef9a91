package portability.law;

import java.util.List;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.Formula;

/// Reads shares of a reference wage that grow with time.
final class AccrualReader {
    private final Parameters parameters;
    private final Articles articles;
    private final OperandReader operands;
    private final CurrencyUnit currency;

    AccrualReader(Parameters parameters, Articles articles, OperandReader operands, CurrencyUnit currency) {
        this.parameters = parameters;
        this.articles = articles;
        this.operands = operands;
        this.currency = currency;
    }

    Formula read(Fields fields, LegalRef article) {
        var rateArticle = articles.article(fields, "rate_article", article);
        var wageArticle = articles.article(fields, "wage_article", article);
        return new Formula.Accrual(
                rateArticle,
                articles.article(fields, "minimum_article", article),
                operands.read(fields.required("wage"), wageArticle),
                operands.optional(fields, "base_rate", rateArticle),
                operands.optional(fields, "base_time", rateArticle),
                fields.optional("below_base")
                        .map(node -> node.constant(Formula.BelowBase.class))
                        .orElse(Formula.BelowBase.REFUSED),
                fields.optional("steps")
                        .map(node -> operands.growths(node, rateArticle))
                        .orElse(List.of()),
                operands.optional(fields, "maximum_rate", rateArticle),
                fields.optional("prorate").map(node -> proration(node, rateArticle)),
                operands.optional(fields, "full_time", rateArticle),
                fields.optional("minimum_pension")
                        .map(node -> parameters.at(node).moneyIn(currency)));
    }

    private Formula.Proration proration(LawNode node, LegalRef article) {
        var fields = node.fields();
        var proration = new Formula.Proration(
                operands.read(fields.required("full"), article),
                fields.optional("missing")
                        .map(missing -> missing.constant(Formula.Proration.Missing.class))
                        .orElse(Formula.Proration.Missing.NONE));
        fields.done();
        return proration;
    }
}
