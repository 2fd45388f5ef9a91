package portability.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.Operand;
import portability.totalisation.question.FigureName;

/// Reads a formula: a family, or a combination of formulas.
final class FormulaReader {
    private enum Family {
        POINTS,
        ACCRUAL,
        FLAT_PERIOD,
        BANDED_FLAT,
        STEP_TABLE,
        BEND_POINTS,
        MIXED,
        NOTIONAL_ACCOUNT,
        FLAT_PLUS_CONTRIBUTIONS,
        LUMP_SUM,
        PER_UNIT,
        FIXED,
        PRODUCT
    }

    private static final Operand COUNTED = new Operand.Time(false);
    private static final Operand ONE = new Operand.Literal(BigDecimal.ONE);

    private final Parameters parameters;
    private final Articles articles;
    private final CurrencyUnit currency;
    private final OperandReader operands;

    FormulaReader(Parameters parameters, Articles articles, CurrencyUnit currency) {
        this.parameters = parameters;
        this.articles = articles;
        this.currency = currency;
        this.operands = new OperandReader(parameters, articles, currency);
    }

    /// @param outer the article of what encloses the formula; holds where it names none
    Formula read(LawNode node, LegalRef outer) {
        var fields = node.fields();
        var article = articles.article(fields, outer);
        var formula = fields.names().contains("op")
                ? new CombinedReader(this, operands, parameters).read(fields, article)
                : family(fields, article);
        fields.done();
        return formula;
    }

    private Formula family(Fields fields, LegalRef article) {
        return switch (fields.required("family").constant(Family.class)) {
            case POINTS -> new PointsReader(parameters, articles, operands, currency).read(fields, article);
            case ACCRUAL -> new AccrualReader(parameters, articles, operands, currency).read(fields, article);
            case FLAT_PERIOD -> new FlatReader(parameters, articles, operands).read(fields, article);
            case BANDED_FLAT ->
                new Formula.BandedFlat(
                        article,
                        operands.optional(fields, "years", article),
                        rounding(fields.required("rounded")),
                        parameters.at(fields.required("bands")).rows());
            case STEP_TABLE ->
                new Formula.StepTable(
                        article,
                        operands.optional(fields, "of", article).orElse(COUNTED),
                        parameters.at(fields.required("bands")).bands());
            case BEND_POINTS -> new BendPointsReader(parameters, articles, operands, currency).read(fields, article);
            case MIXED -> mixed(fields, article);
            case NOTIONAL_ACCOUNT -> new AccountReader(parameters, articles, operands, currency).read(fields, article);
            case FLAT_PLUS_CONTRIBUTIONS -> flatPlusContributions(fields, article);
            case LUMP_SUM -> lumpSum(fields, article);
            case PER_UNIT ->
                new Formula.PerUnit(
                        article,
                        operands.read(fields.required("amount"), article),
                        operands.optional(fields, "of", article).orElse(COUNTED),
                        operands.optional(fields, "per", article).orElse(ONE),
                        OperandReader.blocks(fields, Blocks.WHOLE));
            case FIXED -> new Formula.Fixed(article, operands.byHousehold(fields.required("amount"), article));
            case PRODUCT ->
                new Formula.Product(
                        article,
                        list(fields.required("factors"), article),
                        fields.optional("divided_by")
                                .map(node -> list(node, article))
                                .orElse(List.of()));
        };
    }

    private List<Operand> list(LawNode node, LegalRef article) {
        return node.items().stream().map(item -> operands.read(item, article)).toList();
    }

    private static RoundingMode rounding(LawNode node) {
        return node.text().equals("NONE") ? RoundingMode.UNNECESSARY : node.constant(RoundingMode.class);
    }

    private Formula mixed(Fields fields, LegalRef article) {
        return new Formula.Mixed(
                article,
                operands.read(fields.required("constant"), article),
                operands.read(fields.required("national"), article),
                operands.read(fields.required("own"), article),
                new Growth(
                        operands.read(fields.required("per"), article),
                        operands.read(fields.required("rate"), article),
                        Optional.of(operands.read(fields.required("beyond"), article)),
                        Optional.empty(),
                        OperandReader.blocks(fields, Blocks.PARTS)));
    }

    private Formula flatPlusContributions(Fields fields, LegalRef article) {
        var contributions = operands.optional(fields, "contributions", article)
                .orElse(new Operand.Figure(FigureName.CONTRIBUTIONS, false, true));
        return new Combined.Sum(
                article,
                List.of(
                        read(fields.required("flat"), article),
                        new Formula.PerUnit(
                                article,
                                operands.read(fields.required("amount"), article),
                                contributions,
                                operands.read(fields.required("per"), article),
                                OperandReader.blocks(fields, Blocks.WHOLE))));
    }

    private Formula lumpSum(Fields fields, LegalRef article) {
        var per = operands.optional(fields, "per", article);
        return new Formula.LumpSum(
                article,
                operands.read(fields.required("times"), article),
                operands.read(fields.required("of"), article),
                per.map(_ -> OperandReader.blocks(fields, Blocks.WHOLE)),
                per.orElse(ONE),
                operands.optional(fields, "blocks_of", article).orElse(COUNTED));
    }
}
