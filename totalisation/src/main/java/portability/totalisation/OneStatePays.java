package portability.totalisation;

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
import portability.totalisation.periods.Aggregation;
import portability.totalisation.question.Contingency.Incapacity;
import portability.totalisation.question.ForeignRecord;

/// Invalidity where every legislation is independent of insured time (type A): one state pays alone and in full, the
/// one under whose legislation incapacity began; where that one gives no right, the one before it. Where any
/// legislation is of type B, each state pays by the rules for pensions.
/// Source: Reg. (EC) 883/2004 Arts. 44(2), 44(3), 46(1).
final class OneStatePays {
    private static final LegalRef ONE_STATE = LegalRef.of("Reg. (EC) 883/2004", "Art. 44(2), (3)");
    private static final LegalRef PENSION_RULES = LegalRef.of("Reg. (EC) 883/2004", "Art. 46(1)");

    private final OwnFacts facts;
    private final Instrument instrument;
    private final List<ForeignRecord> partners;
    private final Incapacity incapacity;
    private final LawValue<LegislationType> type;

    private OneStatePays(
            OwnFacts facts,
            Instrument instrument,
            List<ForeignRecord> partners,
            Incapacity incapacity,
            LawValue<LegislationType> type) {
        this.facts = facts;
        this.instrument = instrument;
        this.partners = partners;
        this.incapacity = incapacity;
        this.type = type;
    }

    /// Empty where it is no invalidity, or the instrument knows no types of legislation.
    static Optional<OneStatePays> of(OwnFacts facts, Instrument instrument, List<ForeignRecord> partners) {
        if (!(facts.contingency() instanceof Incapacity incapacity)
                || !(facts.scheme().risk() instanceof IncapacityRule rule)) return Optional.empty();
        return Optional.ofNullable(rule.types().get(instrument.id()))
                .map(type -> new OneStatePays(facts, instrument, partners, incapacity, type));
    }

    boolean everyLegislationIsTypeA() {
        return type.value() == LegislationType.A
                && others().stream().allMatch(state -> incapacity.legislations().get(state) == LegislationType.A);
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
