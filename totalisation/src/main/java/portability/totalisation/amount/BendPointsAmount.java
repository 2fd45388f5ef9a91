package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.BENDS_SUMMED;
import static portability.totalisation.reason.FormulaRule.BRACKET_OF_EARNINGS;

import java.math.BigDecimal;
import java.math.BigInteger;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.NumberArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.BendPoints;
import portability.totalisation.law.Formula.Bracket;
import portability.totalisation.law.LawValue;

/// Brackets of the average indexed monthly earnings of the year of eligibility, each at its rate.
final class BendPointsAmount {
    private BendPointsAmount() {}

    static Fraction of(BendPoints law, Working working) {
        var earnings = IndexedMonthlyEarnings.of(law.earnings(), working);
        var brackets = law.brackets().on(working.on(law.eligibility()));
        var sum = Fraction.ZERO;
        var from = Fraction.ZERO;
        for (var bracket : brackets.value()) {
            var to = bracket.upTo().map(Fraction::of).orElse(earnings);
            var part = Fractions.positive(Fractions.min(earnings, to).subtract(from));
            if (part.signum() == 0) break;
            var given = part.multiply(Fraction.of(bracket.rate()));
            working.step(
                    BRACKET_OF_EARNINGS,
                    law.article(),
                    working.money("part", part),
                    rate(brackets, bracket),
                    working.money("gives", given));
            sum = sum.add(given);
            from = to;
        }
        working.step(BENDS_SUMMED, law.article(), working.money("earnings", earnings), working.money("amount", sum));
        return sum;
    }

    private static LawArg rate(LawValue<?> brackets, Bracket bracket) {
        return brackets.cited(_ -> new NumberArg("rate", bracket.rate()));
    }

    /// Whole units of money, parts left out.
    static Fraction whole(Fraction amount) {
        BigInteger floor = Fractions.floor(amount);
        return Fraction.of(new BigDecimal(floor));
    }
}
