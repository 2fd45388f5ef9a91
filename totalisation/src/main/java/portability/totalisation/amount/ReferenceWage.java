package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.FIGURE_GIVEN;

import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Wage;

/// The wage a pension is a share of: certified, or averaged over own earnings. Never over foreign ones.
final class ReferenceWage {
    private ReferenceWage() {}

    static Fraction of(Wage law, Working working) {
        var given = working.basis().figures().get(law.figure());
        if (given != null) {
            working.step(
                    FIGURE_GIVEN,
                    law.article(),
                    new CodeArg("figure", law.figure().code()),
                    new NumberArg("value", given));
            return Fraction.of(given);
        }
        var average = law.average().orElseThrow(() -> new FigureMissing(law.figure()));
        var wage = switch (average.window()) {
            case LAST_MONTHS -> new MonthlyWage(law, average, working).average();
            case LAST_YEARS, BEST_YEARS, CAREER -> YearlyWage.of(law, average, working);
        };
        working.steps().addAll(Unearned.inAverage(working.basis(), law.article()));
        return wage;
    }
}
