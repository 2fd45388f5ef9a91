package portability.totalisation.periods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.law.Counting;
import portability.totalisation.reason.TimeRule;

/// Time between dates by the named arithmetic, and sums of it.
public final class Durations {
    private Durations() {}

    /// Years, months and days of one stretch.
    public static Explained<Elapsed> between(DateSpan span, Counting counting, LegalRef article) {
        var elapsed = Measure.elapsed(span.start(), span.end(), counting);
        return Explained.of(
                elapsed,
                Step.of(
                        TimeRule.STRETCH_MEASURED,
                        article,
                        new SpanArg("span", span),
                        new CodeArg("counting", counting.name()),
                        new TextArg("elapsed", elapsed.toString())));
    }

    /// The sum over all stretches: part by part, then every thirty days a month. Days that two stretches share count
    /// once, and stretches that touch are one. Nothing is rounded.
    public static Explained<Elapsed> total(Collection<Stretch> stretches, Counting counting, LegalRef article) {
        var steps = new ArrayList<Step>();
        var sum = Elapsed.NONE;
        for (var span : counted(stretches)) {
            var one = between(span, counting, article);
            steps.addAll(one.steps());
            sum = sum.plus(one.value());
        }
        var carried = sum.carried();
        steps.add(Step.of(
                TimeRule.STRETCHES_SUMMED,
                article,
                new TextArg("sum", sum.toString()),
                new TextArg("elapsed", carried.toString())));
        return Explained.of(carried, steps);
    }

    /// The sum in whole months: days left over count as one month, once.
    public static Explained<Quantity> months(Collection<Stretch> stretches, Counting counting, LegalRef article) {
        return total(stretches, counting, article).then(sum -> roundedUp(sum, article));
    }

    /// Years, months and days, as a certificate adds them up, in whole months. Days left over count as one month.
    public static Explained<Quantity> roundedUp(Elapsed elapsed, LegalRef article) {
        var months = Quantity.of(elapsed.roundedUp().wholeMonths(), PeriodUnit.MONTHS);
        return Explained.of(
                months,
                Step.of(
                        TimeRule.DAYS_LEFT_OVER_ROUNDED_UP,
                        article,
                        new TextArg("elapsed", elapsed.carried().toString()),
                        new QuantityArg("months", months)));
    }

    private static List<DateSpan> counted(Collection<Stretch> stretches) {
        return Spans.union(stretches.stream().map(Stretch::counted).toList());
    }
}
