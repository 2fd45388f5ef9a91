package portability.law;

import java.util.List;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Operand;

/// Reads full amounts by time over full time.
final class FlatReader {
    private static final Operand COUNTED = new Operand.Time(false);

    private final Parameters parameters;
    private final Articles articles;
    private final OperandReader operands;

    FlatReader(Parameters parameters, Articles articles, OperandReader operands) {
        this.parameters = parameters;
        this.articles = articles;
        this.operands = operands;
    }

    Formula read(Fields fields, LegalRef article) {
        var timeArticle = articles.article(fields, "time_article", article);
        var amountArticle = articles.article(fields, "amount_article", article);
        var fullYears = fields.optional("full_years");
        Formula.FullTime fullTime = fullYears.isPresent()
                ? new Formula.FullTime.Window(SchemeReader.single(
                        fullYears.get(), parameters.at(fullYears.get()).wholeNumbers()))
                : new Formula.FullTime.Time(operands.read(fields.required("full_time"), timeArticle));
        return new Formula.FlatPeriod(
                timeArticle,
                amountArticle,
                operands.byHousehold(fields.required("full"), amountArticle),
                fullTime,
                fullYears.isPresent()
                        ? fields.optional("counting")
                                .map(node -> node.constant(Formula.WholeYears.class))
                                .orElse(Formula.WholeYears.MISSING_YEARS)
                        : fields.required("counting").constant(Formula.WholeYears.class),
                operands.optional(fields, "time", timeArticle).orElse(COUNTED),
                fields.optional("weights").map(LawNode::items).orElse(List.of()).stream()
                        .map(item -> weight(item, timeArticle))
                        .toList(),
                operands.optional(fields, "minimum", timeArticle));
    }

    private Formula.Weight weight(LawNode node, LegalRef article) {
        var fields = node.fields();
        var part = fields.optional("figure")
                .<Formula.Weight.Part>map(figure -> new Formula.Weight.Part.Certified(OperandReader.figure(figure)))
                .orElseGet(() ->
                        new Formula.Weight.Part.OfKind(fields.required("kind").constant(PeriodKind.class)));
        var weight = new Formula.Weight(part, operands.read(fields.required("weight"), article));
        fields.done();
        return weight;
    }
}
