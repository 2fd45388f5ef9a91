package portability.totalisation;

import static portability.totalisation.method.MethodRule.OWN_TIME_COUNTS_FROM;
import static portability.totalisation.method.MethodRule.THIRD_STATE_LEFT_OUT;
import static portability.totalisation.method.MethodRule.TIME_BEFORE_AGREEMENT_COUNTS;
import static portability.totalisation.method.MethodRule.TIME_BEFORE_AGREEMENT_LEFT_OUT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Instrument.Party;
import portability.totalisation.law.Law;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PeriodScope.PreAgreement;
import portability.totalisation.law.PeriodScope.ThirdStates;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;

/// Decides which time an instrument takes in: not what lies before a day where a clause says so, and that of
/// third states where one lets it in.
final class Admission {
    private final Career career;
    private final Question question;
    private final Law law;
    private final List<PairFinding> pairs;
    private final LocalDate start;
    private final Instrument instrument;
    private final List<Step> steps = new ArrayList<>();

    Admission(
            Career career,
            Question question,
            Law law,
            List<PairFinding> pairs,
            LocalDate start,
            Instrument instrument) {
        this.career = career;
        this.question = question;
        this.law = law;
        this.pairs = pairs;
        this.start = start;
        this.instrument = instrument;
    }

    /// @param partners the records of the parties for which the instrument applies
    Admitted of(List<ForeignRecord> partners) {
        var scope = instrument.periods();
        var third = scope.thirdStates().map(this::thirdStates).orElse(List.of());
        var cut = scope.preAgreement().flatMap(clause -> cut(clause, partners));
        var ownFrom = instrument
                .ruleFor(law.scheme().country())
                .map(rule -> rule.livingThere(
                        question.insured().residence().equals(law.scheme().country())))
                .flatMap(rule -> rule.terms().countsOwnFrom());
        var own = cut.map(day -> after(career.own(), day)).orElse(career.own());
        if (ownFrom.isPresent()) {
            var from = ownFrom.get();
            own = after(own, from.value());
            steps.add(Step.of(
                    OWN_TIME_COUNTS_FROM,
                    instrument.aggregation().article(),
                    code(),
                    from.cited(day -> new DateArg("day", day))));
        }
        var parties = cut.map(day -> partners.stream()
                        .map(record -> record.with(after(record.periods(), day)))
                        .toList())
                .orElse(partners);
        Optional<Career> narrowed = cut.isPresent() || ownFrom.isPresent()
                ? Optional.of(new Career(own, career.foreign(), career.figures()))
                : Optional.empty();
        return new Admitted(
                narrowed,
                parties,
                third,
                third.isEmpty() ? Optional.empty() : scope.thirdStates(),
                adopts(scope, third),
                List.copyOf(steps));
    }

    /// The day before which time does not count; empty where all does.
    private Optional<LocalDate> cut(PreAgreement rule, List<ForeignRecord> partners) {
        var bound = Stream.concat(
                        Stream.of(law.scheme().country()), partners.stream().map(ForeignRecord::state))
                .flatMap(state -> instrument.party(state).stream())
                .map(Party::from)
                .max((one, other) -> one.value().compareTo(other.value()))
                .orElseThrow();
        var day = bound.value();
        var all = Stream.concat(career.own().stream(), partners.stream().flatMap(record -> record.periods().stream()))
                .toList();
        long before = all.stream()
                .filter(period -> period.span().start().isBefore(day))
                .count();
        if (before == 0) return Optional.empty();
        boolean counts = switch (rule.since()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WITH_LATER_TIME ->
                all.stream().anyMatch(period -> period.span().end().isAfter(day));
        };
        steps.add(
                counts
                        ? Step.of(
                                TIME_BEFORE_AGREEMENT_COUNTS,
                                rule.clause().article(),
                                code(),
                                rule.clause().cited("clause"))
                        : Step.of(
                                TIME_BEFORE_AGREEMENT_LEFT_OUT,
                                rule.clause().article(),
                                code(),
                                new NumberArg("periods", BigDecimal.valueOf(before)),
                                rule.clause().cited("clause")));
        return counts ? Optional.empty() : Optional.of(day);
    }

    /// What of the periods lies on or after the day. An amount of time whose days are not known is left out
    /// where it may lie before it.
    private static List<InsurancePeriod> after(List<InsurancePeriod> periods, LocalDate day) {
        return periods.stream()
                .filter(period -> period.span().end().isAfter(day))
                .filter(period -> !period.span().start().isBefore(day)
                        || period.reported().isEmpty())
                .map(period -> period.span().start().isBefore(day)
                        ? period.within(new DateSpan(day, period.span().end()))
                        : period)
                .toList();
    }

    private List<ForeignRecord> thirdStates(ThirdStates rule) {
        var others = career.foreign().stream()
                .filter(record -> instrument.party(record.state()).isEmpty())
                .toList();
        var letIn =
                others.stream().filter(record -> letsIn(rule, record.state())).toList();
        var left = others.stream().filter(record -> !letIn.contains(record)).toList();
        if (!left.isEmpty())
            steps.add(Step.of(
                    THIRD_STATE_LEFT_OUT,
                    rule.clause().article(),
                    new TextArg("states", Admitted.names(left)),
                    code(),
                    rule.clause().cited("clause")));
        return letIn;
    }

    /// Where the other parties have a treaty with the third state too, its time is added as theirs is.
    private boolean adopts(PeriodScope scope, List<ForeignRecord> third) {
        return scope.thirdStates()
                        .filter(rule -> rule.when() == ThirdStates.When.IF_ADOPTED_BY_ONE)
                        .isPresent()
                && !third.stream().allMatch(record -> everyPartnerIsBound(record.state()));
    }

    private boolean letsIn(ThirdStates rule, Country third) {
        boolean bound =
                pairs.stream().anyMatch(pair -> pair.applied() && pair.partner().equals(third));
        return switch (rule.when()) {
            case LIST -> rule.listed().contains(third);
            case IF_ADOPTED_BY_ONE -> bound;
            case IF_BOTH_BOUND -> bound && everyPartnerIsBound(third);
        };
    }

    private boolean everyPartnerIsBound(Country third) {
        return pairs.stream()
                .filter(pair -> pair.applied() && pair.instrument().equals(instrument.id()))
                .map(PairFinding::partner)
                .allMatch(partner -> Stream.concat(law.instruments().stream(), law.elsewhere().stream())
                        .anyMatch(other -> other.bindsOn(partner, start)
                                && other.bindsOn(third, start)
                                && other.branches().contains(law.scheme().branch())));
    }

    private CodeArg code() {
        return new CodeArg("instrument", instrument.id());
    }
}
