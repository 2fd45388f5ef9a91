package portability.conformance.kind;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Person;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.floor.EqualTreatment;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.NationalityDifference;
import portability.totalisation.question.Claimant;

/// What nationality changes under an instrument, or under each of several.
final class EqualTreatmentKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var stated = given.required("instrument");
        var instruments =
                Written.oneOrMore(stated).stream().map(law::instrument).toList();
        var compared = compared(given);
        return () -> {
            var answers = new LinkedHashMap<String, Results>();
            for (var instrument : instruments) answers.put(instrument.id(), asked(instrument, compared));
            return stated.isList()
                    ? Results.byName(answers)
                    : answers.values().iterator().next();
        };
    }

    /// The same person under several nationalities, for the state that decides.
    private record Compared(Claimant person, Country deciding, List<Country> nationalities) {}

    /// Takes `nationalities`, and with them `person` and `deciding`; without them only the instrument's own clauses
    /// are told.
    private static Optional<Compared> compared(Fields given) {
        return given.optional("nationalities")
                .map(list -> new Compared(
                        Person.of(given.required("person")),
                        given.required("deciding").country(),
                        list.items().stream().map(LawNode::country).toList()));
    }

    private static Results asked(Instrument instrument, Optional<Compared> compared) {
        var results = Results.none()
                .with(
                        "differences",
                        Value.items(NationalityDifference.of(instrument), one -> Value.of(one.difference())));
        compared.ifPresent(asked -> {
            var found = results.take(
                    EqualTreatment.of(List.of(instrument), asked.person(), asked.deciding(), asked.nationalities()));
            results.with("equal", Value.of(found.isEmpty()));
            results.with("covered", found.stream().findFirst().map(one -> states(one.covered())))
                    .with("not_covered", found.stream().findFirst().map(one -> states(one.notCovered())));
        });
        return results;
    }

    private static Value states(Collection<Country> states) {
        return Value.items(List.copyOf(states), state -> Value.of(state.code()));
    }
}
