package portability.conformance.kind;

import java.util.List;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.LegalRef;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.Counting;
import portability.totalisation.periods.Durations;
import portability.totalisation.periods.Elapsed;
import portability.totalisation.periods.Stretch;
import portability.totalisation.periods.Stretch.FullYears;

/// Years, months and days between dates, by a named date arithmetic; several stretches are summed.
final class DurationKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var counting = Written.constant(given.required("counting"), Counting.class);
        var article = LegalRef.of(
                given.optional("act").map(LawNode::text).orElse("the example"),
                given.optional("article").map(LawNode::text).orElse("date arithmetic"));
        var stretches = Written.oneOrMore(given.required("days")).stream()
                .map(DurationKind::stretch)
                .toList();
        return () -> results(stretches, counting, article);
    }

    private static Results results(List<Stretch> stretches, Counting counting, LegalRef article) {
        var results = Results.none();
        var total = results.take(Durations.total(stretches, counting, article));
        var months = Durations.months(stretches, counting, article);
        return results.with("years", Value.of(total.years()))
                .with("months", Value.of(total.months()))
                .with("days", Value.of(total.days()))
                .with("elapsed", elapsed(total))
                .with("rounded_up", elapsed(total.roundedUp()))
                .with("whole_months", months.map(Value::of));
    }

    /// `10y1m13d`.
    private static Value elapsed(Elapsed elapsed) {
        return Value.of(elapsed.toString());
    }

    /// Days, with whether the calendar years at their ends count in full.
    static Stretch stretch(LawNode node) {
        if (!node.isMapping()) return new Stretch(Written.span(node), FullYears.NONE);
        var fields = node.fields();
        var stretch = new Stretch(
                Written.span(fields.required("days")),
                Written.constant(fields.required("full_years"), FullYears.class));
        fields.done();
        return stretch;
    }
}
