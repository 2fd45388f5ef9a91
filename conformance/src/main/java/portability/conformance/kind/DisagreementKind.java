package portability.conformance.kind;

import java.util.TreeSet;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.legislation.Disagreement;
import portability.totalisation.legislation.Legislation;

/// What holds while states do not agree which legislation applies, and until when one may object.
final class DisagreementKind implements Kind {
    private enum Of {
        PROVISIONAL_LEGISLATION,
        OBJECTION
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        return switch (Written.constant(given.required("of"), Of.class)) {
            case PROVISIONAL_LEGISLATION -> provisional(given);
            case OBJECTION -> {
                var rules = Settlement.coordination(given, law).legislation();
                var informed = given.required("informed").date();
                var objected = given.optional("objected").map(LawNode::date);
                var on = given.required("on").date();
                yield () -> {
                    var results = Results.none();
                    var determined = results.take(Disagreement.standing(informed, objected, on, rules));
                    return results.with("standing", Value.of(determined.standing()))
                            .with("last_day", Value.of(determined.lastDay()));
                };
            }
        };
    }

    private static Calculation provisional(Fields given) {
        var work = new TreeSet<>(Written.oneOrMore(given.required("work")).stream()
                .map(LawNode::country)
                .toList());
        var residence = given.required("residence").country();
        var asked = given.required("asked_first").country();
        return () -> {
            var results = Results.none();
            var legislation = results.take(Disagreement.provisional(work, residence, asked));
            return switch (legislation) {
                case Legislation.Of(var state, var article) ->
                    results.with("legislation", Value.of(state.code())).with("article", Value.of(article.toString()));
                case Legislation.Alternatives _, Legislation.Undecided _ ->
                    throw new IllegalStateException("while states disagree there is always one: " + legislation);
            };
        };
    }
}
