package portability.law;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Per;
import portability.totalisation.law.Wage;
import portability.totalisation.question.FigureName;

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
                wage(fields, wageArticle),
                operands.optional(fields, "base_rate", rateArticle),
                operands.optional(fields, "base_time", rateArticle),
                fields.optional("below_base")
                        .map(node -> node.constant(Formula.BelowBase.class))
                        .orElse(Formula.BelowBase.REFUSED),
                steps(fields, rateArticle),
                operands.optional(fields, "maximum_rate", rateArticle),
                fields.optional("prorate").map(node -> proration(node, rateArticle)),
                operands.optional(fields, "full_time", rateArticle),
                fields.optional("minimum_pension")
                        .map(node -> parameters.at(node).moneyIn(currency)));
    }

    /// The first release wrote the wage by fields of the formula. Packs adopted then stand in logs for ever.
    private Operand wage(Fields fields, LegalRef article) {
        var months = fields.optional("reference_months");
        if (months.isEmpty()) return operands.read(fields.required("wage"), article);
        var ceiling = fields.optional("wage_ceiling_per_month")
                .map(node -> new Wage.Ceiling(parameters.at(node).moneyIn(currency), Wage.Ceiling.Span.MONTH));
        return new Operand.Earned(new Wage(
                article,
                FigureName.REFERENCE_WAGE,
                Optional.of(new Wage.Average(
                        Wage.Window.LAST_MONTHS,
                        Optional.of(operands.read(months.get(), article)),
                        Optional.empty(),
                        Per.MONTH,
                        ceiling,
                        Optional.empty(),
                        Wage.Divisor.Counted.TAKEN,
                        operands.optional(fields, "units_per_month", article)))));
    }

    /// The first release wrote the one step there was by fields of the formula.
    private List<Growth> steps(Fields fields, LegalRef article) {
        var time = fields.optional("step_time");
        if (time.isEmpty())
            return fields.optional("steps")
                    .map(node -> operands.growths(node, article))
                    .orElse(List.of());
        return List.of(new Growth(
                operands.read(time.get(), article),
                operands.read(fields.required("step_rate"), article),
                Optional.empty(),
                Optional.empty(),
                Growth.Blocks.WHOLE));
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
