package portability.totalisation;

import static portability.totalisation.method.MethodRule.SCHEME_NOT_TOTALISED;
import static portability.totalisation.method.MethodRule.STATE_MAY_REFUSE;
import static portability.totalisation.reason.PensionRule.CONTRIBUTIONS_FLOW_HOME;
import static portability.totalisation.reason.PensionRule.FOREIGN_TIME_NEVER_ENTERS;
import static portability.totalisation.reason.PensionRule.LAST_STATE_PAYS_ALONE;
import static portability.totalisation.reason.PensionRule.LUMP_SUM_ONLY;
import static portability.totalisation.reason.PensionRule.NO_OWN_PERIODS;
import static portability.totalisation.reason.PensionRule.PRO_RATA_WAIVED;
import static portability.totalisation.reason.PensionRule.SHORT_PERIOD_RELEASED;
import static portability.totalisation.reason.PensionRule.TOTALISATION_NOT_NEEDED;
import static portability.totalisation.reason.PensionRule.TOTALISED_RIGHT;

import java.util.Optional;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.ShortPeriod;
import portability.totalisation.law.ShortPeriod.WhenAllShort;
import portability.totalisation.method.LittleTime;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Conversion;

/// A right by one instrument: the periods of its parties, and of nobody else unless a clause says so, stand
/// beside own ones. Finds whether there is a right; the method then makes the amount.
final class InstrumentRoute {
    private final InstrumentCase at;
    private final OwnFacts facts;
    private final RouteDraft draft;

    InstrumentRoute(OwnFacts facts, Instrument instrument, Admitted admitted) {
        this.at = InstrumentCase.of(facts, instrument, admitted);
        this.facts = facts;
        this.draft = at.draft();
    }

    Route calculate() {
        draft.ownTime().addAll(at.admitted().steps());
        if (facts.time().isNone())
            return draft.nothing(
                    at.admitted().narrowed().isPresent() ? NoAmount.TOO_LITTLE_TO_TOTALISE : NoAmount.NO_OWN_PERIODS,
                    Step.of(NO_OWN_PERIODS, facts.scheme().countingArticle()));
        var article = at.rule().article();
        return switch (at.rule().method().value()) {
            case DIRECT_ONLY ->
                draft.nothing(
                        NoAmount.FOREIGN_TIME_NEVER_ENTERS,
                        Step.of(FOREIGN_TIME_NEVER_ENTERS, article, at.code(), at.method()));
            case HOME_EXTENSION ->
                draft.nothing(
                        NoAmount.CONTRIBUTIONS_FLOW_HOME,
                        Step.of(CONTRIBUTIONS_FLOW_HOME, article, at.code(), at.method()));
            case LUMP_SUM ->
                draft.nothing(NoAmount.LUMP_SUM_ONLY, Step.of(LUMP_SUM_ONLY, article, at.code(), at.method()));
            case COMPARE_HIGHER, DIRECT_ELSE_PRORATA, OPTION, PRORATA_ONLY, OWN_PERIODS_ONLY, DIRECT_DEDUCTION ->
                barred().orElseGet(this::totalised);
        };
    }

    /// What keeps the instrument from adding any time: a scheme it leaves alone, or too little own time.
    private Optional<Route> barred() {
        var scheme = facts.scheme().id();
        var excluded = at.rule().neverTotalised().get(scheme);
        if (excluded != null)
            return Optional.of(draft.nothing(
                    NoAmount.FOREIGN_TIME_NEVER_ENTERS,
                    Step.of(SCHEME_NOT_TOTALISED, excluded.article(), excluded.cited("clause"))));
        var waiver = at.rule().neverProRata().get(scheme);
        if (waiver != null)
            return Optional.of(draft.nothing(
                    NoAmount.PRO_RATA_WAIVED,
                    Step.of(PRO_RATA_WAIVED, waiver.article(), at.code(), waiver.cited("clause"))));
        return at.rule().terms().opensWith().flatMap(minimum -> {
            var required = new Conversion(at.instrument().conversion())
                    .exact(minimum.time().on(at.start()).value(), facts.scheme().unit());
            var opens = LittleTime.opens(at.own(), required, minimum.article());
            if (opens.value()) {
                draft.addAll(opens.steps());
                return Optional.empty();
            }
            return Optional.of(
                    draft.nothing(NoAmount.TOO_LITTLE_TO_TOTALISE, opens.steps().getFirst()));
        });
    }

