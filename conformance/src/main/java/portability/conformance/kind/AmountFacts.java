package portability.conformance.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import portability.conformance.format.Figures;
import portability.conformance.format.Periods;
import portability.conformance.format.Written;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.amount.Basis;
import portability.totalisation.exact.Fraction;
import portability.totalisation.periods.InsuredTime;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;

/// What an amount is calculated from. A variant has what it does not state from the case itself.
///
/// @param time    the time to calculate with; a theoretical amount has more than own time
/// @param start   the day the pension starts
/// @param periods own periods, for formulas that read earnings
record AmountFacts(
        Optional<Quantity> time,
        Optional<Quantity> ownTime,
        Optional<LocalDate> start,
        Optional<LocalDate> born,
        Optional<LocalDate> ageReached,
        Optional<LocalDate> earliestStart,
        Optional<Household> household,
        List<InsurancePeriod> periods,
        SortedMap<FigureName, BigDecimal> figures) {
    static final AmountFacts NONE = new AmountFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Collections.emptySortedMap());

    /// @param otherwise where the fields say nothing
    static AmountFacts take(Fields fields, AmountFacts otherwise) {
        var time = fields.optional("time").map(Written::time);
        var own = fields.optional("own_time").map(Written::time);
        var figures = Figures.take(fields);
        return new AmountFacts(
                time.or(otherwise::time),
                own.or(() -> time.isPresent() ? Optional.empty() : otherwise.ownTime()),
                fields.optional("start").map(LawNode::date).or(otherwise::start),
                fields.optional("born").map(LawNode::date).or(otherwise::born),
                fields.optional("age_reached").map(LawNode::date).or(otherwise::ageReached),
                fields.optional("earliest_start").map(LawNode::date).or(otherwise::earliestStart),
                fields.optional("household")
                        .map(node -> Written.constant(node, Household.class))
                        .or(otherwise::household),
                fields.optional("periods").map(Periods::read).orElse(otherwise.periods()),
                figures.isEmpty() ? otherwise.figures() : figures);
    }

    /// The unit of the time that is given.
    Optional<PeriodUnit> unit() {
        return time.map(Quantity::unit);
    }

    Fraction counted() {
        return amount(time);
    }

    /// Empty where a case does not say when the pension starts.
    Optional<Basis> basis(PeriodUnit unit, Fraction unitsPerYear, CurrencyUnit currency) {
        return start.map(from -> {
            var reached = ageReached.orElse(from);
            var own = new InsuredTime.Certified(unit, amount(ownTime.or(this::time)), Map.of());
            return new Basis(
                    periods,
                    own,
                    unitsPerYear,
                    currency,
                    born.orElse(from.minusYears(65)),
                    reached,
                    earliestStart.orElse(reached),
                    from,
                    household.orElse(Household.SINGLE),
                    figures,
                    Optional.empty());
        });
    }

    private static Fraction amount(Optional<Quantity> time) {
        return time.map(quantity -> Fraction.of(quantity.amount())).orElse(Fraction.ZERO);
    }
}
