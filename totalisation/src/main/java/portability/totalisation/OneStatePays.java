package portability.totalisation;

import static portability.totalisation.reason.PensionRule.LEGISLATION_LISTED;
import static portability.totalisation.reason.PensionRule.LEGISLATION_NOT_LISTED;
import static portability.totalisation.reason.PensionRule.LEGISLATION_TYPE_NOT_SAID;
import static portability.totalisation.reason.PensionRule.LEGISLATION_TYPE_TOLD;
import static portability.totalisation.reason.PensionRule.ONE_STATE_PAYS_INVALIDITY;
import static portability.totalisation.reason.PensionRule.OTHER_STATE_PAYS_INVALIDITY;
import static portability.totalisation.reason.PensionRule.PENSION_RULES_FOR_INVALIDITY;
import static portability.totalisation.reason.PensionRule.TOTALISED_RIGHT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.TypeAList;
import portability.totalisation.law.TypeAList.Extent;
import portability.totalisation.periods.Aggregation;
import portability.totalisation.question.Contingency.Incapacity;
import portability.totalisation.question.ForeignRecord;

/// Invalidity where every legislation is independent of insured time (type A): one state pays alone and in full, the
/// one under whose legislation incapacity began; where that one gives no right, the one before it. Where any
/// legislation is of type B, each state pays by the rules for pensions. Of which type a legislation is, the state told;
/// where it did not, the instrument's list says so.
/// Source: Reg. (EC) 883/2004 Arts. 44(1), 44(2), 44(3), 46(1).
final class OneStatePays {
    private static final LegalRef TYPES = LegalRef.of("Reg. (EC) 883/2004", "Art. 44(1), Annex VI");
    private static final LegalRef ONE_STATE = LegalRef.of("Reg. (EC) 883/2004", "Art. 44(2), (3)");
    private static final LegalRef PENSION_RULES = LegalRef.of("Reg. (EC) 883/2004", "Art. 46(1)");

    private final OwnFacts facts;
    private final Instrument instrument;
    private final List<ForeignRecord> partners;
    private final Incapacity incapacity;
    private final LawValue<LegislationType> type;
    private final Optional<TypeAList> list;

    private OneStatePays(
            OwnFacts facts,
            Instrument instrument,
            List<ForeignRecord> partners,
            Incapacity incapacity,
            LawValue<LegislationType> type,
            Optional<TypeAList> list) {
        this.facts = facts;
        this.instrument = instrument;
        this.partners = partners;
        this.incapacity = incapacity;
        this.type = type;
        this.list = list;
    }

    /// Empty where it is no invalidity, or the instrument knows no types of legislation.
    ///
    /// @param list the legislations it lists; empty where it has no list, and only schemes and states say a type
    static Optional<OneStatePays> of(
            OwnFacts facts, Instrument instrument, List<ForeignRecord> partners, Optional<TypeAList> list) {
        if (!(facts.contingency() instanceof Incapacity incapacity)
                || !(facts.scheme().risk() instanceof IncapacityRule rule)) return Optional.empty();
        return Optional.ofNullable(rule.types().get(instrument.id()))
                .or(() -> told(instrument, incapacity, facts.scheme().country()))
                .or(() -> list.map(all -> typed(all.extent(facts.scheme().country(), incapacity.since()))))
                .map(type -> new OneStatePays(facts, instrument, partners, incapacity, type, list));
    }

    /// Of the deciding institution's own legislation too: it may administer several.
    private static Optional<LawValue<LegislationType>> told(Instrument instrument, Incapacity incapacity, Country own) {
        return Optional.ofNullable(incapacity.legislations().get(own))
                .map(type -> new LawValue<>(
                        instrument.id() + "/invalidity/told/" + own.code(),
                        type,
                        incapacity.since(),
                        "as told with the claim",
                        false));
    }

    private static LawValue<LegislationType> typed(LawValue<Extent> extent) {
        return new LawValue<>(extent.key(), extent.value().type(), extent.from(), extent.source(), extent.verified());
    }

    boolean everyLegislationIsTypeA() {
        return type.value() == LegislationType.A
                && others().stream().allMatch(state -> typeOf(state) == LegislationType.A);
    }

