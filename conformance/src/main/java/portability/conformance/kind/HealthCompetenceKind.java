package portability.conformance.kind;

import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.exact.Fraction;
import portability.totalisation.health.HealthCompetence;
import portability.totalisation.health.HealthCompetence.Bearer;
import portability.totalisation.health.HealthCompetence.Payer;
import portability.totalisation.health.HealthCompetence.ResidenceRight;

/// Which state bears the cost of health care of a worker, a pensioner or a member of a family.
final class HealthCompetenceKind implements Kind {
    private enum Of {
        WORKER,
        PENSIONER,
        FAMILY_MEMBER
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var residence = given.required("residence").country();
        return switch (Written.constant(given.required("person"), Of.class)) {
            case WORKER -> {
                var competent = given.required("competent").country();
                yield () -> results(HealthCompetence.worker(competent, residence));
            }
            case PENSIONER -> pensioner(given, residence, law);
            case FAMILY_MEMBER -> {
                var own = given.optional("own_right").map(LawNode::country);
                var derived = given.required("derived_from").country();
                yield () -> results(HealthCompetence.familyMember(own, derived, residence));
            }
        };
    }

    private static Calculation pensioner(Fields given, Country residence, CaseLaw law) {
        var right = Written.constant(given.required("right_in_residence"), ResidenceRight.class);
        var payers = given.required("pensions").items().stream()
                .map(node -> payer(node, law))
                .toList();
        var last = given.optional("last_legislation").map(LawNode::country);
        return () -> results(HealthCompetence.pensioner(residence, right, payers, last));
    }

    /// Time in years, so that 240 months are as long as 20 years.
    private static Payer payer(LawNode node, CaseLaw law) {
        var fields = node.fields();
        var insured = Written.time(fields.required("insured"));
        var payer = new Payer(
                fields.required("state").country(),
                Fraction.of(insured.amount()).divide(Units.perYear(law, insured.unit())),
                fields.optional("would_give_care").map(LawNode::flag).orElse(true));
        fields.done();
        return payer;
    }

    private static Results results(Explained<Bearer> answer) {
        var results = Results.none();
        var bearer = results.take(answer);
        Optional<Value> document = bearer.document().map(Value::of);
        return results.with("competent", bearer.state().map(state -> Value.of(state.code())))
                .with("document", document);
    }
}
