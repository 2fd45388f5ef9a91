package portability.conformance.kind;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portability.conformance.format.ByState;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.claimdate.ClaimAcrossBorders;
import portability.totalisation.claimdate.ClaimAcrossBorders.Departure;
import portability.totalisation.claimdate.ClaimAcrossBorders.Lodged;

/// Who handles a claim for pensions of several states, and its date in each.
final class ClaimKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var clause = Instruments.taken(given, law).claimDate();
        var insuredIn = given.required("insured_in");
        var states = Written.oneOrMore(insuredIn).stream().map(LawNode::country).collect(Collectors.toSet());
        var last = given.optional("last_insured").map(LawNode::country);
        if (last.filter(state -> !states.contains(state)).isPresent())
            throw insuredIn.refused("the last insurance must be one of those known: " + last.get());
        var lodged = new Lodged(
                given.required("lodged_in").country(),
                given.required("residence").country(),
                states,
                last,
                given.required("lodged_on").date());
        var departures = ByState.optional(given, "departures", ClaimKind::departure);
        return () -> {
            var results = Results.none();
            var contact = results.take(ClaimAcrossBorders.contact(lodged, clause));
            var dates = results.take(ClaimAcrossBorders.dates(lodged, states, departures, clause));
            return results.with("contact", contact.map(state -> Value.of(state.code())))
                    .with("dates", table(dates));
        };
    }

    private static Value table(Map<Country, LocalDate> dates) {
        var entries = new LinkedHashMap<String, Value>();
        dates.forEach((state, day) -> entries.put(state.code(), Value.of(day)));
        return new Value.Table(entries);
    }

    private static Departure departure(LawNode node) {
        var fields = node.fields();
        Optional<LocalDate> completed =
                fields.optional("concealed_work_told_on").map(LawNode::date);
        var departure = new Departure(
                completed,
                fields.optional("national_date").map(LawNode::date),
                fields.optional("deferred").map(LawNode::flag).orElse(false));
        fields.done();
        return departure;
    }
}
