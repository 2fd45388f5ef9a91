package portability.totalisation;

import static portability.totalisation.reason.PensionRule.CONDITION_NOT_IN_FORCE;
import static portability.totalisation.reason.PensionRule.CONTRIBUTIONS_FLOW_HOME;
import static portability.totalisation.reason.PensionRule.FOREIGN_TIME_NEVER_ENTERS;
import static portability.totalisation.reason.PensionRule.LAST_STATE_PAYS_ALONE;
import static portability.totalisation.reason.PensionRule.LUMP_SUM_ONLY;
import static portability.totalisation.reason.PensionRule.METHOD_APPLIED;
import static portability.totalisation.reason.PensionRule.NO_OWN_PERIODS;
import static portability.totalisation.reason.PensionRule.NO_TOTALISED_RIGHT;
import static portability.totalisation.reason.PensionRule.PRO_RATA_WAIVED;
import static portability.totalisation.reason.PensionRule.SHORT_PERIODS_IN_THEORETICAL_ONLY;
import static portability.totalisation.reason.PensionRule.SHORT_PERIOD_RELEASED;
import static portability.totalisation.reason.PensionRule.TOTALISATION_NOT_NEEDED;
import static portability.totalisation.reason.PensionRule.TOTALISED_RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.totalisation.amount.Durations;
import portability.totalisation.amount.ProRata;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyRule;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Aggregation;
import portability.totalisation.question.ForeignRecord;

/// A right by one instrument: the periods of its parties, and of nobody else, stand beside own ones.
final class InstrumentRoute {
    private final OwnFacts facts;
    private final Instrument instrument;
    private final List<ForeignRecord> partners;
    private final PartyRule rule;
    private final Conditions conditions;
    private final RouteDraft draft;

    InstrumentRoute(OwnFacts facts, Instrument instrument, List<ForeignRecord> partners) {
        this.facts = facts;
        this.instrument = instrument;
        this.partners = partners;
        this.rule = instrument
                .ruleFor(facts.scheme().country())
                .orElseThrow(() -> new LawMissing(
                        instrument.id() + "/rules/" + facts.scheme().country(),
                        facts.start().start()));
        this.conditions = Conditions.of(facts);
        var states = partners.stream().map(ForeignRecord::state).sorted().toList();
        this.draft = new RouteDraft(instrument.id(), Optional.of(instrument.id()), states, facts);
    }

    Route calculate() {
        draft.ownTime();
        if (facts.time().isNone())
            return draft.nothing(
                    NoAmount.NO_OWN_PERIODS,
                    Step.of(NO_OWN_PERIODS, facts.scheme().countingArticle()));
        return switch (rule.method().value()) {
            case DIRECT_ONLY ->
                draft.nothing(
                        NoAmount.FOREIGN_TIME_NEVER_ENTERS,
                        Step.of(FOREIGN_TIME_NEVER_ENTERS, rule.article(), code(), method()));
            case HOME_EXTENSION ->
                draft.nothing(
                        NoAmount.CONTRIBUTIONS_FLOW_HOME,
                        Step.of(CONTRIBUTIONS_FLOW_HOME, rule.article(), code(), method()));
            case LUMP_SUM ->
                draft.nothing(NoAmount.LUMP_SUM_ONLY, Step.of(LUMP_SUM_ONLY, rule.article(), code(), method()));
            case COMPARE_HIGHER, DIRECT_ELSE_PRORATA, OPTION, PRORATA_ONLY, OWN_PERIODS_ONLY, DIRECT_DEDUCTION ->
                totalised();
        };
    }

    private Route totalised() {
        var waiver = rule.neverProRata().get(facts.scheme().id());
        if (waiver != null)
            return draft.nothing(
                    NoAmount.PRO_RATA_WAIVED,
                    Step.of(PRO_RATA_WAIVED, waiver.article(), code(), waiver.cited("clause")));
        var added = Aggregation.of(facts.time(), partners, instrument, facts.window());
        var time = added.value();
        draft.addAll(added.steps()).total(time.total());
        var shortPeriods = ShortPeriods.of(instrument, partners, facts);
        if (shortPeriods.isPresent()
                && shortPeriods.get().ownShort()
                && conditions.openedBy(facts.time().total()).isEmpty())
            return withShortOwnTime(shortPeriods.get(), time);
        return opened(time, shortPeriods);
    }

    /// Little own time and no right on it: others take it over; if all have so little, the last state pays alone.
    private Route withShortOwnTime(ShortPeriods shortPeriods, Aggregated time) {
        var own = draft.quantity("own", facts.time().total());
        if (!shortPeriods.everyState(partners) || !shortPeriods.last())
            return draft.nothing(
                    NoAmount.SHORT_PERIOD_RELEASED,
                    Step.of(SHORT_PERIOD_RELEASED, shortPeriods.article(), own, shortPeriods.limit()));
        var condition = conditions.openedBy(time.total());
        if (condition.isEmpty()) return notOpened(time.total());
        draft.tier(condition.get().tier())
                .add(Step.of(
                        LAST_STATE_PAYS_ALONE, shortPeriods.article(), own, draft.quantity("total", time.total())));
        var amount = facts.amount(condition.get().tier().formula(), time.total());
        return draft.addAll(amount.steps()).paying(Right.TOTALISED, amount.value());
    }

