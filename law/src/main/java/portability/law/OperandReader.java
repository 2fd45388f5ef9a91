package portability.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.Operand;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;

/// Reads what a formula works with: a value of the law, a certified figure, time, the reference wage.
final class OperandReader {
    private final Parameters parameters;
    private final Articles articles;
    private final CurrencyUnit currency;

    OperandReader(Parameters parameters, Articles articles, CurrencyUnit currency) {
        this.parameters = parameters;
        this.articles = articles;
        this.currency = currency;
    }

    Operand read(LawNode node, LegalRef article) {
        if (!node.isMapping()) return scalar(node, LawDay.Known.PENSION_START);
        var fields = node.fields();
        var beyond = fields.optional("beyond").map(limit -> read(limit, article));
        var atMost = fields.optional("at_most").map(limit -> read(limit, article));
        var operand = plain(node, fields, article);
        fields.done();
        return beyond.isPresent() || atMost.isPresent() ? new Operand.Within(operand, beyond, atMost) : operand;
    }

    private Operand plain(LawNode node, Fields fields, LegalRef article) {
        var names = fields.names();
        if (names.contains("window"))
            return new Operand.Earned(new WageReader(this, parameters, articles, currency).average(fields, article));
        if (names.contains("parameter")) {
            var reference = fields.required("parameter");
            var day = fields.optional("dated_by").map(this::day).orElse(LawDay.Known.PENSION_START);
            return scalar(reference, day);
        }
        if (names.contains("figure"))
            return new Operand.Figure(
                    figure(fields.required("figure")), flag(fields, "optional"), flag(fields, "grows"));
        if (names.contains("time"))
            return new Operand.Time(fields.required("time").constant(Whose.class) == Whose.OWN);
        if (names.contains("amount")) {
            fields.required("unit").constant(PeriodUnit.class);
            return new Operand.Literal(fields.required("amount").number());
        }
        throw node.refused("expected a parameter, figure, time, amount or window");
    }

    private enum Whose {
        COUNTED,
        OWN
    }

    private static boolean flag(Fields fields, String key) {
        return fields.optional(key).map(LawNode::flag).orElse(false);
    }

    private Operand scalar(LawNode node, LawDay day) {
        if (!node.text().contains("/")) return new Operand.Literal(node.number());
        var parameter = parameters.at(node);
        return (day == LawDay.Known.BIRTH ? parameter.byBirth(node) : parameter.byDay(node)).operand(currency, day);
    }

    Optional<Operand> optional(Fields fields, String key, LegalRef article) {
        return fields.optional(key).map(node -> read(node, article));
    }

    static FigureName figure(LawNode node) {
        try {
            return new FigureName(node.text());
        } catch (IllegalArgumentException fault) {
            throw node.refused("expected the name of a figure in capitals: " + node.text());
        }
    }

    /// A named day, a date, or the year in which an age is reached.
    LawDay day(LawNode node) {
        if (node.isMapping()) {
            var fields = node.fields();
            var day = new LawDay.YearOfAge(parameters.at(fields.required("age")).ages());
            fields.done();
            return day;
        }
        if (Character.isDigit(node.text().charAt(0))) return new LawDay.Fixed(node.date());
        return node.constant(LawDay.Known.class);
    }

    List<Growth> growths(LawNode node, LegalRef article) {
        var steps = new ArrayList<Growth>();
        for (var item : node.items()) {
            var fields = item.fields();
            var step = new Growth(
                    read(fields.required("per"), article),
                    read(fields.required("rate"), article),
                    optional(fields, "from", article),
                    optional(fields, "up_to", article),
                    blocks(fields, Blocks.WHOLE));
            fields.done();
            if (!steps.isEmpty()
                    && steps.getLast().upTo().isEmpty()
                    && step.from().isEmpty()) throw item.refused("missing: from, for the step before has no up_to");
            steps.add(step);
        }
        return steps;
    }

    static Blocks blocks(Fields fields, Blocks otherwise) {
        return fields.optional("blocks")
                .map(node -> node.constant(Blocks.class))
                .orElse(otherwise);
    }

    /// By household where the law makes a difference, else the same for all.
    Map<Household, Operand> byHousehold(LawNode node, LegalRef article) {
        var all = new HashMap<Household, Operand>();
        if (node.isMapping() && node.fields().names().contains(Household.SINGLE.name())) {
            var fields = node.fields();
            for (var household : Household.values())
                all.put(household, read(fields.required(household.name()), article));
            fields.done();
            return all;
        }
        var same = read(node, article);
        for (var household : Household.values()) all.put(household, same);
        return all;
    }
}
