package portability.totalisation.periods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.PeriodKind;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Manner;
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
    private final ConversionTable table;
    private final Scale scale;
    private final StateTime own;
    private final List<ForeignRecord> records;
    private final StateTime[] times;
    private final Measured[] assigned;
    private final AggregationSteps steps;

    private Aggregation(StateTime own, List<ForeignRecord> partners, Instrument instrument, DateSpan window) {
        this.instrument = instrument;
        this.table = table(instrument, own);
        this.records = new ArrayList<>(partners);
        records.sort(BY_STATE);
        var conversion = new Conversion(table);
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
        var days = Precedence.assigned(instrument.overlapRule(), times);
        this.assigned = new Measured[times.length];
        for (int i = 0; i < times.length; i++) assigned[i] = times[i].measured(days[i]);
        this.steps = new AggregationSteps(instrument, conversion, scale);
    }

    /// The rows are the instrument's. How amounts are rounded and credited is the deciding law's where it says so: a
    /// quarter of coverage or a contributory year is credited by one party's law alone.
    private static ConversionTable table(Instrument instrument, StateTime own) {
        var deciding = own.scale().table().manner();
        return deciding.equals(Manner.STRICT)
                ? instrument.conversion()
                : instrument.conversion().with(deciding);
    }

    /// The own time with the records of the partners added.
    ///
    /// @param window only time within it counts
    public static Explained<Aggregated> of(
            StateTime own, List<ForeignRecord> partners, Instrument instrument, DateSpan window) {
        return new Aggregation(own, partners, instrument, window).add(window);
    }

    /// The time of one state by the instrument's table alone: counted anew where the deciding law reads decimals in its
    /// own way.
    private Fraction alone(int i, DateSpan window) {
        var written = instrument.conversion();
        if (written.manner().decimals() == table.manner().decimals()) return scale.fraction(times[i + 1].exact());
        var time = new Counted(new Conversion(written), own.unit())
                .time(records.get(i).periods(), written.manner().dates(), window);
        return time.scale().fraction(time.exact());
    }

    private Explained<Aggregated> add(DateSpan window) {
        long kept = own.exact();
        var voluntary = Days.NONE;
        var mine = assigned[0].days();
        if (own.located().count() > mine.count()) {
            kept = own.amount(assigned[0]);
            voluntary = own.of(PeriodKind.VOLUNTARY).without(mine);
            steps.displaced(own.exact() - kept, !voluntary.isNone(), window);
        }
        var room = new YearRoom(scale, times, assigned);
        var parts = new StatePart[records.size()];
        var exact = new long[records.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new StatePart(records.get(i), times[i + 1], assigned[i + 1], scale, table);
            exact[i] = parts[i].within(room, i + 1);
        }
        long ownCounted = own.counted(kept);
        var counted = own.counting().roundsTotalUp()
                ? Rounded.onTheTotal(kept, exact, scale)
                : Rounded.eachState(
                        ownCounted, exact, room.most(), table.manner().remainder(), scale);
        long total = ownCounted;
        var states = new TreeMap<Country, Added>();
        for (int i = 0; i < parts.length; i++) {
            total += counted[i];
            explain(i, parts[i], exact[i], counted[i]);
            states.put(
                    records.get(i).state(),
                    new Added(
                            alone(i, window),
                            scale.fraction(exact[i]),
                            scale.fraction(counted[i]),
                            scale.fraction(parts[i].cut())));
        }
        steps.totalised(ownCounted, total);
        var voluntaryTime = scale.ofThirtieths(Measure.thirtieths(voluntary, own.arithmetic()));
        return Explained.of(
                new Aggregated(
                        own.unit(), scale.fraction(ownCounted), own.total(), scale.fraction(voluntaryTime), states),
                steps.all());
    }

    private void explain(int i, StatePart part, long exact, long counted) {
        var record = records.get(i);
        steps.overlap(
                record, times[i + 1].located().count() - assigned[i + 1].days().count());
        steps.cut(record, part.cut());
        steps.converted(record, exact, counted);
    }
}
