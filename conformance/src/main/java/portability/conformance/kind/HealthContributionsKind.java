package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.totalisation.health.HealthContributions;

/// What a state may take from a pensioner for health care.
final class HealthContributionsKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var state = given.required("state").country();
        var bearer = given.required("bears_the_cost").country();
        var contribution = Written.money(given.required("by_national_law"));
        var own = Written.money(given.required("own_pensions"));
        return () -> Results.none()
                .with(
                        "contribution",
                        HealthContributions.of(state, bearer, contribution, own).map(Value::of));
    }
}
