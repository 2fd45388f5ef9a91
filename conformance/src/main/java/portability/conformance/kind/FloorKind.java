package portability.conformance.kind;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.floor.FloorCheck;
import portability.totalisation.floor.FloorCheck.Finding;
import portability.totalisation.floor.FloorCheck.Income;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;

/// Whether all pensions together reach the basic income that the state of residence guarantees.
final class FloorKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var residence = given.required("residence").country();
        var on = given.required("on").date();
        var currency = given.required("currency").currency();
        var pensions = given.required("pensions").items().stream()
                .map(FloorKind::income)
                .toList();
        var floors = floors(given);
        return () -> {
            var results = Results.none();
            var finding = results.take(FloorCheck.of(residence, pensions, currency, floors, on));
            return switch (finding) {
                case Finding.Reached(var income, var floor) -> told(results, true, income, floor, Money.zero(currency));
                case Finding.NotReached(var income, var floor, var gap) -> told(results, false, income, floor, gap);
                case Finding.Unknown() ->
                    results.with("reached", new Value.None())
                            .with("income", new Value.None())
                            .with("floor", new Value.None())
                            .with("gap", new Value.None());
            };
        };
    }

    private static Results told(Results results, boolean reached, Money income, Money floor, Money gap) {
        return results.with("reached", Value.of(reached))
                .with("income", Value.of(income))
                .with("floor", Value.of(floor))
                .with("gap", Value.of(gap));
    }

    private static Income income(LawNode node) {
        var fields = node.fields();
        var income = new Income(fields.required("state").country(), Written.money(fields.required("per_month")));
        fields.done();
        return income;
    }

    /// Takes `floors`; empty where no amount is sourced.
    private static Optional<Dated<Money>> floors(Fields given) {
        return given.optional("floors").map(list -> {
            var values = list.items().stream().map(FloorKind::floor).toList();
            return Dated.of("floor", values, List.of());
        });
    }

    private static LawValue<Money> floor(LawNode node) {
        var fields = node.fields();
        var floor = new LawValue<>(
                "floor",
                Written.money(fields.required("amount")),
                fields.required("from").date(),
                fields.required("source").text(),
                fields.optional("verified").map(LawNode::flag).orElse(true));
        fields.done();
        return floor;
    }
}
