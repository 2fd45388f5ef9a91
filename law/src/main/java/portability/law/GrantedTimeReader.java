package portability.law;

import java.math.BigDecimal;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.law.AgeRule;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.SchemeTerms.Future;
import portability.totalisation.law.SchemeTerms.GrantedTime;
import portability.totalisation.law.SchemeTerms.NonContributory;
import portability.totalisation.question.FigureName;

/// Reads the time that a scheme's law grants beyond insurance.
final class GrantedTimeReader {
    private final Parameters parameters;
    private final Articles articles;
    private final PeriodUnit unit;

    /// @param unit the unit in which the scheme counts
    GrantedTimeReader(Parameters parameters, Articles articles, PeriodUnit unit) {
        this.parameters = parameters;
        this.articles = articles;
        this.unit = unit;
    }

    GrantedTime read(LawNode node, RiskRule risk) {
        var fields = node.fields();
        var article = articles.article(fields);
        var future = fields.optional("future");
        if (future.isPresent() && risk instanceof AgeRule)
            throw future.get().refused("no time lies between a pension by age and that age");
        var granted = new GrantedTime(
                article,
                future.map(this::future),
                fields.optional("notional").map(GrantedTimeReader::figure),
                fields.optional("non_contributory").map(this::nonContributory));
        fields.done();
        if (granted.future().isEmpty()
                && granted.notional().isEmpty()
                && granted.nonContributory().isEmpty()) throw node.refused("no time is granted");
        return granted;
    }

    private Future future(LawNode node) {
        var fields = node.fields();
        var until = fields.required("until");
        var future = new Future(
                parameters.at(until).byDay(until).ages(),
                fields.optional("at_most").map(place -> {
                    var most = parameters.at(place).quantities();
                    for (var value : most.values())
                        if (value.value().unit() != unit)
                            throw place.refused(
                                    "granted in " + value.value().unit() + ", but the scheme counts in " + unit);
                    return most;
                }));
        fields.done();
        return future;
    }

    private static FigureName figure(LawNode node) {
        var fields = node.fields();
        var name = fields.required("figure");
        fields.done();
        return name.reading(() -> new FigureName(name.text()));
    }

    private NonContributory nonContributory(LawNode node) {
        var fields = node.fields();
        var place = fields.required("kinds");
        var kinds = Articles.constants(place, PeriodKind.class);
        if (kinds.isEmpty()) throw place.refused("no kind of time is named");
        if (kinds.contains(PeriodKind.COMPULSORY)) throw place.refused("compulsory insurance is contributory time");
        var at = fields.required("part");
        var part = parameters.at(at).byDay(at).numbers();
        for (var value : part.values())
            if (value.value().compareTo(BigDecimal.ZERO) <= 0)
                throw at.refused("a part must be positive: " + value.value());
        fields.done();
        return new NonContributory(kinds, part);
    }
}
