package portability.law;

import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.Capital;

/// Reads notional accounts.
final class AccountReader {
    private enum Interpolation {
        MONTHS,
        NONE
    }

    private enum AboveTable {
        LAST,
        REFUSED
    }

    private final Parameters parameters;
    private final Articles articles;
    private final OperandReader operands;
    private final CurrencyUnit currency;

    AccountReader(Parameters parameters, Articles articles, OperandReader operands, CurrencyUnit currency) {
        this.parameters = parameters;
        this.articles = articles;
        this.operands = operands;
        this.currency = currency;
    }

    Formula read(Fields fields, LegalRef article) {
        var contributions = fields.optional("contributions").map(this::contributions);
        var coefficient = fields.optional("coefficient");
        var divisor = fields.optional("divisor");
        if (coefficient.isPresent() && divisor.isPresent())
            throw divisor.get().refused("either a coefficient or a divisor");
        var table = coefficient.or(() -> divisor).orElseGet(() -> fields.required("coefficient"));
        return new Formula.NotionalAccount(
                article,
                new Capital(contributions),
                new Formula.TableUse(
                        divisor.isPresent(),
                        fields.required("interpolate").constant(Interpolation.class) == Interpolation.MONTHS,
                        fields.required("above_table").constant(AboveTable.class) == AboveTable.LAST),
                parameters.at(table).byAge());
    }

    private Capital.Contributions contributions(LawNode node) {
        var fields = node.fields();
        var wages = new WageReader(operands, parameters, articles, currency);
        var contributions = new Capital.Contributions(
                parameters.at(fields.required("rate")).numbers(), wages.ceiling(fields), wages.index(fields));
        fields.done();
        return contributions;
    }
}
