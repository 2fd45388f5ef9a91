package portability.totalisation.periods;

import static portability.totalisation.reason.PensionRule.FOREIGN_TIME_CONVERTED;
import static portability.totalisation.reason.PensionRule.OVERLAP_LEFT_OUT;
import static portability.totalisation.reason.PensionRule.OWN_TIME_DISPLACED;
import static portability.totalisation.reason.PensionRule.TIME_TOTALISED;
import static portability.totalisation.reason.PensionRule.YEAR_CEILING_APPLIED;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Instrument;
import portability.totalisation.periods.StateTime.Located;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;

/// Adds the periods of other states to own ones, for one instrument.
///
/// Own periods keep their time unless a foreign one of higher rank lies on it. What is not placed on the calendar is
/// presumed not to overlap, as far as the calendar year has room. Each state's time is rounded up once, at the end.
/// Source: Reg. (EC) 987/2009 Arts. 12 and 13; bilateral instruments by their own table.
public final class Aggregation {
    private static final Comparator<ForeignRecord> BY_STATE = Comparator.comparing(ForeignRecord::state);

    private final Instrument instrument;
    private final Conversion conversion;
    private final Counted counted;
    private final PeriodUnit unit;
    private final DateSpan window;
    private final List<Step> steps = new ArrayList<>();
    private final List<Located> taken = new ArrayList<>();
    private final NavigableMap<Integer, BigFraction> used = new TreeMap<>();

    private Aggregation(Instrument instrument, PeriodUnit unit, DateSpan window) {
        this.instrument = instrument;
        this.conversion = new Conversion(instrument.conversion());
        this.counted = new Counted(conversion, unit);
        this.unit = unit;
        this.window = window;
    }

    /// The own time with the records of the partners added.
    ///
    /// @param window only time within it counts
    public static Explained<Aggregated> of(
            StateTime own, List<ForeignRecord> partners, Instrument instrument, DateSpan window) {
        return new Aggregation(instrument, own.unit(), window).add(own, partners);
    }

    /// The time of one state alone, in the given unit, with nothing left out for overlap.
    public static BigFraction alone(ForeignRecord record, Instrument instrument, PeriodUnit unit, DateSpan window) {
        return new Counted(new Conversion(instrument.conversion()), unit)
                .time(record.periods(), Counting.AS_REPORTED, window)
                .total();
    }

    private Explained<Aggregated> add(StateTime own, List<ForeignRecord> partners) {
        taken.addAll(own.located());
        used.putAll(own.byYear());
        var foreign = new TreeMap<Country, BigInteger>();
        var displaced = new ArrayList<DateSpan>();
        for (var record : partners.stream().sorted(BY_STATE).toList()) {
            var time = counted.time(record.periods(), Counting.AS_REPORTED, window);
            var lost = displacedBy(time, own);
            displaced.addAll(lost);
            counted.locatedByYear(lost).forEach((year, amount) -> used.merge(year, amount.negate(), BigFraction::add));
            foreign.put(record.state(), addState(record, time));
        }
        var kept = keptOf(own, displaced);
        var result = new Aggregated(unit, kept, foreign);
        steps.add(Step.of(
                TIME_TOTALISED,
                instrument.aggregation().article(),
                quantity("own", kept),
                quantity("foreign", result.total().subtract(kept)),
                quantity("total", result.total()),
                instrument.aggregation().cited("clause")));
        return Explained.of(result, steps);
    }

    private BigInteger addState(ForeignRecord record, StateTime time) {
        var free = new ArrayList<DateSpan>();
        for (var located : time.located())
            free.addAll(Spans.without(List.of(located.span()), blocking(located.kind())));
        free = new ArrayList<>(Spans.union(free));
        long lost = Spans.days(time.spans()) - Spans.days(free);
        if (lost > 0)
            steps.add(Step.of(
                    OVERLAP_LEFT_OUT,
                    instrument.overlap().article(),
                    state(record),
                    new NumberArg("days", BigDecimal.valueOf(lost)),
                    instrument.overlap().cited("clause")));
        var exact = within(record, free, time.unlocated());
        var rounded = Fractions.ceil(exact);
        free.forEach(span -> taken.add(new Located(PeriodKind.COMPULSORY, span)));
        steps.add(
                Step.of(FOREIGN_TIME_CONVERTED, instrument.conversion().article(), converted(record, exact, rounded)));
        return rounded;
    }

