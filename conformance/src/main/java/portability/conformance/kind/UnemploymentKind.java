package portability.conformance.kind;

import java.util.List;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.exact.Fraction;
import portability.totalisation.unemployment.UnemploymentAbroad;
import portability.totalisation.unemployment.UnemploymentRight;
import portability.totalisation.unemployment.UnemploymentRight.Situation;
import portability.totalisation.unemployment.UnemploymentRight.Time;

/// Unemployment benefits across borders: the right, who pays, how long abroad, what the last state pays back.
final class UnemploymentKind implements Kind {
    private enum Of {
        RIGHT,
        COMPETENCE,
        EXPORT,
        REIMBURSEMENT
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var rules = new UnemploymentAbroad(Settlement.coordination(given, law).unemployment());
        return switch (Written.constant(given.required("of"), Of.class)) {
            case RIGHT -> right(given);
            case COMPETENCE -> {
                var situation = Written.constant(given.required("situation"), Situation.class);
                var last = given.required("last_activity").country();
                var residence = given.required("residence").country();
                yield () -> Results.none()
                        .with(
                                "competent",
                                UnemploymentRight.competent(situation, last, residence)
                                        .map(state -> Value.of(state.code())));
            }
            case EXPORT -> export(given, rules);
            case REIMBURSEMENT -> reimbursement(given, rules);
        };
    }

    private static Calculation right(Fields given) {
        var deciding = given.required("deciding").country();
        var required = Written.time(given.required("required"));
        var times = given.required("periods").items().stream()
                .map(node -> time(node, required))
                .toList();
        var last = given.required("last").country();
        boolean residence = given.optional("claims_as_state_of_residence")
                .map(LawNode::flag)
                .orElse(false);
        return () -> Results.none()
                .with(
                        "entitled",
                        UnemploymentRight.entitled(deciding, times, required, last, residence)
                                .map(Value::of));
    }

    private static Time time(LawNode node, Quantity required) {
        var fields = node.fields();
        var amount = fields.required("time");
        var time = Written.time(amount);
        if (time.unit() != required.unit()) throw amount.refused("expected the unit of what is required");
        var read = new Time(
                fields.required("state").country(),
                Fraction.of(time.amount()),
                fields.optional("would_be_insured").map(LawNode::flag).orElse(true));
        fields.done();
        return read;
    }

    private static Calculation export(Fields given, UnemploymentAbroad rules) {
        var since = given.required("available_since").date();
        var departed = given.required("departed").date();
        var registered = given.required("registered").date();
        boolean earlier =
                given.optional("left_earlier_allowed").map(LawNode::flag).orElse(false);
        boolean extended = given.optional("extended").map(LawNode::flag).orElse(false);
        return () -> Results.none()
                .with(
                        "exported",
                        rules.exported(since, departed, registered, earlier, extended)
                                .map(span -> span.<Value>map(days -> Value.of(days.toString()))
                                        .orElseGet(Value.None::new)));
    }

    private static Calculation reimbursement(Fields given, UnemploymentAbroad rules) {
        int paid = given.required("paid_months").whole();
        int insured = given.required("insured_in_last_state_months").whole();
        var on = given.required("on").date();
        var byMonth = given.optional("paid_by_month").map(LawNode::items).orElse(List.of()).stream()
                .map(Written::money)
                .toList();
        var most = given.optional("last_state_would_pay").map(Written::money);
        return () -> {
            var results = Results.none();
            int months = results.take(rules.reimbursedMonths(paid, insured, on));
            results.with("months", Value.of(months));
            most.ifPresent(limit -> results.with(
                    "amount",
                    UnemploymentAbroad.reimbursed(byMonth, months, limit).map(Value::of)));
            return results;
        };
    }
}
