package portability.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawValue;
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
            case POINTS -> points(fields, article);
            case ACCRUAL -> accrual(fields, article);
            case FLAT_PERIOD -> flat(fields, article);
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

    private LegalRef article(Fields fields, String key, LegalRef otherwise) {
        return fields.optional(key).map(articles::article).orElse(otherwise);
    }

    private Formula points(Fields fields, LegalRef article) {
        var factorArticle = article(fields, "factor_article", article);
        var ceilingArticle = article(fields, "ceiling_article", article);
        var source = fields.optional("points")
                .<Formula.PointsSource>map(node -> new Formula.PointsSource.Stated(operands.read(node, article)))
                .orElseGet(() -> new Formula.PointsSource.Earnings(
                        ceilingArticle,
                        parameters.at(fields.required("average_earnings")).money(),
                        fields.optional("ceiling_per_month")
                                .map(node -> parameters.at(node).money()),
                        fields.optional("fixed_rates").map(this::rates).orElse(Map.of())));
        return new Formula.Points(
                article(fields, "points_article", article),
                article(fields, "amount_article", article),
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

    private Formula accrual(Fields fields, LegalRef article) {
        var rateArticle = article(fields, "rate_article", article);
        var wageArticle = article(fields, "wage_article", article);
        return new Formula.Accrual(
                rateArticle,
                article(fields, "minimum_article", article),
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

    private Formula flat(Fields fields, LegalRef article) {
        var timeArticle = article(fields, "time_article", article);
        var amountArticle = article(fields, "amount_article", article);
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