    private Route totalised() {
        var added = at.with(at.admitted().parties());
        var time = added.value();
        draft.addAll(added.steps()).total(time.total());
        var more = at.admitted().thirdStates();
        boolean opened = at.conditions().openedBy(at.entitling(time)).isPresent();
        if (!more.isEmpty() && !(opened && at.admitted().onlyWithoutRight())) {
            var wider = at.with(at.admitted().all());
            time = wider.value();
            draft.addAll(at.admitted().takenIn(at.instrument()))
                    .addAll(wider.steps())
                    .total(time.total());
            return opened(at.admitted().adopts() ? at.admitted().adopted(time) : time, Optional.empty());
        }
        var shortPeriods = ShortPeriods.of(at.instrument(), at.admitted().parties(), time, facts);
        if (shortPeriods.isPresent() && releases(shortPeriods.get())) return withShortOwnTime(shortPeriods.get(), time);
        return opened(time, shortPeriods.filter(found -> !allShortAndNobodyReleased(found)));
    }

    private boolean releases(ShortPeriods found) {
        boolean kept = found.rule().unlessOwnRight()
                && at.conditions().openedBy(facts.entitling().value()).isPresent();
        return found.ownShort() && !kept && !allShortAndNobodyReleased(found);
    }

    private boolean allShortAndNobodyReleased(ShortPeriods found) {
        return found.rule().whenAllShort() == WhenAllShort.NOBODY_IS_RELEASED
                && found.everyState(at.admitted().parties());
    }

    /// Little own time and no right on it: others take it over; if all have so little, the last state pays
    /// alone where the instrument says so.
    private Route withShortOwnTime(ShortPeriods found, Aggregated time) {
        var own = draft.quantity("own", at.own());
        boolean alone = found.rule().whenAllShort() == WhenAllShort.LAST_STATE_PAYS_ALONE
                && found.everyState(at.admitted().parties())
                && found.last();
        if (found.rule().effect() == ShortPeriod.Effect.MAY_REFUSE)
            draft.add(Step.of(STATE_MAY_REFUSE, found.article(), at.code()));
        if (!alone)
            return draft.nothing(
                    NoAmount.SHORT_PERIOD_RELEASED,
                    Step.of(SHORT_PERIOD_RELEASED, found.article(), own, found.limit()));
        var entitling = at.entitling(time);
        var condition = at.conditions().openedBy(entitling);
        if (condition.isEmpty()) return at.notOpened(entitling);
        draft.tier(condition.get().tier())
                .add(Step.of(LAST_STATE_PAYS_ALONE, found.article(), own, draft.quantity("total", time.total())));
        var amount = facts.whole(condition.get().tier().formula(), time);
        return draft.addAll(amount.steps()).paying(Right.TOTALISED, amount.value());
    }

    /// The condition that the total meets decides; whether own time meets the same one decides about
    /// totalisation. So a person with an own right to a lower pension may still reach a higher one by
    /// totalisation.
    private Route opened(Aggregated time, Optional<ShortPeriods> shortPeriods) {
        var entitling = at.entitling(time);
        var condition = at.conditions().openedBy(entitling);
        if (condition.isEmpty()) return at.notOpened(entitling);
        if (condition.get().opensFor(facts.entitling().value()) && onlyWithoutOwnRight())
            return draft.nothing(
                    NoAmount.TOTALISATION_NOT_NEEDED,
                    Step.of(TOTALISATION_NOT_NEEDED, at.rule().article(), at.code(), at.method()));
        draft.tier(condition.get().tier())
                .add(Step.of(
                        TOTALISED_RIGHT,
                        condition.get().tier().article(),
                        draft.quantity("total", time.total()),
                        condition.get().required(),
                        at.code()));
        return switch (at.rule().method().value()) {
            case COMPARE_HIGHER, DIRECT_ELSE_PRORATA, OPTION, PRORATA_ONLY ->
                new ProRataRoute(at, condition.get(), shortPeriods).of(time);
            case DIRECT_DEDUCTION -> new DeductionRoute(at, condition.get()).of(time);
            case OWN_PERIODS_ONLY, DIRECT_ONLY, HOME_EXTENSION, LUMP_SUM -> OwnPeriodsRoute.of(at, condition.get());
        };
    }

    private boolean onlyWithoutOwnRight() {
        if (at.rule().terms().onlyIfNeeded().isPresent()) return true;
        return switch (at.rule().method().value()) {
            case DIRECT_ELSE_PRORATA, OWN_PERIODS_ONLY -> true;
            case COMPARE_HIGHER, OPTION, PRORATA_ONLY, DIRECT_DEDUCTION, DIRECT_ONLY, HOME_EXTENSION, LUMP_SUM -> false;
        };
    }
}
