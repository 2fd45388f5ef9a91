package portability.totalisation.periods;

import java.util.Collection;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.YearCredit;
import portability.totalisation.law.LawValue;
import portability.totalisation.reason.TimeRule;

/// Calendar years that count whole for a little foreign time in them: three months or thirteen weeks make a
/// contributory year of the Canada Pension Plan.
public final class YearCredits {
    private final ConversionTable table;
    private final Conversion conversion;
    private final LawValue<YearCredit> credit;

    /// @throws IllegalArgumentException if the table credits no years
    public YearCredits(ConversionTable table) {
        this.table = table;
        this.conversion = new Conversion(table);
        this.credit = table.manner()
                .credit()
                .orElseThrow(() -> new IllegalArgumentException(table.article() + " credits no years"));
    }

    /// How many of the years, one amount each, are credited.
    public Explained<Quantity> of(Collection<Quantity> foreignByYear) {
        int credited = 0;
        for (var amount : foreignByYear) if (earns(Fraction.of(amount.amount()), amount.unit())) credited++;
        var years = Quantity.of(credited, PeriodUnit.YEARS);
        return Explained.of(
                years,
                Step.of(
                        TimeRule.YEARS_CREDITED,
                        table.article(),
                        new QuantityArg("credited", years),
                        new QuantityArg("of", Quantity.of(foreignByYear.size(), PeriodUnit.YEARS)),
                        credit.cited(rule -> new TextArg("least", rule.least().toString()))));
    }

    /// Whether a year with so much foreign time is credited. An amount is held against the least one of its own unit
    /// where the table names one: twelve weeks are less than thirteen, whatever they make in months.
    boolean earns(Fraction amount, PeriodUnit unit) {
        var least = credit.value().least();
        for (var needed : least) if (needed.unit() == unit) return amount.compareTo(Fraction.of(needed.amount())) >= 0;
        for (var needed : least) if (amount.compareTo(conversion.exact(needed, unit)) >= 0) return true;
        return false;
    }
}
