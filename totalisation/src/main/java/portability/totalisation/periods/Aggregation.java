package portability.totalisation.periods;

import static portability.totalisation.reason.PensionRule.FOREIGN_TIME_CONVERTED;
import static portability.totalisation.reason.PensionRule.OVERLAP_LEFT_OUT;
import static portability.totalisation.reason.PensionRule.OWN_TIME_DISPLACED;
import static portability.totalisation.reason.PensionRule.TIME_TOTALISED;
import static portability.totalisation.reason.PensionRule.YEAR_CEILING_APPLIED;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
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
/// presumed not to overlap, as far as its days and the calendar year have room. Each state's time is rounded up once,
/// at the end.
/// Source: Reg. (EC) 987/2009 Arts. 12 and 13; bilateral instruments by their own table.
public final class Aggregation {
    private static final Comparator<ForeignRecord> BY_STATE = Comparator.comparing(ForeignRecord::state);

    private final Instrument instrument;
    private final Conversion conversion;
    private final Counted counted;
    private final PeriodUnit unit;
    private final DateSpan window;
    private final List<Step> steps = new ArrayList<>();
    /// Days that count for some state already.
    private final List<DateSpan> taken = new ArrayList<>();
    /// Days on which there may be time of some state, whether it could be placed or not.
    private final List<DateSpan> touched = new ArrayList<>();
    private final NavigableMap<Integer, BigFraction> used = new TreeMap<>();
    /// What the years of each state come to when each is rounded up by itself: more than this is no rounding any more.
    private final NavigableMap<Integer, BigFraction> roundedByYear = new TreeMap<>();

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
        var times = new LinkedHashMap<ForeignRecord, StateTime>();
        for (var record : partners.stream().sorted(BY_STATE).toList())
            times.put(record, counted.time(record.periods(), Counting.AS_REPORTED, window));
        var displaced = displaced(own, times.values());
        var kept = keptOf(own, displaced);
        used.putAll(own.byYear());
        counted.locatedByYear(displaced).forEach((year, lost) -> used.merge(year, lost.negate(), BigFraction::add));
        roundedUp(used);
        taken.addAll(Spans.without(own.spans(), displaced));
        touched.addAll(own.touched());
        var foreign = new TreeMap<Country, BigInteger>();
        var total = kept;
        for (var entry : times.entrySet()) {
            var others = new ArrayList<>(times.values());
            others.remove(entry.getValue());
            others.add(own);
            var counts = addState(entry.getKey(), entry.getValue(), others, total);
            foreign.put(entry.getKey().state(), counts);
            total = total.add(counts);
        }
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

    /// @param others the other states' time, own time included
    /// @param before what counts so far
    private BigInteger addState(ForeignRecord record, StateTime time, List<StateTime> others, BigFraction before) {
        touched.addAll(time.touched());
        var lostToOthers = new ArrayList<>(taken);
        for (var other : others) lostToOthers.addAll(lostAsEquivalent(time, other));
        var free = Spans.without(time.spans(), lostToOthers);
        long lost = Spans.days(time.spans()) - Spans.days(free);
        if (lost > 0)
            steps.add(Step.of(
                    OVERLAP_LEFT_OUT,
                    instrument.overlap().article(),
                    state(record),
                    new NumberArg("days", BigDecimal.valueOf(lost)),
                    instrument.overlap().cited("clause")));
        taken.addAll(free);
        var exact = within(record, free, time);
        var rounded = roundedUp(exact, before);
        steps.add(
                Step.of(FOREIGN_TIME_CONVERTED, instrument.conversion().article(), converted(record, exact, rounded)));
        return rounded;
    }

    /// The next whole unit, unless states rounded up one after the other would fill the years beyond what they hold.
    private BigInteger roundedUp(BigFraction exact, BigFraction before) {
        var most = roundedByYear.values().stream()
                .map(amount -> Fractions.min(amount, conversion.perYear(unit)))
                .reduce(BigFraction.ZERO, BigFraction::add);
        var room = Fractions.floor(Fractions.positive(most.subtract(before)));
        return Fractions.ceil(exact).min(room.max(Fractions.floor(exact)));
    }

    private void roundedUp(NavigableMap<Integer, BigFraction> byYear) {
        byYear.forEach(
                (year, amount) -> roundedByYear.merge(year, BigFraction.of(Fractions.ceil(amount)), BigFraction::add));
    }

