package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.POINTS_AMOUNT;
import static portability.totalisation.reason.PensionRule.POINTS_EXTENDED_TO_TOTAL;

import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.Points;
import portability.totalisation.law.Formula.PointsSource;
import portability.totalisation.law.Operand;
import portability.totalisation.question.FigureName;

/// Points × access factor × type factor × the value of a point.
final class PointsAmount {
    private PointsAmount() {}

    static Fraction of(Points law, Working working) {
        var points = points(law, working);
        var personal = rounded(law, points.multiply(AgeFactor.of(law.access(), working)));
        var inputs = new Inputs(working, law.amountArticle()).with("points", personal);
        var factor = inputs.of("typeFactor", law.typeFactor());
        var value = law.pointValue().on(working.basis().start());
        var amount =
                personal.multiply(factor).multiply(Fraction.of(value.value().getAmount()));
        inputs.with(Cited.money("pointValue", value)).money("amount", amount).step(POINTS_AMOUNT);
        return amount;
    }

    private static Fraction points(Points law, Working working) {
        return switch (law.source()) {
            case PointsSource.Stated(var points) -> new Inputs(working, law.pointsArticle()).of("points", points);
            case PointsSource.Earnings earnings -> {
                var own = working.basis().figures().containsKey(FigureName.POINTS)
                        ? new Inputs(working, law.pointsArticle())
                                .of("points", new Operand.Figure(FigureName.POINTS, false, false))
                        : earned(law, earnings, working);
                yield extended(law, working, own);
            }
        };
    }

    private static Fraction earned(Points law, PointsSource.Earnings earnings, Working working) {
        var earned = working.shared().points(law, () -> {
            var unearned = Unearned.inSum(working.basis());
            return new EarnedPoints(law, earnings, working.basis()).sum().after(unearned);
        });
        working.steps().addAll(earned.steps());
        return earned.value();
    }

    private static Fraction extended(Points law, Working working, Fraction points) {
        if (!working.extended()) return points;
        var extended = working.extended(points);
        working.step(
                POINTS_EXTENDED_TO_TOTAL,
                law.pointsArticle(),
                Cited.number("points", points),
                Cited.quantity("own", working.basis().ownTime(), working.basis().unit()),
                Cited.quantity("total", working.counted(), working.basis().unit()),
                Cited.number("extended", extended));
        return extended;
    }

    static Fraction rounded(Points law, Fraction points) {
        return Fraction.of(Fractions.rounded(points, law.decimals(), law.mode()));
    }
}