    /// The condition that the total meets decides; whether own time meets the same one decides about totalisation. So a
    /// person with an own right to a lower pension may still reach a higher one by totalisation.
    private Route opened(Aggregated time, Optional<ShortPeriods> shortPeriods) {
        var condition = conditions.openedBy(time.total());
        if (condition.isEmpty()) return notOpened(time.total());
        if (condition.get().opensFor(facts.time().total()) && onlyWithoutOwnRight())
            return draft.nothing(
                    NoAmount.TOTALISATION_NOT_NEEDED,
                    Step.of(TOTALISATION_NOT_NEEDED, rule.article(), code(), method()));
        draft.tier(condition.get().tier())
                .add(Step.of(
                        TOTALISED_RIGHT,
                        condition.get().tier().article(),
                        draft.quantity("total", time.total()),
                        condition.get().required(),
                        code()));
        return switch (rule.method().value()) {
            case COMPARE_HIGHER, DIRECT_ELSE_PRORATA, OPTION, PRORATA_ONLY ->
                proRata(
                        condition.get(),
                        time,
                        shortPeriods.map(ShortPeriods::states).orElse(Set.of()),
                        shortPeriods);
            case OWN_PERIODS_ONLY, DIRECT_ONLY, DIRECT_DEDUCTION, HOME_EXTENSION, LUMP_SUM ->
                fromOwnPeriods(condition.get());
        };
    }

    private boolean onlyWithoutOwnRight() {
        return switch (rule.method().value()) {
            case DIRECT_ELSE_PRORATA, OWN_PERIODS_ONLY -> true;
            case COMPARE_HIGHER, OPTION, PRORATA_ONLY, DIRECT_DEDUCTION, DIRECT_ONLY, HOME_EXTENSION, LUMP_SUM -> false;
        };
    }

    private Route proRata(
            Condition condition, Aggregated time, Set<Country> released, Optional<ShortPeriods> shortPeriods) {
        shortPeriods
                .filter(found -> !found.states().isEmpty())
                .ifPresent(found -> draft.add(Step.of(
                        SHORT_PERIODS_IN_THEORETICAL_ONLY,
                        found.article(),
                        new TextArg("states", names(released)),
                        found.limit())));
        var theoretical = facts.amount(condition.tier().formula(), time.total());
        draft.addAll(theoretical.steps()).theoretical(theoretical.value());
        var sharing = withoutReleased(time, released);
        var total = sharing.total();
        var proRata = ProRata.capped(sharing.own(), total, fullTime(condition));
        var amount = proRata.of(theoretical.value(), total, facts.scheme().currency(), rule.article());
        return draft.add(Step.of(METHOD_APPLIED, rule.article(), code(), method()))
                .addAll(amount.steps())
                .share(proRata)
                .paying(Right.TOTALISED, amount.value());
    }

    /// The time that shares the amount: counted anew, for days that a released state has with another are the other's.
    private Aggregated withoutReleased(Aggregated time, Set<Country> released) {
        if (released.isEmpty()) return time;
        var sharing = partners.stream()
                .filter(record -> !released.contains(record.state()))
                .toList();
        return Aggregation.of(facts.time(), sharing, instrument, facts.window()).value();
    }

    private Optional<BigFraction> fullTime(Condition condition) {
        return instrument
                .capsDenominator()
                .flatMap(_ -> Durations.fullTime(condition.tier().formula(), facts.basis()));
    }

    private Route fromOwnPeriods(Condition condition) {
        var amount = facts.amount(condition.tier().formula(), facts.time().total());
        return draft.add(Step.of(METHOD_APPLIED, rule.article(), code(), method()))
                .addAll(amount.steps())
                .paying(Right.TOTALISED, amount.value());
    }

    private Route notOpened(BigFraction total) {
        var lowest = conditions.lowest();
        if (lowest.isEmpty())
            return draft.nothing(
                    NoAmount.CONDITION_NOT_IN_FORCE,
                    Step.of(
                            CONDITION_NOT_IN_FORCE,
                            rule.article(),
                            new CodeArg("tier", facts.scheme().id()),
                            new DateArg("on", facts.start().start())));
        return draft.nothing(
                NoAmount.NO_TOTALISED_RIGHT,
                Step.of(
                        NO_TOTALISED_RIGHT,
                        lowest.get().tier().article(),
                        code(),
                        draft.quantity("total", total),
                        lowest.get().required()));
    }

    private CodeArg code() {
        return new CodeArg("instrument", instrument.id());
    }

    private LawArg method() {
        return rule.method().cited((Method method) -> new CodeArg("method", method.name()));
    }

    private static String names(Set<Country> states) {
        return states.stream().map(Country::code).sorted().collect(Collectors.joining(", "));
    }
}
