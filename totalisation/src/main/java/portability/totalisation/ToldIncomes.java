package portability.totalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.totalisation.cumulation.OtherIncome;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Per;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.OtherBenefit.Kind;

/// Other benefits and incomes, told per month, as the law of a scheme counts them: in its own period.
///
/// @param per the period of the law
record ToldIncomes(Per per) {
    private static final int MONTHS = 12;

    /// Each with what rests on voluntary insurance by itself.
    List<OtherIncome> incomes(List<OtherBenefit> told) {
        var incomes = new ArrayList<OtherIncome>();
        for (var one : told) {
            var voluntary = amount(one.voluntary());
            boolean same = one.kind() == Kind.SAME_PERSON;
            if (voluntary.signum() > 0)
                incomes.add(new OtherIncome(one.state(), voluntary, Optional.empty(), same, true));
            var gross = amount(one.perMonth()).subtract(voluntary);
            var net = one.net().map(left -> Fractions.positive(amount(left).subtract(voluntary)));
            if (gross.signum() > 0) incomes.add(new OtherIncome(one.state(), gross, net, same, false));
        }
        return incomes;
    }

    /// All of them, before tax.
    Fraction gross(List<OtherBenefit> told) {
        var sum = Fraction.ZERO;
        for (var one : told) sum = sum.add(amount(one.perMonth()));
        return sum;
    }

    Fraction amount(Money perMonth) {
        var amount = Fraction.of(perMonth.getAmount());
        return per == Per.MONTH ? amount : amount.multiply(MONTHS).divide(per.paymentsPerYear());
    }
}
