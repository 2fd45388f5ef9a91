package portability.conformance.kind;

import java.time.LocalDate;
import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Periods;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.entitlement.BenefitRight;
import portability.totalisation.entitlement.BenefitRight.Asked;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Instrument;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Aggregation;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Counted;

/// Whether the time of several states opens a right to a benefit that is no pension, and who decides and gives it.
final class BenefitRightKind implements Kind {
    private static final DateSpan ALWAYS = new DateSpan(LocalDate.of(1850, 1, 1), LocalDate.of(2200, 1, 1));

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var instrument = Instruments.taken(given, law);
        var asked = new Asked(
                Written.constant(given.required("branch"), Branch.class),
                given.optional("legislation").map(LawNode::country),
                given.required("last").country(),
                given.required("residence").country(),
                given.optional("in_kind").map(LawNode::flag).orElse(false));
        var counting = given.optional("counting")
                .map(node -> Written.constant(node, Counting.class))
                .orElse(Counting.AS_REPORTED);
        var periods = Periods.take(given);
        var window = given.optional("counts_within").map(Written::span).orElse(ALWAYS);
        var required = given.optional("required").map(Written::time);
        var diedIn = given.optional("died_in").map(LawNode::country);
        return () -> {
            var results = Results.none();
            var deciding = asked.legislation().orElse(asked.last());
            var time = results.take(time(periods, deciding, instrument, new Measured(required, counting, window)));
            var right = results.take(BenefitRight.of(asked, instrument, time, required));
            diedIn.ifPresent(state -> results.with(
                    "death_counts",
                    BenefitRight.deathCountsHere(deciding, state).map(Value::of)));
            return results.with("entitled", Value.of(right.entitled()))
                    .with("competent", Value.of(right.competent().code()))
                    .with("given_by", right.givenBy().map(state -> Value.of(state.code())))
                    .with("article", Value.of(right.article().toString()))
                    .with("own", new Value.Time(time.own(), time.unit()))
                    .with("total", new Value.Time(time.total(), time.unit()));
        };
    }

    private record Measured(Optional<Quantity> required, Counting counting, DateSpan window) {}

    /// The time as the deciding state sees it, in the unit of what its law asks for.
    private static Explained<Aggregated> time(Periods periods, Country deciding, Instrument instrument, Measured by) {
        var unit = by.required().map(Quantity::unit).orElse(PeriodUnit.MONTHS);
        var own = new Counted(new Conversion(instrument.conversion()), unit)
                .time(periods.of(deciding), by.counting(), by.window());
        return Aggregation.of(own, periods.beside(deciding), instrument, by.window());
    }
}
