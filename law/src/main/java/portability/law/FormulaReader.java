package portability.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula;
import portability.totalisation.law.LawValue;
import portability.totalisation.question.Household;

/// Reads a formula by its family.
final class FormulaReader {
    private enum Family {
        POINTS,
        FLAT_PERIOD,
        ACCRUAL,
        STEP_TABLE
    }

    private final Parameters parameters;
    private final Articles articles;

    FormulaReader(Parameters parameters, Articles articles) {
        this.parameters = parameters;
        this.articles = articles;
    }

    Formula read(LawNode node) {
        var fields = node.fields();
        var formula = switch (fields.required("family").constant(Family.class)) {
            case POINTS -> points(fields);
            case FLAT_PERIOD -> flat(fields);
            case ACCRUAL -> accrual(fields);
            case STEP_TABLE ->
                new Formula.StepTable(
                        articles.article(fields),
                        parameters.at(fields.required("bands")).bands());
        };
        fields.done();
        return formula;
    }

    private Formula points(Fields fields) {
        return new Formula.Points(
                articles.article(fields.required("points_article")),
                articles.article(fields.required("ceiling_article")),
                articles.article(fields.required("factor_article")),
                articles.article(fields.required("amount_article")),
                money(fields, "average_earnings"),
                money(fields, "ceiling_per_month"),
                rates(fields.required("fixed_rates")),
                fields.required("decimals").whole(),
                fields.required("mode").constant(RoundingMode.class),
                numbers(fields, "late_per_month"),
                fields.required("type_factor").number(),
                money(fields, "point_value"));
    }

    private Formula flat(Fields fields) {
        var fullYears = fields.required("full_years");
        var full = new HashMap<Household, Dated<Money>>();
        var households = fields.required("full").fields();
        for (var household : Household.values())
            full.put(
                    household,
                    parameters.at(households.required(household.name())).money());
        households.done();
        return new Formula.FlatPeriod(
                articles.article(fields.required("time_article")),
                articles.article(fields.required("amount_article")),
                SchemeReader.single(fullYears, parameters.at(fullYears).wholeNumbers()),
                full);
    }

    private Formula accrual(Fields fields) {
        var unitsPerMonth = fields.required("units_per_month");
        return new Formula.Accrual(
                articles.article(fields.required("wage_article")),
                articles.article(fields.required("rate_article")),
                articles.article(fields.required("minimum_article")),
                numbers(fields, "base_rate"),
                SchemeReader.quantity(fields.required("base_time")),
                numbers(fields, "step_rate"),
                parameters.at(fields.required("step_time")).quantities(),
                numbers(fields, "maximum_rate"),
                parameters.at(fields.required("reference_months")).wholeNumbers(),
                SchemeReader.single(unitsPerMonth, parameters.at(unitsPerMonth).wholeNumbers()),
                money(fields, "wage_ceiling_per_month"),
                money(fields, "minimum_pension"));
    }

    private Map<CurrencyUnit, LawValue<BigDecimal>> rates(LawNode node) {
        var rates = new HashMap<CurrencyUnit, LawValue<BigDecimal>>();
        node.fields().rest().forEach((code, reference) -> {
            if (!CurrencyUnit.registeredCurrencies().stream()
                    .anyMatch(unit -> unit.getCode().equals(code)))
                throw reference.refused("unknown currency: " + code);
            rates.put(
                    CurrencyUnit.of(code),
                    SchemeReader.single(reference, parameters.at(reference).numbers()));
        });
        return rates;
    }

    private Dated<Money> money(Fields fields, String key) {
        return parameters.at(fields.required(key)).money();
    }

    private Dated<BigDecimal> numbers(Fields fields, String key) {
        return parameters.at(fields.required(key)).numbers();
    }
}
