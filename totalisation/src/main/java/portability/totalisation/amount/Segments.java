package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.SEGMENTS_ADDED;
import static portability.totalisation.reason.FormulaRule.SEGMENT_WEIGHED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Combined.Segmented;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.periods.Spans;
import portability.totalisation.question.FigureName;

/// Own time under several laws: each stretch by the formula of its law.
final class Segments {
    private static final FigureName OWN_PERIODS = new FigureName("OWN_PERIODS");

    private Segments() {}

    static Fraction of(Segmented law, Working working) {
        var sum = Fraction.ZERO;
        var parts = parts(law, working);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.signum() == 0) continue;
            var formula = law.segments().get(i).formula();
            var amount = switch (law.weighing()) {
                case SHARE -> Amounts.in(formula, working).multiply(part);
                case OWN -> Amounts.in(formula, working.with(working.counted().multiply(part)));
            };
            working.step(
                    SEGMENT_WEIGHED,
                    law.article(),
                    Cited.number("segment", i + 1L),
                    Cited.number("part", part),
                    new CodeArg("weighing", law.weighing().name()),
                    working.money("amount", amount));
            sum = sum.add(amount);
        }
        working.step(SEGMENTS_ADDED, law.article(), working.money("amount", sum));
        return sum;
    }

    /// The part of own days in each segment; together the whole.
    private static List<Fraction> parts(Segmented law, Working working) {
        var start = working.basis().start();
        var spans = Spans.union(working.basis().own().stream()
                .map(InsurancePeriod::span)
                .filter(span -> span.start().isBefore(start))
                .toList());
        var days = new ArrayList<Long>();
        var from = LocalDate.MIN;
        for (var segment : law.segments()) {
            var until = segment.until().filter(start::isAfter).orElse(start);
            long within = 0;
            for (var span : spans) within += within(span, from, until);
            days.add(within);
            from = until;
        }
        long total = days.stream().mapToLong(Long::longValue).sum();
        if (total == 0) throw new FigureMissing(OWN_PERIODS);
        return days.stream().map(part -> Fraction.of(part, total)).toList();
    }

    private static long within(DateSpan span, LocalDate from, LocalDate until) {
        var start = span.start().isBefore(from) ? from : span.start();
        var end = span.end().isAfter(until) ? until : span.end();
        return start.isBefore(end) ? ChronoUnit.DAYS.between(start, end) : 0;
    }
}
