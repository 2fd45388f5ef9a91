package portability.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Combined.Rounded;
import portability.totalisation.law.Combined.Segmented;
import portability.totalisation.law.Formula;
import portability.totalisation.law.LawDay;

/// Reads a combination of formulas by its operation.
final class CombinedReader {
    private enum Operation {
        SUM,
        MAX,
        MIN,
        SCALE,
        CAP,
        FLOOR,
        ROUND,
        AGE_ADJUSTED,
        MINIMUM,
        REDUCED,
        INDEXED,
        SEGMENTED
    }

    private final FormulaReader formulas;
    private final OperandReader operands;
    private final Parameters parameters;

    CombinedReader(FormulaReader formulas, OperandReader operands, Parameters parameters) {
        this.formulas = formulas;
        this.operands = operands;
        this.parameters = parameters;
    }

    /// Takes all its fields.
    Combined read(Fields fields, LegalRef article) {
        return switch (fields.required("op").constant(Operation.class)) {
            case SUM -> new Combined.Sum(article, all(fields, article));
            case MAX -> new Combined.Max(article, all(fields, article));
            case MIN -> new Combined.Min(article, all(fields, article));
            case SCALE ->
                new Combined.Scale(article, operands.read(fields.required("factor"), article), one(fields, article));
            case CAP ->
                new Combined.Cap(article, operands.read(fields.required("limit"), article), one(fields, article));
            case FLOOR ->
                new Combined.Floor(article, operands.read(fields.required("limit"), article), one(fields, article));
            case ROUND -> new Combined.Round(article, rounded(fields), one(fields, article));
            case AGE_ADJUSTED ->
                new Combined.AgeAdjusted(
                        new AgeAdjustmentReader(parameters, operands).read(fields, article), one(fields, article));
            case MINIMUM ->
                new Combined.Minimum(
                        article,
                        operands.read(fields.required("amount"), article),
                        fields.optional("prorate").map(node -> prorated(node, article)),
                        one(fields, article));
            case REDUCED ->
                new Combined.Reduced(
                        article,
                        operands.read(fields.required("by"), article),
                        operands.optional(fields, "free", article),
                        operands.optional(fields, "taper", article),
                        one(fields, article));
            case INDEXED ->
                new Combined.Indexed(
                        article,
                        parameters.at(fields.required("rates")).numbers(),
                        operands.day(fields.required("after")),
                        fields.optional("round").map(this::rounded),
                        one(fields, article));
            case SEGMENTED -> segmented(fields, article);
        };
    }

    private Formula one(Fields fields, LegalRef article) {
        return formulas.read(fields.required("of"), article);
    }

    private List<Formula> all(Fields fields, LegalRef article) {
        var node = fields.required("of");
        var all =
                node.items().stream().map(item -> formulas.read(item, article)).toList();
        if (all.isEmpty()) throw node.refused("a combination of nothing");
        return all;
    }

    private Combined.Minimum.Prorated prorated(LawNode node, LegalRef article) {
        var fields = node.fields();
        var prorated = new Combined.Minimum.Prorated(
                operands.read(fields.required("time"), article), operands.read(fields.required("full"), article));
        fields.done();
        return prorated;
    }

    private Rounded rounded(LawNode node) {
        var fields = node.fields();
        var rounded = rounded(fields);
        fields.done();
        return rounded;
    }

    private Rounded rounded(Fields fields) {
        var stepNode = fields.required("step");
        var step = stepNode.number();
        if (step.compareTo(BigDecimal.ZERO) <= 0) throw stepNode.refused("a step must be positive: " + step);
        var mode = fields.required("mode");
        var day = fields.optional("dated_by").map(operands::day).orElse(LawDay.Known.PENSION_START);
        return new Rounded(
                step,
                Arrays.stream(RoundingMode.values())
                                .anyMatch(known -> known.name().equals(mode.text()))
                        ? new Rounded.Mode.Always(mode.constant(RoundingMode.class))
                        : new Rounded.Mode.OfLaw(parameters.at(mode).roundingModes(), day));
    }

    private Combined segmented(Fields fields, LegalRef article) {
        var node = fields.required("segments");
        var items = node.items();
        if (items.isEmpty()) throw node.refused("a combination of nothing");
        var segments = new ArrayList<Segmented.Segment>();
        for (var item : items) {
            var parts = item.fields();
            var until = parts.optional("until").map(LawNode::date);
            if (until.isEmpty() != (item == items.getLast()))
                throw item.refused("every segment but the last ends on a day");
            if (!segments.isEmpty() && until.isPresent() && !until.get().isAfter(lastEnd(segments)))
                throw item.refused("segments overlap: " + until.get());
            segments.add(new Segmented.Segment(until, formulas.read(parts.required("formula"), article)));
            parts.done();
        }
        return new Segmented(article, fields.required("weigh").constant(Segmented.Weighing.class), segments);
    }

    private static LocalDate lastEnd(List<Segmented.Segment> segments) {
        return Optional.of(segments.getLast()).flatMap(Segmented.Segment::until).orElseThrow();
    }
}
