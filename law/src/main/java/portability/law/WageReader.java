package portability.law;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.Per;
import portability.totalisation.law.Wage;
import portability.totalisation.law.Wage.Ceiling;
import portability.totalisation.law.Wage.Divisor;
import portability.totalisation.law.Wage.Index;
import portability.totalisation.law.Wage.Window;
import portability.totalisation.question.FigureName;

/// Reads how own earnings become a reference wage, and what ceilings and indices they pass.
final class WageReader {
    private final OperandReader operands;
    private final Parameters parameters;
    private final Articles articles;
    private final CurrencyUnit currency;

    WageReader(OperandReader operands, Parameters parameters, Articles articles, CurrencyUnit currency) {
        this.operands = operands;
        this.parameters = parameters;
        this.articles = articles;
        this.currency = currency;
    }

    Wage average(Fields fields, LegalRef outer) {
        var article = articles.article(fields, outer);
        var figure = fields.optional("figure").map(OperandReader::figure).orElse(FigureName.REFERENCE_WAGE);
        var windowNode = fields.required("window");
        var window = windowNode.constant(Window.class);
        var count = operands.optional(fields, "count", article);
        var outOf = operands.optional(fields, "out_of", article);
        if (count.isEmpty() != (window == Window.CAREER))
            throw windowNode.refused("a window has a count, unless it is the whole career");
        if (outOf.isPresent() && window != Window.BEST_YEARS)
            throw windowNode.refused("only the best years are looked for out of others");
        return new Wage(
                article,
                figure,
                Optional.of(new Wage.Average(
                        window,
                        count,
                        outOf,
                        fields.optional("per")
                                .map(node -> node.constant(Per.class))
                                .orElse(Per.MONTH),
                        ceiling(fields),
                        index(fields),
                        fields.optional("divided_by")
                                .map(node -> divisor(node, article))
                                .orElse(Divisor.Counted.TAKEN),
                        operands.optional(fields, "units_per_month", article))));
    }

    private Divisor divisor(LawNode node, LegalRef article) {
        if (!node.isMapping() && (node.text().equals("TAKEN") || node.text().equals("COUNT")))
            return node.constant(Divisor.Counted.class);
        return new Divisor.Fixed(operands.read(node, article));
    }

    Optional<Ceiling> ceiling(Fields fields) {
        var perMonth = fields.optional("ceiling_per_month");
        var perYear = fields.optional("ceiling_per_year");
        if (perMonth.isPresent() && perYear.isPresent())
            throw perYear.get().refused("a ceiling is per month or per year, not both");
        return perMonth.map(node -> new Ceiling(parameters.at(node).moneyIn(currency), Ceiling.Span.MONTH))
                .or(() -> perYear.map(node -> new Ceiling(parameters.at(node).moneyIn(currency), Ceiling.Span.YEAR)));
    }

    Optional<Index> index(Fields fields) {
        var to = fields.optional("index_to")
                .map(node -> node.constant(Index.To.class))
                .orElse(Index.To.YEAR_BEFORE_START);
        return fields.optional("index")
                .map(node -> new Index(parameters.at(node).operand(currency).values(), to));
    }
}
