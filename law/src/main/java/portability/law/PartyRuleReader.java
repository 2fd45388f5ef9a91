package portability.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.Denominator.ComputationYears;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.PartyTerms;
import portability.totalisation.law.PartyTerms.DatedDenominator;
import portability.totalisation.law.PartyTerms.Deduction;
import portability.totalisation.law.PartyTerms.OpeningMinimum;
import portability.totalisation.law.PartyTerms.ReducedPart;
import portability.totalisation.law.PartyTerms.Tie;

/// Reads how one party calculates: the method and, where the instrument says more, its terms.
final class PartyRuleReader {
    private final Articles articles;
    private final String id;
    private final Map<String, Clause> neverProRata;
    private final Map<String, Clause> neverTotalised;

    PartyRuleReader(Articles articles, String id, Fields rules) {
        this.articles = articles;
        this.id = id;
        this.neverProRata = rules.optional("never_pro_rata").map(this::schemes).orElse(Map.of());
        this.neverTotalised =
                rules.optional("never_totalised").map(this::schemes).orElse(Map.of());
    }

    PartyRule rule(LawNode node) {
        var fields = node.fields();
        var article = articles.article(fields);
        var method = fields.required("value").constant(Method.class);
        var value = Sourced.take(fields).value(id + "/" + node.path(), method);
        var terms = terms(fields, id + "/" + node.path());
        var abroad = fields.optional("abroad").map(this::rule);
        fields.done();
        if (method == Method.DIRECT_DEDUCTION && terms.deduction().isEmpty())
            throw node.refused("the method deducts, but no deduction says what");
        return new PartyRule(value, article, neverProRata, neverTotalised, terms, abroad);
    }

    private PartyTerms terms(Fields fields, String key) {
        var terms = PartyTerms.NONE;
        var denominator = fields.optional("denominator");
        if (denominator.isPresent()) terms = terms.denominator(denominator(denominator.get(), key));
        var opensWith = fields.optional("opens_with");
        if (opensWith.isPresent()) terms = terms.opensWith(opensWith(opensWith.get(), key));
        var needed = fields.optional("only_if_needed");
        if (needed.isPresent()) terms = terms.onlyIfNeeded(articles.clause(needed.get()));
        var ceiling = fields.optional("ceiling");
        if (ceiling.isPresent()) terms = terms.ceiling(articles.clause(ceiling.get()));
        var ownFrom = fields.optional("counts_own_from");
        if (ownFrom.isPresent()) terms = terms.countsOwnFrom(ownFrom(ownFrom.get(), key));
        var reduced = fields.optional("reduced_part");
        if (reduced.isPresent()) terms = terms.reducedPart(reducedPart(reduced.get(), key));
        var deduction = fields.optional("deduction");
        if (deduction.isPresent()) terms = terms.deduction(deduction(deduction.get()));
        var tie = fields.optional("tie");
        return tie.isPresent() ? terms.tie(tie.get().constant(Tie.class)) : terms;
    }

    private DatedDenominator denominator(LawNode node, String key) {
        var fields = node.fields();
        var article = articles.article(fields);
        var dated = dated(fields, key + "/denominator", PartyRuleReader::denominator);
        var restBelow = fields.optional("rest_while_foreign_below").map(below -> restBelow(below, key));
        fields.done();
        return new DatedDenominator(article, dated, restBelow);
    }

    private static LawValue<Quantity> restBelow(LawNode node, String key) {
        var fields = node.fields();
        var time = quantity(fields);
        var value = Sourced.take(fields).value(key + "/rest_while_foreign_below", time);
        fields.done();
        return value;
    }

    private static Denominator denominator(Fields fields) {
        var kind = fields.required("kind");
        return switch (kind.text()) {
            case "TOTALISED" -> new Denominator.Totalised();
            case "FIXED" -> new Denominator.Fixed(quantity(fields));
            case "NATIONAL_FULL" -> new Denominator.NationalFull(quantity(fields));
            case "COVERAGE_LIFETIME" ->
                new Denominator.CoverageLifetime(
                        fields.required("units_per_year").whole(),
                        fields.optional("after_age").map(after -> computationYears(after.whole(), fields)));
            default ->
                throw kind.refused("unknown denominator " + kind.text()
                        + ", expected one of TOTALISED, FIXED, NATIONAL_FULL, COVERAGE_LIFETIME");
        };
    }

    private static ComputationYears computationYears(int afterAge, Fields fields) {
        return new ComputationYears(
                afterAge,
                fields.required("after_year").whole(),
                fields.required("before_age").whole(),
                fields.required("dropped").whole());
    }

    private OpeningMinimum opensWith(LawNode node, String key) {
        var fields = node.fields();
        var article = articles.article(fields);
        var dated = dated(fields, key + "/opens_with", PartyRuleReader::quantity);
        fields.done();
        return new OpeningMinimum(article, dated);
    }

    private static LawValue<LocalDate> ownFrom(LawNode node, String key) {
        var fields = node.fields();
        var day = fields.required("value").date();
        var value = Sourced.take(fields).value(key + "/counts_own_from", day);
        fields.done();
        return value;
    }

    private ReducedPart reducedPart(LawNode node, String key) {
        var fields = node.fields();
        var article = articles.article(fields);
        var part = fields.required("part").constant(ReducedPart.Part.class);
        var dated = dated(fields, key + "/reduced_part", PartyRuleReader::quantity);
        fields.done();
        return new ReducedPart(article, part, dated);
    }

    private Deduction deduction(LawNode node) {
        var fields = node.fields();
        var parties = fields.required("parties").flag();
        var thirdStates = fields.required("third_states").flag();
        var clause = articles.clause(fields, node.path());
        fields.done();
        return new Deduction(clause, parties, thirdStates);
    }

    private Map<String, Clause> schemes(LawNode node) {
        var clauses = new HashMap<String, Clause>();
        for (var item : node.items()) {
            var fields = item.fields();
            var scheme = fields.required("scheme").text();
            var clause = articles.clause(fields, item.path());
            fields.done();
            if (clauses.put(scheme, clause) != null) throw item.refused("the scheme stands twice: " + scheme);
        }
        return clauses;
    }

    static Quantity quantity(Fields fields) {
        return new Quantity(
                fields.required("value").number(), fields.required("unit").constant(PeriodUnit.class));
    }

    /// One value with its source, or several with theirs under `values`, in order of their days.
    static <T> Dated<T> dated(Fields fields, String key, Function<Fields, T> reader) {
        var values = fields.optional("values");
        if (values.isEmpty()) return Dated.of(key, List.of(one(fields, key, reader)), List.of());
        var before = LocalDate.MIN;
        var read = new ArrayList<LawValue<T>>();
        for (var item : values.get().items()) {
            var own = item.fields();
            var value = one(own, key, reader);
            own.done();
            if (!value.from().isAfter(before))
                throw item.refused("values overlap: " + value.from() + " does not come after " + before);
            before = value.from();
            read.add(value);
        }
        if (read.isEmpty()) throw values.get().refused("no values");
        return Dated.of(key, read, List.of());
    }

    private static <T> LawValue<T> one(Fields fields, String key, Function<Fields, T> reader) {
        var value = reader.apply(fields);
        return Sourced.take(fields).value(key, value);
    }
}
