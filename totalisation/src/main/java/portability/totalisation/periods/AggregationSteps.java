package portability.totalisation.periods;

import static portability.totalisation.reason.PensionRule.FOREIGN_TIME_CONVERTED;
import static portability.totalisation.reason.PensionRule.OVERLAP_LEFT_OUT;
import static portability.totalisation.reason.PensionRule.OWN_TIME_DISPLACED;
import static portability.totalisation.reason.PensionRule.TIME_TOTALISED;
import static portability.totalisation.reason.PensionRule.YEAR_CEILING_APPLIED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Instrument;
import portability.totalisation.question.ForeignRecord;

/// The reasons of an aggregation, collected while it is calculated.
final class AggregationSteps {
    private final Instrument instrument;
    private final Conversion conversion;
    private final Scale scale;
    private final List<Step> steps = new ArrayList<>();

    AggregationSteps(Instrument instrument, Conversion conversion, Scale scale) {
        this.instrument = instrument;
        this.conversion = conversion;
        this.scale = scale;
    }

    List<Step> all() {
        return steps;
    }

    void displaced(long lost, boolean voluntary, DateSpan window) {
        var arguments = new ArrayList<Argument>(
                List.of(quantity("displaced", lost), instrument.overlap().cited("clause")));
        if (voluntary) arguments.add(voluntaryAddOn(window));
        steps.add(Step.of(OWN_TIME_DISPLACED, instrument.overlap().article(), arguments.toArray(Argument[]::new)));
    }

    /// Voluntary time that gives way is not lost: its amount is added to the pro rata one. Art. 43(2). The
    /// amount is not loaded, and the figure says so.
    private LawArg voluntaryAddOn(DateSpan window) {
        return new LawArg(
                new TextArg("addOn", "what the formula gives for the time"),
                instrument.id() + "/voluntary_add_on",
                window.start(),
                "Reg. (EC) 987/2009 Art. 43(2): own law on voluntary contributions is not loaded",
                false);
    }

    void overlap(ForeignRecord record, long days) {
        if (days > 0)
            steps.add(Step.of(
                    OVERLAP_LEFT_OUT,
                    instrument.overlap().article(),
                    state(record),
                    new NumberArg("days", BigDecimal.valueOf(days)),
                    instrument.overlap().cited("clause")));
    }

    void cut(ForeignRecord record, long cut) {
        if (cut > 0)
            steps.add(Step.of(
                    YEAR_CEILING_APPLIED,
                    instrument.conversion().article(),
                    state(record),
                    quantity("leftOut", cut),
                    quantity("perYear", scale.perYear())));
    }

    void converted(ForeignRecord record, long exact, long counted) {
        var unit = scale.unit();
        var reported = reported(record);
        var arguments = new ArrayList<Argument>(6);
        arguments.add(state(record));
        arguments.add(new NumberArg("exact", shown(exact)));
        arguments.add(quantity("counted", counted));
        arguments.add(new TextArg("reported", names(record, reported)));
        conversion
                .source(unit)
                .ifPresent(row -> arguments.add(row.cited(days -> new TextArg("table", days.toString()))));
        for (var other : reported) {
            var row = conversion.source(other);
            if (other == unit || row.isEmpty()) continue;
            arguments.add(row.get().cited(days -> new TextArg("reportedTable", days.toString())));
            break;
        }
        for (var other : reported) {
            if (!Conversion.byPath(other, unit)) continue;
            arguments.add(new CodeArg("path", instrument.conversion().path().name()));
            break;
        }
        steps.add(
                Step.of(FOREIGN_TIME_CONVERTED, instrument.conversion().article(), arguments.toArray(Argument[]::new)));
    }

    void totalised(long own, long total) {
        steps.add(Step.of(
                TIME_TOTALISED,
                instrument.aggregation().article(),
                quantity("own", own),
                quantity("foreign", total - own),
                quantity("total", total),
                instrument.aggregation().cited("clause")));
    }

    private static Set<PeriodUnit> reported(ForeignRecord record) {
        var units = EnumSet.noneOf(PeriodUnit.class);
        for (var period : record.periods()) {
            var reported = period.reported();
            if (reported.isPresent()) units.add(reported.get().unit());
        }
        return units;
    }

    private static String names(ForeignRecord record, Set<PeriodUnit> units) {
        var names = new ArrayList<String>();
        for (var period : record.periods())
            if (period.reported().isEmpty()) {
                names.add("DATES");
                break;
            }
        for (var unit : units) names.add(unit.name());
        return String.join(" ", names);
    }

    private BigDecimal shown(long amount) {
        Fraction fraction = scale.fraction(amount);
        return Fractions.shown(fraction);
    }

    private QuantityArg quantity(String name, long amount) {
        return new QuantityArg(name, new Quantity(shown(amount), scale.unit()));
    }

    private static CodeArg state(ForeignRecord record) {
        return new CodeArg("state", record.state().code());
    }
}
