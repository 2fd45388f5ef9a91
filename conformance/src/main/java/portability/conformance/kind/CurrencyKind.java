package portability.conformance.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Explained;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.LawMissing;
import portability.totalisation.settlement.Exchange;
import portability.totalisation.settlement.Exchange.Converted;
import portability.totalisation.settlement.Exchange.Rate;
import portability.totalisation.settlement.RateDatePolicy;
import portability.totalisation.settlement.RateDatePolicy.Occasion;
import portability.totalisation.settlement.SettlementLaw;

/// Amounts in another currency: at the fixed rate of a currency that has become the euro, or at a published one.
final class CurrencyKind implements Kind {
    private interface Conversion {
        Explained<Converted> of(Money amount);
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var coordination = Settlement.coordination(given, law);
        var day = given.optional("rate_date");
        if (day.isPresent()) {
            var occasion = occasion(day.get());
            return () -> Results.none()
                    .with(
                            "rate_date",
                            RateDatePolicy.rateDate(occasion, coordination.rateDates())
                                    .map(Value::of));
        }
        return converted(given, coordination.settlement().currencies());
    }

    /// `{operation: 2024-03-05}`, `{compared_income: 2023}`, `{first_calculation: 2024-03-01}`, `{request:
    /// 2024-03-05}`.
    private static Occasion occasion(LawNode node) {
        var fields = node.fields();
        var name = fields.names().stream()
                .findFirst()
                .orElseThrow(() -> node.refused("expected what an amount is converted for, and the day"));
        var on = fields.required(name);
        var occasion = switch (name) {
            case "operation" -> new Occasion.Operation(on.date());
            case "compared_income" -> new Occasion.ComparedIncome(Written.span(on));
            case "first_calculation" -> new Occasion.FirstCalculation(on.date());
            case "request" -> new Occasion.Request(on.date());
            default ->
                throw on.refused("expected one of operation, compared_income, first_calculation, request: " + name);
        };
        fields.done();
        return occasion;
    }

    private static Calculation converted(Fields given, SettlementLaw.Currencies currencies) {
        var stated = given.required("amount");
        var amounts = Written.oneOrMore(stated).stream().map(Written::money).toList();
        var target = given.required("to").currency();
        var rate = given.optional("rate").map(CurrencyKind::rate);
        Conversion conversion = amount -> rate.map(published -> Exchange.at(amount, target, published))
                .orElseGet(() -> fixed(amount, target, currencies));
        return () -> {
            var results = Results.none();
            var converted = amounts.stream()
                    .map(amount -> results.take(conversion.of(amount)))
                    .toList();
            var values = Value.items(converted, one -> Value.of(one.amount()));
            return results.with(
                            "converted",
                            stated.isList()
                                    ? values
                                    : Value.of(converted.getFirst().amount()))
                    .with("rate", Value.of(converted.getFirst().rate()));
        };
    }

    private static Explained<Converted> fixed(Money amount, CurrencyUnit target, SettlementLaw.Currencies currencies) {
        try {
            return Exchange.fixed(amount, target, currencies);
        } catch (LawMissing unknown) {
            throw new IllegalArgumentException(
                    "one of " + amount.getCurrencyUnit() + " and " + target + " has no fixed rate: state a rate",
                    unknown);
        }
    }

    private static Rate rate(LawNode node) {
        var fields = node.fields();
        CurrencyUnit currency = fields.required("currency").currency();
        BigDecimal units = Written.decimal(fields.required("units_per_euro"));
        LocalDate on = fields.required("on").date();
        var source = fields.required("source").text();
        fields.done();
        if (units.signum() <= 0) throw node.refused("a rate must be positive");
        return new Rate(currency, units, on, source);
    }
}
