package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.CAPITAL_CONVERTED;
import static portability.totalisation.reason.FormulaRule.CAPITAL_SUMMED;
import static portability.totalisation.reason.FormulaRule.VALUE_BY_AGE;
import static portability.totalisation.reason.FormulaRule.YEAR_CREDITED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula.Capital.Contributions;
import portability.totalisation.law.Formula.NotionalAccount;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Wage;
import portability.totalisation.question.FigureName;

/// An account's capital, turned into a pension by a coefficient or a divisor for the age at the start.
final class NotionalAmount {
    private static final int MONTHS = 12;

    private NotionalAmount() {}

    static Fraction of(NotionalAccount law, Working working) {
        var own = capital(law, working);
        var capital = working.extended(own);
        var value = byAge(law, working);
        var amount = law.use().divides() ? capital.divide(value) : capital.multiply(value);
        working.step(
                CAPITAL_CONVERTED,
                law.article(),
                working.money("capital", capital),
                new CodeArg("by", law.use().divides() ? "/" : "x"),
                Cited.number("value", value),
                working.money("amount", amount));
        return amount;
    }

    private static Fraction capital(NotionalAccount law, Working working) {
        if (working.basis().figures().containsKey(FigureName.CAPITAL))
            return new Inputs(working, law.article())
                    .of("capital", new Operand.Figure(FigureName.CAPITAL, false, false));
        var contributions = law.capital().contributions().orElseThrow(() -> new FigureMissing(FigureName.CAPITAL));
        var earned = Wages.byYear(working, law.article());
        if (earned.isEmpty()) throw new FigureMissing(FigureName.CAPITAL);
        working.steps().addAll(Unearned.inSum(working.basis()));
        var sum = Fraction.ZERO;
        for (var year : earned.entrySet())
            sum = sum.add(credited(law, contributions, year.getKey(), year.getValue(), working));
        working.step(
                CAPITAL_SUMMED, law.article(), Cited.number("years", earned.size()), working.money("capital", sum));
        return sum;
    }

    private static Fraction credited(
            NotionalAccount law, Contributions contributions, int year, Fraction earned, Working working) {
        var counting = contributions.ceiling().isEmpty()
                ? earned
                : Wages.capped(earned, year, contributions.ceiling().get(), law.article(), working);
        var rate = contributions.rate().on(LocalDate.of(year, 1, 1));
        var paid = counting.multiply(Fraction.of(rate.value()));
        working.step(
                YEAR_CREDITED,
                law.article(),
                Cited.number("year", year),
                working.money("earnings", counting),
                Cited.number("rate", rate),
                working.money("credited", paid));
        if (contributions.index().isEmpty()) return paid;
        var wage = new Wage(law.article(), FigureName.CAPITAL, Optional.empty());
        return Wages.revalued(paid, year, contributions.index().get(), wage, working);
    }

    /// The table's value for the age at the start, month by month between two ages where the law says so.
    private static Fraction byAge(NotionalAccount law, Working working) {
        var basis = working.basis();
        var table = law.byAge().on(basis.start());
        long months = ChronoUnit.MONTHS.between(basis.birth(), basis.start());
        int years = Math.toIntExact(months / MONTHS);
        int over = law.use().byMonths() ? Math.toIntExact(months % MONTHS) : 0;
        var value = at(law, table.value(), years, basis.start());
        if (over > 0) {
            var next = at(law, table.value(), years + 1, basis.start());
            value = value.add(next.subtract(value).multiply(over).divide(MONTHS));
        }
        var entry = shown(table.value(), years);
        working.step(
                VALUE_BY_AGE,
                law.article(),
                Cited.number("years", years),
                Cited.number("months", over),
                table.cited(_ -> new NumberArg("ofAge", entry)),
                Cited.number("value", value));
        return value;
    }

    private static BigDecimal shown(NavigableMap<Integer, BigDecimal> table, int age) {
        return table.floorEntry(age).getValue();
    }

    private static Fraction at(NotionalAccount law, NavigableMap<Integer, BigDecimal> table, int age, LocalDate day) {
        var value = table.get(age);
        if (value != null) return Fraction.of(value);
        if (law.use().lastHolds() && age > table.lastKey())
            return Fraction.of(table.lastEntry().getValue());
        throw new LawMissing(law.byAge().key() + "/" + age, day);
    }
}
