package portability.totalisation;

import static portability.totalisation.reason.PensionRule.METHOD_APPLIED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyRule;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Aggregation;
import portability.totalisation.question.ForeignRecord;

/// What every method of one instrument works with.
///
/// @param admitted the time that the instrument takes in
/// @param rule     how the deciding state calculates for this person
record InstrumentCase(
        OwnFacts facts,
        Instrument instrument,
        Admitted admitted,
        PartyRule rule,
        Conditions conditions,
        RouteDraft draft) {

    static InstrumentCase of(OwnFacts facts, Instrument instrument, Admitted admitted) {
        var state = facts.scheme().country();
        var rule = instrument
                .ruleFor(state)
                .orElseThrow(() -> new LawMissing(
                        instrument.id() + "/rules/" + state, facts.start().start()))
                .livingThere(facts.claimant().residence().equals(state));
        var states = new ArrayList<Country>(admitted.parties().size());
        for (var record : admitted.parties()) states.add(record.state());
        Collections.sort(states);
        var draft = new RouteDraft(instrument.id(), Optional.of(instrument.id()), states, facts);
        return new InstrumentCase(facts, instrument, admitted, rule, Conditions.of(facts), draft);
    }

    CodeArg code() {
        return new CodeArg("instrument", instrument.id());
    }

    LawArg method() {
        return rule.method().cited((Method method) -> new CodeArg("method", method.name()));
    }

    Step methodApplied() {
        return Step.of(METHOD_APPLIED, rule.article(), code(), method());
    }

    CurrencyUnit currency() {
        return facts.scheme().currency();
    }

    LocalDate start() {
        return facts.start().start();
    }

    Fraction own() {
        return facts.time().total();
    }

    /// Own time with the time of these states.
    Explained<Aggregated> with(List<ForeignRecord> records) {
        return Aggregation.of(facts.time(), records, instrument, facts.window());
    }

    /// What of the time of all states counts for a right.
    Fraction entitling(Aggregated time) {
        return facts.granted().map(law -> law.entitling(time)).orElseGet(time::total);
    }

    Route notOpened(Fraction total) {
        return draft.notOpened(conditions, total, rule.article());
    }
}
