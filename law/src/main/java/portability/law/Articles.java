package portability.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Clause;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.DayRow;
import portability.totalisation.law.ConversionTable.Manner;
import portability.totalisation.law.ConversionTable.YearCredit;
import portability.totalisation.law.LawValue;

/// What schemes and instruments share: articles, clauses, conversion tables. Each place may name another act than the
/// file's own.
final class Articles {
    private final String act;
    private final String id;

    Articles(String act, String id) {
        this.act = act;
        this.id = id;
    }

    LegalRef article(Fields fields) {
        var other = fields.optional("act").map(LawNode::text).orElse(act);
        return LegalRef.of(other, fields.required("article").text());
    }

    /// The article that the place names, or the one that holds around it.
    LegalRef article(Fields fields, LegalRef outer) {
        if (fields.names().contains("article")) return article(fields);
        fields.optional("act").ifPresent(node -> {
            throw node.refused("an act without an article");
        });
        return outer;
    }

    /// The article under a name of its own, or the one that holds otherwise.
    LegalRef article(Fields fields, String key, LegalRef otherwise) {
        return fields.optional(key).map(this::article).orElse(otherwise);
    }

    LegalRef article(LawNode node) {
        return LegalRef.of(act, node.text());
    }

    /// Takes `article`, `rule` and the source fields; leaves the rest.
    Clause clause(Fields fields, String name) {
        var article = article(fields);
        var rule = fields.required("rule").text();
        return new Clause(article, Sourced.take(fields).value(id + "/" + name, rule));
    }

    /// A mapping that is a clause and nothing else.
    Clause clause(LawNode node) {
        var fields = node.fields();
        var clause = clause(fields, node.path());
        fields.done();
        return clause;
    }

    ConversionTable conversion(LawNode node) {
        var fields = node.fields();
        var article = article(fields);
        var path = fields.required("path").constant(DayPath.class);
        var weekRow = days(fields.required("week_row"));
        var rows = rows(fields.required("rows").items(), node.path());
        var manner = fields.optional("manner").map(this::manner).orElse(Manner.STRICT);
        fields.done();
        return new ConversionTable(article, rows, weekRow, path, manner);
    }

    /// What is not named is as Art. 13 has it.
    private Manner manner(LawNode node) {
        var fields = node.fields();
        var strict = Manner.STRICT;
        var manner = new Manner(
                constant(fields, "decimals", strict.decimals()),
                constant(fields, "remainder", strict.remainder()),
                constant(fields, "carry", strict.carry()),
                constant(fields, "dates", strict.dates()),
                fields.optional("year_credit").map(credit -> yearCredit(credit, node.path())));
        fields.done();
        return manner;
    }

    private static <E extends Enum<E>> E constant(Fields fields, String key, E otherwise) {
        return fields.optional(key)
                .map(node -> node.constant(otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }

    private LawValue<YearCredit> yearCredit(LawNode node, String path) {
        var fields = node.fields();
        var least = fields.required("least").items().stream()
                .map(Articles::quantity)
                .toList();
        if (least.isEmpty()) throw node.refused("a credited year needs an amount that earns it");
        var value = Sourced.take(fields).value(id + "/" + path + "/year_credit", new YearCredit(least));
        fields.done();
        return value;
    }

    private static Quantity quantity(LawNode node) {
        var fields = node.fields();
        var quantity = new Quantity(
                fields.required("value").number(), fields.required("unit").constant(PeriodUnit.class));
        fields.done();
        return quantity;
    }

    private Map<PeriodUnit, LawValue<DayRow>> rows(List<LawNode> items, String path) {
        var rows = new HashMap<PeriodUnit, LawValue<DayRow>>();
        for (var item : items) {
            var fields = item.fields();
            var unit = days(fields.required("unit"));
            var row = row(fields.required("value"));
            if (rows.put(unit, Sourced.take(fields).value(id + "/" + path + "/" + unit, row)) != null)
                throw item.refused("the unit stands twice: " + unit);
            fields.done();
        }
        return rows;
    }

    /// Weeks, months, quarters and years stand in fixed relations: only days have a row.
    private static PeriodUnit days(LawNode node) {
        var unit = node.constant(PeriodUnit.class);
        return switch (unit) {
            case DAYS_5, DAYS_6, DAYS_7 -> unit;
            case WEEKS, MONTHS, QUARTERS, YEARS -> throw node.refused("expected DAYS_5, DAYS_6 or DAYS_7: " + unit);
        };
    }

    private static DayRow row(LawNode node) {
        var fields = node.fields();
        var row = new DayRow(
                fields.required("hours").whole(),
                fields.required("week").whole(),
                fields.required("month").whole(),
                fields.required("quarter").whole(),
                fields.required("year").whole());
        fields.done();
        return row;
    }

    static Set<Country> countries(LawNode node) {
        return node.items().stream().map(LawNode::country).collect(Collectors.toCollection(HashSet::new));
    }

    static <E extends Enum<E>> Set<E> constants(LawNode node, Class<E> type) {
        return node.items().stream().map(item -> item.constant(type)).collect(Collectors.toCollection(HashSet::new));
    }
}
