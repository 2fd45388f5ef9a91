package portability.conformance.kind;

import java.util.List;
import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.LawValue;
import portability.totalisation.settlement.DayCount;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.LateInterest;
import portability.totalisation.settlement.LateInterest.Payment;
import portability.totalisation.settlement.SettlementLaw;

/// Interest on a claim between institutions: from when, on what, at what rate, how much.
final class InterestKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var coordination = Settlement.coordination(given, law);
        var settlement = coordination.settlement();
        var principal = given.optional("principal").map(Written::money);
        if (principal.isPresent()) {
            var rate = Written.decimal(given.required("rate"));
            int days = given.required("days").whole();
            var count = Written.constant(given.required("day_count"), DayCount.class);
            return () -> Results.none()
                    .with(
                            "interest",
                            LateInterest.forDays(principal.get(), rate, days, count)
                                    .map(Value::of));
        }
        var claim = Written.money(given.required("claim"));
        var introduced = given.required("introduced").date();
        var down = payments(given, "down_payments");
        boolean refused =
                given.optional("down_payment_refused").map(LawNode::flag).orElse(false);
        var later = payments(given, "paid");
        var until = given.optional("until").map(LawNode::date);
        var count = given.optional("day_count").map(node -> Written.constant(node, DayCount.class));
        var interest = new LateInterest(
                count.map(chosen -> counting(settlement.interest(), chosen)).orElse(settlement.interest()),
                new Deadlines(settlement.limits(), DeadlineKind.calendar(given, coordination)));
        return () -> {
            var results = Results.none();
            var running = results.take(interest.running(claim, introduced, down, refused));
            results.with("starts_on", Value.of(running.from()))
                    .with("rest", Value.of(running.rest()))
                    .with("due", Value.of(running.due()));
            until.ifPresent(day -> results.with(
                            "rate", interest.rate(running.due()).map(rate -> Value.of(rate.value())))
                    .with("interest", interest.between(running, day, later).map(Value::of)));
            return results;
        };
    }

    private static SettlementLaw.Interest counting(SettlementLaw.Interest law, DayCount count) {
        var stated = law.dayCount();
        return new SettlementLaw.Interest(
                law.downPaymentPart(),
                law.referenceRate(),
                new LawValue<>(stated.key(), count, stated.from(), "as the case states it", true));
    }

    private static List<Payment> payments(Fields given, String key) {
        Optional<LawNode> list = given.optional(key);
        return list.map(LawNode::items).orElse(List.of()).stream()
                .map(node -> {
                    var fields = node.fields();
                    var payment = new Payment(
                            Written.money(fields.required("amount")),
                            fields.required("on").date());
                    fields.done();
                    return payment;
                })
                .toList();
    }
}
