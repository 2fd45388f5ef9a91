package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.entitlement.EmploymentInjury;
import portability.totalisation.entitlement.EmploymentInjury.Exposure;

/// Accidents at work and occupational diseases with several states.
final class EmploymentInjuryKind implements Kind {
    private enum Of {
        DISEASE,
        WORSENING,
        ACCIDENT_ON_THE_WAY
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        return switch (Written.constant(given.required("of"), Of.class)) {
            case DISEASE -> {
                var exposures = given.required("exposures").items().stream()
                        .map(EmploymentInjuryKind::exposure)
                        .toList();
                yield () -> Results.none()
                        .with(
                                "pays",
                                EmploymentInjury.disease(exposures)
                                        .map(state -> state.<Value>map(one -> Value.of(one.code()))
                                                .orElseGet(Value.None::new)));
            }
            case WORSENING -> worsening(given);
            case ACCIDENT_ON_THE_WAY -> {
                var competent = given.required("competent").country();
                var happenedIn = given.required("happened_in").country();
                yield () -> Results.none()
                        .with(
                                "counts",
                                EmploymentInjury.commuting(competent, happenedIn)
                                        .map(Value::of));
            }
        };
    }

    private static Exposure exposure(LawNode node) {
        var fields = node.fields();
        var exposure = new Exposure(
                fields.required("state").country(),
                fields.required("last_day").date(),
                fields.required("conditions_met").flag());
        fields.done();
        return exposure;
    }

    private static Calculation worsening(Fields given) {
        var first = given.required("first").country();
        var before = Written.money(given.required("before"));
        var after = Written.money(given.required("after"));
        var secondAfter = given.optional("second_after").map(Written::money);
        var secondBefore = given.optional("second_before").map(Written::money);
        return () -> {
            var results = Results.none();
            var shares = results.take(EmploymentInjury.worse(first, before, after, secondAfter, secondBefore));
            return results.with("first_pays", Value.of(shares.earlier())).with("second_adds", Value.of(shares.later()));
        };
    }
}