    private LegislationType typeOf(Country state) {
        return Optional.ofNullable(incapacity.legislations().get(state))
                .or(() -> list.map(
                        all -> all.extent(state, incapacity.since()).value().type()))
                .orElse(LegislationType.B);
    }

    /// Of which type each other legislation is, and who says so.
    List<Step> types() {
        return others().stream().map(this::typeStep).toList();
    }

    private Step typeStep(Country state) {
        var country = new CodeArg("state", state.code());
        var told = Optional.ofNullable(incapacity.legislations().get(state));
        if (told.isPresent())
            return Step.of(
                    LEGISLATION_TYPE_TOLD,
                    TYPES,
                    country,
                    new CodeArg("type", told.get().name()));
        if (list.isEmpty()) return Step.of(LEGISLATION_TYPE_NOT_SAID, TYPES, country, new CodeArg("type", "B"));
        var extent = list.get().extent(state, incapacity.since());
        var rule = switch (extent.value()) {
            case ALL -> LEGISLATION_LISTED;
            case SOME -> LEGISLATION_TYPE_NOT_SAID;
            case NONE -> LEGISLATION_NOT_LISTED;
        };
        return Step.of(
                rule,
                TYPES,
                country,
                new CodeArg("instrument", instrument.id()),
                extent.cited(value -> new CodeArg("type", value.type().name())));
    }

    /// The state whose turn it is: the deciding one is never passed over, for whether it gives a right is what it
    /// finds.
    Country payer() {
        var own = facts.scheme().country();
        var turns = new ArrayList<>(List.of(incapacity.under()));
        partners.stream()
                .filter(record -> lastDay(record).isAfter(last(facts.basis().own())))
                .sorted(Comparator.comparing(OneStatePays::lastDay).reversed())
                .map(ForeignRecord::state)
                .forEach(turns::add);
        turns.add(own);
        return turns.stream()
                .filter(state -> state.equals(own) || !refused(state))
                .findFirst()
                .orElse(own);
    }

    Step why() {
        var code = new CodeArg("instrument", instrument.id());
        LawArg ownType = type.cited(value -> new CodeArg("type", value.name()));
        if (!everyLegislationIsTypeA()) return Step.of(PENSION_RULES_FOR_INVALIDITY, PENSION_RULES, code, ownType);
        var payer = payer();
        var rule = payer.equals(facts.scheme().country()) ? ONE_STATE_PAYS_INVALIDITY : OTHER_STATE_PAYS_INVALIDITY;
        return Step.of(rule, ONE_STATE, code, new CodeArg("state", payer.code()), ownType);
    }

    /// The whole amount of the paying state, on the periods of all.
    Route route() {
        var states = partners.stream().map(ForeignRecord::state).sorted().toList();
        var draft = new RouteDraft(instrument.id(), Optional.of(instrument.id()), states, facts);
        draft.ownTime();
        if (!payer().equals(facts.scheme().country())) return draft.nothing(NoAmount.OTHER_STATE_PAYS, why());
        var added = Aggregation.of(facts.time(), partners, instrument, facts.window());
        var total = added.value().total();
        draft.addAll(added.steps()).total(total);
        var conditions = Conditions.of(facts);
        var condition = conditions.openedBy(total);
        if (condition.isEmpty()) return draft.notOpened(conditions, total, ONE_STATE);
        var amount = facts.whole(condition.get().tier().formula(), added.value());
        return draft.tier(condition.get().tier())
                .add(Step.of(
                        TOTALISED_RIGHT,
                        condition.get().tier().article(),
                        draft.quantity("total", total),
                        condition.get().required(),
                        new CodeArg("instrument", instrument.id())))
                .add(why())
                .addAll(amount.steps())
                .paying(Right.TOTALISED, amount.value());
    }

    private List<Country> others() {
        return Stream.concat(Stream.of(incapacity.under()), partners.stream().map(ForeignRecord::state))
                .filter(state -> !state.equals(facts.scheme().country()))
                .distinct()
                .toList();
    }

    private boolean refused(Country state) {
        return partners.stream()
                .filter(record -> record.state().equals(state))
                .anyMatch(record -> record.ownRight().filter(right -> !right).isPresent());
    }

    private static LocalDate lastDay(ForeignRecord record) {
        return last(record.periods());
    }

    private static LocalDate last(List<InsurancePeriod> periods) {
        return periods.stream()
                .map(period -> period.span().end())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }
}
