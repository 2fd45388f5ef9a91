package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.health.PatientRefund;

/// What a patient who was treated in another state is paid back; whether planned care must be authorised.
final class PlannedCareKind implements Kind {
    private enum Of {
        SUPPLEMENT,
        PAID_IN_FULL,
        AUTHORISATION,
        CARE_IN_CASH
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        return switch (Written.constant(given.required("of"), Of.class)) {
            case SUPPLEMENT -> supplement(given);
            case PAID_IN_FULL -> paidInFull(given);
            case AUTHORISATION -> {
                boolean benefit = given.required("benefit_in_residence").flag();
                boolean inTime = given.required("in_time_there").flag();
                yield () -> Results.none()
                        .with(
                                "authorisation_due",
                                PatientRefund.authorisationDue(benefit, inTime).map(Value::of));
            }
            case CARE_IN_CASH -> {
                var cash = Written.money(given.required("cash"));
                var inKind = Written.money(given.required("in_kind"));
                yield () -> Results.none()
                        .with("amount", PatientRefund.careInCash(cash, inKind).map(Value::of));
            }
        };
    }

    private static Calculation supplement(Fields given) {
        boolean authorised = given.required("authorised").flag();
        var notional = Written.money(given.required("cost_at_home"));
        var reimbursed = Written.money(given.required("reimbursed"));
        var borne = Written.money(given.required("borne_by_patient"));
        var atHome = given.optional("own_share_at_home").map(Written::money);
        return () -> Results.none()
                .with(
                        "supplement",
                        PatientRefund.supplement(authorised, notional, reimbursed, borne, atHome)
                                .map(Value::of));
    }

    private static Calculation paidInFull(Fields given) {
        var paid = Written.money(given.required("paid"));
        var stay = given.optional("rate_of_stay").map(Written::money);
        var competent = Written.money(given.required("competent_rate"));
        boolean agrees =
                given.optional("agrees_to_competent_rate").map(LawNode::flag).orElse(false);
        return () -> Results.none()
                .with(
                        "paid_back",
                        PatientRefund.paidInFull(paid, stay, competent, agrees).map(Value::of));
    }
}
