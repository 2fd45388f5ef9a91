package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.INCREASED;

import portability.kernel.Argument.DateArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Combined.Indexed;

/// An amount raised by every increase of the law after a day, up to and with the pension's start.
final class Increases {
    private Increases() {}

    static Fraction of(Indexed law, Working working) {
        var amount = Amounts.in(law.of(), working);
        var after = working.on(law.after());
        for (var rate : law.rates().values()) {
            if (!rate.from().isAfter(after)
                    || rate.from().isAfter(working.basis().start())) continue;
            var raised = amount.multiply(Fraction.ONE.add(Fraction.of(rate.value())));
            working.step(
                    INCREASED,
                    law.article(),
                    new DateArg("on", rate.from()),
                    working.money("amount", amount),
                    Cited.number("rate", rate),
                    working.money("raised", raised));
            amount = Roundings.of(raised, law.rounded(), law.article(), working);
        }
        return amount;
    }
}