    private List<DateSpan> lostAsEquivalent(StateTime time, StateTime other) {
        return switch (instrument.overlapRule()) {
            case OWN_KEEPS -> List.of();
            case BY_KIND -> Precedence.lostAsEquivalent(time, other);
        };
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
    private BigFraction within(ForeignRecord record, List<DateSpan> free, StateTime time) {
        var exact = free.stream().map(counted::measure).reduce(BigFraction.ZERO, BigFraction::add);
        var cut = BigFraction.ZERO;
        var mine = new TreeMap<Integer, BigFraction>();
        for (var entry : counted.locatedByYear(free).entrySet()) {
            var excess = Fractions.positive(entry.getValue().subtract(room(entry.getKey())));
            cut = cut.add(excess);
            mark(mine, entry.getKey(), entry.getValue().subtract(excess));
        }
        for (var entry : time.unlocated().entrySet()) {
            var amount = record.communicated() == Communication.BY_YEAR
                    ? BigFraction.of(Fractions.ceil(entry.getValue()))
                    : entry.getValue();
            var part = Fractions.min(amount, Fractions.min(room(entry.getKey()), free(time, entry.getKey())));
            cut = cut.add(amount.subtract(part));
            exact = exact.add(amount);
            mark(mine, entry.getKey(), part);
        }
        roundedUp(mine);
        if (cut.signum() > 0)
            steps.add(Step.of(
                    YEAR_CEILING_APPLIED,
                    instrument.conversion().article(),
                    state(record),
                    quantity("leftOut", cut),
                    quantity("perYear", conversion.perYear(unit))));
        return exact.subtract(cut);
    }

    private void mark(NavigableMap<Integer, BigFraction> mine, int year, BigFraction amount) {
        used.merge(year, amount, BigFraction::add);
        mine.merge(year, amount, BigFraction::add);
    }

    /// How much more the year can hold: never more than its ceiling, nor than the months for which anything is known.
    private BigFraction room(int year) {
        var months = inYear(Spans.monthsTouched(touched), year);
        return Fractions.positive(Fractions.min(conversion.perYear(unit), measured(months))
                .subtract(used.getOrDefault(year, BigFraction.ZERO)));
    }

    /// What is left of the days within which the state's amounts without dates lie.
    private BigFraction free(StateTime time, int year) {
        var open = time.open().stream().map(Located::span).toList();
        return measured(Spans.without(inYear(Spans.monthsTouched(open), year), taken));
    }

    private BigFraction measured(List<DateSpan> spans) {
        return spans.stream().map(counted::measure).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static List<DateSpan> inYear(List<DateSpan> spans, int year) {
        return Spans.common(spans, List.of(Spans.yearOf(year)));
    }

    /// The own days that give way to foreign ones.
    private List<DateSpan> displaced(StateTime own, Collection<StateTime> foreign) {
        var lost = new ArrayList<DateSpan>();
        for (var time : foreign) {
            lost.addAll(
                    switch (instrument.overlapRule()) {
                        case OWN_KEEPS -> List.<DateSpan>of();
                        case BY_KIND -> Precedence.outranked(own, time);
                    });
            lost.addAll(lostAsEquivalent(own, time));
        }
        return Spans.union(lost);
    }

    private BigFraction keptOf(StateTime own, List<DateSpan> displaced) {
        if (displaced.isEmpty()) return own.total();
        var lost = measured(displaced);
        var arguments = new ArrayList<Argument>(
                List.of(quantity("displaced", lost), instrument.overlap().cited("clause")));
        boolean voluntary = own.located().stream()
                .anyMatch(located -> located.kind() == PeriodKind.VOLUNTARY
                        && displaced.stream().anyMatch(located.span()::overlaps));
        if (voluntary) arguments.add(addOnNotCalculated());
        steps.add(Step.of(OWN_TIME_DISPLACED, instrument.overlap().article(), arguments.toArray(Argument[]::new)));
        return own.total().subtract(lost);
    }

    /// Voluntary time that gives way is not lost: its amount is added to the pro rata one. Art. 43(2). The amount is
    /// not calculated here, and the figure says so.
    private LawArg addOnNotCalculated() {
        return new LawArg(
                new TextArg("addOn", "not calculated"),
                instrument.id() + "/voluntary_add_on",
                window.start(),
                "Reg. (EC) 987/2009 Art. 43(2): the amount for displaced voluntary time is to be added",
                false);
    }

    private QuantityArg quantity(String name, BigFraction amount) {
        return new QuantityArg(name, new Quantity(Fractions.shown(amount), unit));
    }

    private static CodeArg state(ForeignRecord record) {
        return new CodeArg("state", record.state().code());
    }
}