    private Argument[] converted(ForeignRecord record, BigFraction exact, BigInteger rounded) {
        var arguments = new ArrayList<Argument>(List.of(
                state(record),
                new NumberArg("exact", Fractions.shown(exact)),
                new QuantityArg("counted", Quantity.of(rounded.longValueExact(), unit)),
                new TextArg("reported", reportedUnits(record))));
        conversion
                .source(unit)
                .ifPresent(row -> arguments.add(row.cited(days -> new TextArg("table", days.toString()))));
        record.periods().stream()
                .flatMap(period -> period.reported().stream())
                .map(Quantity::unit)
                .distinct()
                .sorted()
                .filter(reported -> reported != unit)
                .flatMap(reported -> conversion.source(reported).stream())
                .limit(1)
                .forEach(row -> arguments.add(row.cited(days -> new TextArg("reportedTable", days.toString()))));
        return arguments.toArray(Argument[]::new);
    }

    private static String reportedUnits(ForeignRecord record) {
        var units = record.periods().stream()
                .map(period -> period.reported()
                        .map(quantity -> quantity.unit().name())
                        .orElse("DATES"))
                .distinct()
                .sorted()
                .toList();
        return String.join(" ", units);
    }

    /// What of the free days and the amounts without dates fits into the years; also marks it as used.
    private BigFraction within(
            ForeignRecord record, List<DateSpan> free, NavigableMap<Integer, BigFraction> unlocated) {
        var exact = free.stream().map(counted::measure).reduce(BigFraction.ZERO, BigFraction::add);
        var cut = BigFraction.ZERO;
        for (var entry : counted.locatedByYear(free).entrySet()) {
            var excess = Fractions.positive(entry.getValue().subtract(room(entry.getKey())));
            cut = cut.add(excess);
            used.merge(entry.getKey(), entry.getValue().subtract(excess), BigFraction::add);
        }
        for (var entry : unlocated.entrySet()) {
            var amount = record.communicated() == Communication.BY_YEAR
                    ? BigFraction.of(Fractions.ceil(entry.getValue()))
                    : entry.getValue();
            var part = Fractions.min(amount, room(entry.getKey()));
            cut = cut.add(amount.subtract(part));
            exact = exact.add(amount);
            used.merge(entry.getKey(), part, BigFraction::add);
        }
        if (cut.signum() > 0)
            steps.add(Step.of(
                    YEAR_CEILING_APPLIED,
                    instrument.conversion().article(),
                    state(record),
                    quantity("leftOut", cut),
                    quantity("perYear", conversion.perYear(unit))));
        return exact.subtract(cut);
    }

    private BigFraction room(int year) {
        return Fractions.positive(conversion.perYear(unit).subtract(used.getOrDefault(year, BigFraction.ZERO)));
    }

    /// The days a foreign period of this kind gives way to: all taken ones it does not outrank.
    private List<DateSpan> blocking(PeriodKind kind) {
        return taken.stream()
                .filter(located -> !kind.outranks(located.kind()))
                .map(Located::span)
                .toList();
    }

    private static List<DateSpan> displacedBy(StateTime foreign, StateTime own) {
        var displaced = new ArrayList<DateSpan>();
        for (var mine : own.located()) {
            var stronger = foreign.located().stream()
                    .filter(theirs -> theirs.kind().outranks(mine.kind()))
                    .map(Located::span)
                    .toList();
            displaced.addAll(Spans.common(List.of(mine.span()), stronger));
        }
        return displaced;
    }

    private BigFraction keptOf(StateTime own, List<DateSpan> displaced) {
        if (displaced.isEmpty()) return own.total();
        var lost = Spans.union(displaced).stream().map(counted::measure).reduce(BigFraction.ZERO, BigFraction::add);
        steps.add(Step.of(
                OWN_TIME_DISPLACED,
                instrument.overlap().article(),
                quantity("displaced", lost),
                instrument.overlap().cited("clause")));
        return own.total().subtract(lost);
    }

    private QuantityArg quantity(String name, BigFraction amount) {
        return new QuantityArg(name, new Quantity(Fractions.shown(amount), unit));
    }

    private static CodeArg state(ForeignRecord record) {
        return new CodeArg("state", record.state().code());
    }
}
