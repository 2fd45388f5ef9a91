package portability.totalisation.periods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.law.Instrument;
import portability.totalisation.periods.Aggregated.Added;
import portability.totalisation.question.ForeignRecord;

/// Adds the periods of other states to own ones, for one instrument.
///
/// Every day goes to one state: see [Precedence]. What is not placed on the calendar is presumed not to overlap, as
/// far as its days and the calendar year have room. Each state's time is rounded once, at the end.
/// Source: Reg. (EC) 987/2009 Arts. 12 and 13; bilateral instruments by their own table.
public final class Aggregation {
    private static final Comparator<ForeignRecord> BY_STATE = Comparator.comparing(ForeignRecord::state);

    private final Instrument instrument;
    private final Scale scale;
    private final StateTime own;
    private final List<ForeignRecord> records;
    private final StateTime[] times;
    private final Days[] assigned;
    private final AggregationSteps steps;

    private Aggregation(StateTime own, List<ForeignRecord> partners, Instrument instrument, DateSpan window) {
        this.instrument = instrument;
        this.records = new ArrayList<>(partners);
        records.sort(BY_STATE);
        var conversion = new Conversion(instrument.conversion());
        var finest = Scale.of(conversion, own.unit());
        for (var record : records) finest = finest.with(record.periods());
        this.scale = finest.finer(own.scale());
        this.own = own.at(scale);
        var counted = new Counted(conversion, own.unit());
        this.times = new StateTime[records.size() + 1];
        times[0] = this.own;
        for (int i = 1; i < times.length; i++)
            times[i] = counted.time(
                    records.get(i - 1).periods(),
                    instrument.conversion().manner().dates(),
                    window,
                    scale);
        this.assigned = Precedence.assigned(instrument.overlapRule(), times);
        this.steps = new AggregationSteps(instrument, conversion, scale);
    }

    /// The own time with the records of the partners added.
    ///
    /// @param window only time within it counts
    public static Explained<Aggregated> of(
            StateTime own, List<ForeignRecord> partners, Instrument instrument, DateSpan window) {
        return new Aggregation(own, partners, instrument, window).add(window);
    }

    /// The time of one state alone, in the given unit, with nothing left out for overlap.
    public static BigFraction alone(ForeignRecord record, Instrument instrument, PeriodUnit unit, DateSpan window) {
        var table = instrument.conversion();
        var time = new Counted(new Conversion(table), unit)
                .time(record.periods(), table.manner().dates(), window);
        return time.scale().fraction(time.exact());
    }

    private Explained<Aggregated> add(DateSpan window) {
        long kept = own.exact();
        var voluntary = Days.NONE;
        if (own.located().count() > assigned[0].count()) {
            kept = own.measured(assigned[0]);
            voluntary = own.of(PeriodKind.VOLUNTARY).without(assigned[0]);
            steps.displaced(own.exact() - kept, !voluntary.isNone(), window);
        }
        long ownCounted = own.counted(kept);
        var room = new YearRoom(scale, times, assigned);
        var states = new TreeMap<Country, Added>();
        long total = ownCounted;
        long exactTotal = kept;
        for (int i = 1; i < times.length; i++) {
            var record = records.get(i - 1);
            steps.overlap(record, times[i].located().count() - assigned[i].count());
            var part = new StatePart(record, times[i], assigned[i], scale, instrument.conversion());
            long exact = part.within(room, i);
            exactTotal += exact;
            long counted = own.counting().roundsTotalUp()
                    ? scale.ceil(exactTotal) - total
                    : room.rounded(
                            exact, total, instrument.conversion().manner().remainder());
            total += counted;
            steps.cut(record, part.cut());
            steps.converted(record, exact, counted);
            states.put(
                    record.state(),
                    new Added(
                            scale.fraction(times[i].exact()),
                            scale.fraction(exact),
                            scale.whole(counted),
                            scale.fraction(part.cut())));
        }
        steps.totalised(ownCounted, total);
        var voluntaryTime = scale.ofThirtieths(Measure.thirtieths(voluntary, own.arithmetic()));
        return Explained.of(
                new Aggregated(
                        own.unit(), scale.fraction(ownCounted), own.total(), scale.fraction(voluntaryTime), states),
                steps.all());
    }
}
